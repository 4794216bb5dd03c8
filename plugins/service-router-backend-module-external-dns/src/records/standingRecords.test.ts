import { inBoth, inNeu, inWeu, neu, weu } from './__testUtils__/shop';
import { loop, told } from './__testUtils__/walk';
import { standingRecords } from './standingRecords';

describe('what stands', () => {
  const facts = inBoth();

  it('is told with the text that owns it, so that updates and deletes are planned (WB-3, TM-RECORDS-009)', () => {
    expect(standingRecords(facts, weu)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          dnsName: 'shop-weu.example.com',
          recordType: 'A',
          targets: ['20.30.40.50'],
        }),
        expect.objectContaining({
          dnsName: 'a-shop-weu.example.com',
          recordType: 'TXT',
          targets: [
            '"heritage=external-dns,external-dns/owner=weu,external-dns/resource=service/payments/my-app"',
          ],
        }),
      ]),
    );
  });

  it('is told to the ExternalDNS of its own cluster alone', () => {
    expect(standingRecords(facts, neu).map(({ dnsName }) => dnsName)).toEqual([
      'shop-neu.example.com',
      'a-shop-neu.example.com',
      'shop.example.com',
    ]);
  });

  it('leads from the vanity host to the profile (TM-RECORDS-001)', () => {
    expect(standingRecords(facts, weu)).toContainEqual(
      expect.objectContaining({
        dnsName: 'shop.example.com',
        recordType: 'CNAME',
        targets: ['shop-example-com-tm.trafficmanager.net'],
        recordTTL: 300,
      }),
    );
  });

  it('is mended when a weight was edited by hand', () => {
    const edited = facts.map(fact => ({
      ...fact,
      endpoints: fact.endpoints.map(item => ({ ...item, weight: 1 })),
    }));
    const { facts: mended } = loop(edited, [inWeu()], weu);
    expect(told(mended)).toContain(
      'shop-example-com-tm/shop-weu-example-com -> shop-weu.example.com, 70',
    );
  });

  it('comes back whole when the profile was deleted by hand', () => {
    const { facts: first } = loop([], [inWeu()], weu);
    expect(told(loop(first, [inNeu()], neu).facts)).toEqual(told(facts));
  });

  it('comes back when the endpoint was deleted by hand', () => {
    const without = facts.map(fact => ({
      ...fact,
      endpoints: fact.endpoints.filter(({ name }) => !name.includes('weu')),
    }));
    expect(told(loop(without, [inWeu()], weu).facts)).toEqual(told(facts));
  });

  it('stays when the tags that tell of it were cut', () => {
    const cut = facts.map(fact => ({
      ...fact,
      tags: { ...fact.tags, serviceRouterRecords00: '1:999:cut' },
    }));
    expect(told(loop(cut, [], weu).facts)).toEqual(told(facts));
  });

  it('is told again when the tags that tell of it were cut', () => {
    const cut = facts.map(fact => ({
      ...fact,
      tags: { ...fact.tags, serviceRouterRecords00: '1:999:cut' },
    }));
    const { facts: mended } = loop(cut, [inWeu()], weu);
    expect(standingRecords(mended, weu)).toEqual(standingRecords(facts, weu));
  });
});
