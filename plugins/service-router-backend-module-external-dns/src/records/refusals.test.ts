import { isQuiet } from './__testUtils__/ExternalDnsInstance';
import { inBoth, inWeu, neu, weu } from './__testUtils__/shop';
import { endpoint, loop, NOW, scopeOf, told } from './__testUtils__/walk';
import { recordChanges } from './recordChanges';

describe('what cannot be had', () => {
  it('is refused by itself, and the others of the batch go on (WB-6, TM-HTTP-010)', () => {
    const { facts, refusals } = loop(
      [],
      [
        inWeu(),
        endpoint(
          'bad-weu.example.com',
          { weight: '0' },
          {
            labels: { resource: 'service/payments/bad' },
          },
        ),
      ],
      weu,
    );
    expect(told(facts)).toHaveLength(1);
    expect(refusals).toMatchObject([
      {
        origin: { kind: 'Service', namespace: 'payments', name: 'bad' },
        reason: 'InvalidSettings',
        message: expect.stringContaining(
          'weight must be between 1 and 1000, got 0',
        ),
      },
    ]);
  });

  it('keeps what stands of it', () => {
    const facts = inBoth();
    const after = loop(facts, [inWeu({ weight: '0' })], weu);
    expect(told(after.facts)).toEqual(told(facts));
    expect(isQuiet(after.changes)).toBe(true);
  });

  it('is a profile that somebody else made (WB-5)', () => {
    const foreign = inBoth().map(fact => ({
      ...fact,
      tags: { managedBy: 'terraform' },
    }));
    const after = loop(foreign, [inWeu()], weu);
    expect(after.refusals).toMatchObject([{ reason: 'ForeignProfile' }]);
    expect(after.writes).toBe(0);
  });

  it('is a resource group that is not served (WB-5)', () => {
    const scope = scopeOf('weu', { resourceGroups: ['rg-other'] });
    expect(loop([], [inWeu()], scope)).toMatchObject({
      writes: 0,
      refusals: [{ reason: 'ResourceGroupNotAllowed' }],
    });
  });

  it.each([
    ['its own host', endpoint('shop.example.net')],
    [
      'its vanity host',
      endpoint('shop.example.com', { hostname: 'bank.example.net' }),
    ],
  ])('is what is outside of the domain filter by %s', (_, asked) => {
    const scope = scopeOf('weu', {
      domainFilter: { include: ['example.com'] },
    });
    expect(loop([], [asked], scope)).toMatchObject({
      writes: 0,
      refusals: [{ reason: 'DomainNotAllowed' }],
    });
  });

  it('is not written, however it is asked for, outside of the domain filter', () => {
    const scope = scopeOf('weu', {
      domainFilter: { include: ['example.net'] },
    });
    const { writes } = recordChanges(
      { create: [inWeu()], update: [], delete: [] },
      [],
      scope,
      NOW,
    );
    expect(writes).toEqual([]);
  });
});

describe('an endpoint that is to move and cannot', () => {
  it('stays, decides what is shared where it stands, and no change is planned (TM-UPDATE-011)', () => {
    const own = { labels: { resource: 'service/payments/blue' } };
    const blue = (settings: Record<string, string>) =>
      endpoint('a.example.com', settings, own);
    const other = endpoint('a-neu.example.com', { 'profile-name': 'q' });
    const { facts } = loop([], [blue({ 'profile-name': 'q' })], neu);
    const asked = [blue({ weight: '0' }), other];
    const first = loop(facts, asked, neu, { isWithoutRegistry: true });
    const second = loop(first.facts, asked, neu, { isWithoutRegistry: true });
    expect(isQuiet(second.changes)).toBe(true);
  });
});
