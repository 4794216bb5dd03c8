import { isQuiet } from './__testUtils__/ExternalDnsInstance';
import { endpoint, loop, scopeOf, told } from './__testUtils__/walk';

const weu = scopeOf('weu');
const shop = endpoint('shop-weu.example.com', { hostname: 'shop.example.com' });
const { facts } = loop([], [shop], weu);
const intruder = endpoint(
  'Shop.example.com',
  { 'endpoint-target': '20.0.0.9' },
  { labels: { resource: 'service/payments/intruder' } },
);

describe('a Service whose own host leads to a profile already', () => {
  const after = loop(facts, [shop, intruder], weu);

  it('is refused, and told what to do', () => {
    expect(after.refusals).toEqual([
      {
        origin: expect.objectContaining({ name: 'intruder' }),
        reason: 'HostTaken',
        message:
          'its host Shop.example.com leads to the profile shop-example-com-tm.trafficmanager.net already, and ExternalDNS makes no other record there; give the object a host of its own, and name Shop.example.com in webhook-traffic-manager-hostname to join that profile',
      },
    ]);
  });

  it('leaves the profile as it is', () => {
    expect(told(after.facts)).toEqual(told(facts));
    expect(isQuiet(after.changes)).toBe(true);
  });

  it('is refused by an ExternalDNS without a registry as well, which owns every name', () => {
    const noop = { isWithoutRegistry: true };
    const before = loop([], [shop], weu, noop).facts;
    const { changes } = loop(before, [shop, intruder], weu, noop);
    expect(isQuiet(changes)).toBe(true);
  });
});

describe('a Service whose own host is that of its profile', () => {
  it("takes over the profile that the reference's provider made of it", () => {
    const own = endpoint('pay.example.com');
    const [made] = loop([], [own], weu).facts;
    const { managedBy, hostname } = made.tags;
    const reference = [{ ...made, tags: { managedBy, hostname } }];
    const { changes, facts: after } = loop(reference, [own], weu);
    expect(changes.create.map(({ recordType }) => recordType)).toEqual([
      'A',
      'TXT',
    ]);
    expect(isQuiet(loop(after, [own], weu).changes)).toBe(true);
  });

  it('keeps both once it stands', () => {
    const own = endpoint('pay.example.com');
    const standing = loop([], [own], weu).facts;
    const again = loop(standing, [own], weu);
    expect([again.refusals, isQuiet(again.changes)]).toEqual([[], true]);
  });
});
