import { ProfileFact } from '@service-router/plugin-service-router-common';
import { inBoth, neu, weu } from './__testUtils__/shop';
import { endpoint, loop } from './__testUtils__/walk';
import { vanityEndpoints } from './vanityEndpoints';

describe('vanity hosts', () => {
  const vanity = { namespace: 'dns-public', labels: { zone: 'public' } };
  const hostsOf = (facts: ProfileFact[], scope = weu) =>
    vanityEndpoints(facts, scope, vanity).records.map(
      ({ hostname }) => hostname,
    );

  it('are published by the cluster whose endpoint came first, and by no other', () => {
    const facts = inBoth();
    expect([hostsOf(facts, weu), hostsOf(facts, neu)]).toEqual([
      ['shop.example.com'],
      [],
    ]);
  });

  it('move to the next cluster when the endpoints of the first are gone', () => {
    const { facts } = loop(inBoth(), [], weu);
    expect([hostsOf(facts, weu), hostsOf(facts, neu)]).toEqual([
      [],
      ['shop.example.com'],
    ]);
  });

  it('are none for a host that has records of its own', () => {
    const { facts } = loop([], [endpoint('shop.example.com')], weu);
    expect(hostsOf(facts)).toEqual([]);
  });
});
