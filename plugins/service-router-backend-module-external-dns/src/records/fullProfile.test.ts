import { isQuiet } from './__testUtils__/ExternalDnsInstance';
import { ProfileFact } from '@service-router/plugin-service-router-common';
import { WebhookEndpoint } from '../protocol';
import { endpoint, loop, scopeOf } from './__testUtils__/walk';
import { standingGroups } from './standingGroups';

const weu = scopeOf('weu');
const options = { owner: 'external-dns-weu', prefix: 'weu-p-aks-' };

function services(count: number, settings: Record<string, string> = {}) {
  return Array.from({ length: count }, (_, index) =>
    endpoint(
      `checkout-${index}.weu.apps.example.com`,
      { 'profile-name': 'shop-tm', ...settings },
      {
        targets: [`20.30.40.${index}`],
        labels: { resource: `service/payments/checkout-${index}` },
      },
    ),
  );
}

/** Loops until nothing changes any more. */
function settled(wanted: WebhookEndpoint[], facts: ProfileFact[] = []) {
  let last = loop(facts, wanted, weu, options);
  for (let turn = 0; turn < 10 && !isQuiet(last.changes); turn += 1) {
    last = loop(last.facts, wanted, weu, options);
  }
  return last;
}

describe('more endpoints than the tags of a profile have room for', () => {
  const first = settled(services(120));
  const standing = standingGroups(first.facts, weu.owner);

  it('are made as far as there is room', () => {
    expect(standing).toHaveLength(31);
  });

  it('are refused one by one, with what to do', () => {
    expect(first.refusals).toHaveLength(120 - standing.length);
    expect(first.refusals[0]).toMatchObject({
      reason: 'TooManyEndpoints',
      message: expect.stringMatching(
        /^the profile shop-tm has no room for one more: .*; set another profile-name/,
      ),
    });
  });

  it('are not planned again and again', () => {
    const again = loop(first.facts, services(120), weu, options);
    expect([isQuiet(again.changes), again.writes]).toEqual([true, 0]);
  });

  it('keep nobody who stands from changing', () => {
    const { facts } = loop(
      first.facts,
      services(120, { weight: '7' }),
      weu,
      options,
    );
    expect(new Set(facts[0].endpoints.map(({ weight }) => weight))).toEqual(
      new Set([7]),
    );
  });

  it('come in when others leave', () => {
    const after = settled(services(120).slice(10), first.facts);
    const hosts = standingGroups(after.facts, weu.owner).map(
      ({ dnsName }) => dnsName,
    );
    expect(hosts).toHaveLength(standing.length);
    expect(hosts).not.toContain('checkout-0.weu.apps.example.com');
  });
});
