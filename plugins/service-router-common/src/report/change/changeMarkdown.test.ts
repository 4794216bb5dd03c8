import fc from 'fast-check';
import { changeMarkdown } from './changeMarkdown';
import { ChangePlan, ProfileShift } from './types';
import {
  declaredPolicy,
  declaredRoute,
  planOf,
} from './__testUtils__/twoRegions';

const empty: ChangePlan = {
  sentence: 'Nothing changes.',
  routes: [],
  zones: [],
  profiles: [],
  findings: [],
  unchecked: [],
};

describe('changeMarkdown', () => {
  it('tells what a switch to one region does', () => {
    expect(
      changeMarkdown(
        planOf({
          declared: [
            { object: declaredRoute() },
            {
              object: declaredPolicy({
                mode: 'RegionBound',
                sourceRegion: 'weu',
              }),
            },
          ],
        }),
      ),
    ).toBe(`### What this changes in routing

1 record changed in the zone of North Europe.

- ServiceRoute \`ns-workload-a/test-workload-route\`: \`test-workload-ns-p-base-workload-a.test-aks.nl\`

| Region | Record | Now | After |
| --- | --- | --- | --- |
| North Europe | CNAME \`test-workload-ns-p-base-workload-a.test-aks.nl\` | \`aks-neu-internal.test-aks.nl\` | \`aks-weu-internal.test-aks.nl\` |

Resolvers may give the old answers for up to 300 s more.

\`test-workload-ns-p-base-workload-a.test-aks.nl\` passes from one ExternalDNS to another, and is missing from when the first has removed its record until the other has run.
`);
  });

  it('leaves out routes that stay as they are beside one that changes', () => {
    const text = changeMarkdown(
      planOf({
        declared: [
          { object: declaredRoute() },
          { object: declaredRoute({ serviceName: 'api' }, 'api') },
        ],
      }),
    );
    expect(text).toContain('ServiceRoute `ns-workload-a/api`');
    expect(text).not.toContain('ns-workload-a/test-workload-route');
  });

  it('names the routes that were asked about where nothing changes', () => {
    expect(
      changeMarkdown(planOf({ declared: [{ object: declaredRoute() }] })),
    ).toContain('- ServiceRoute `ns-workload-a/test-workload-route`: ');
  });

  const standing = { target: 'a', isEnabled: true };
  const half = { ...standing, weight: 50, share: 0.5 };
  const shopWith = (
    action: ProfileShift['action'],
    ...shifts: Pick<ProfileShift['endpoints'][number], 'before' | 'after'>[]
  ) =>
    changeMarkdown({
      ...empty,
      profiles: [
        {
          name: 'shop',
          hostname: 'shop.example.com',
          action,
          routingMethod: 'Weighted',
          settings: [],
          endpoints: shifts.map(shift => ({
            name: 'weu',
            cluster: 'aks-weu',
            region: 'weu',
            ...shift,
          })),
        },
      ],
    });

  it('tells shares in percent', () => {
    const before = { ...standing, weight: 95, share: 0.95 };
    expect(shopWith('update', { before, after: half })).toContain(
      '| `weu` | aks-weu | 95 → 50 | yes | 95 % → 50 % |',
    );
  });

  it('tells what a new profile begins with, not what it was before it was', () => {
    expect(shopWith('create', { after: half })).toContain(
      '| `weu` | aks-weu | 50 | yes | 50 % |',
    );
  });

  it('says which endpoint of a profile is new, and which goes', () => {
    const text = shopWith('update', { after: half }, { before: half });
    expect(text).toContain('| `weu` (new) | aks-weu | 50 | yes | 50 % |');
    expect(text).toContain(
      '| `weu` | aks-weu | 50 → none | yes → none | 50 % → none |',
    );
  });

  it('lists what speaks against it apart from what to look at', () => {
    const text = changeMarkdown({
      ...empty,
      findings: [
        { severity: 'warning', rule: 'gatewayMissing', sentence: 'Later.' },
        {
          severity: 'error',
          rule: 'hostTaken',
          sentence: 'Taken.',
          remedy: 'Choose another.',
        },
      ],
      unchecked: ['The zone was not read'],
    });
    expect(text).toContain('**Does not work**\n\n- Taken. Choose another.');
    expect(text).toContain('**Look at**\n\n- Later.');
    expect(text).toContain('**Not checked**\n\n- The zone was not read.');
  });

  it('lets no text become markup, a line or a mention', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), wild => {
        const calm = changeMarkdown({ ...empty, sentence: 'x' });
        const told = changeMarkdown({ ...empty, sentence: wild });
        expect(told.split('\n')).toHaveLength(calm.split('\n').length);
        expect(told).not.toMatch(/(^|[^\\])[<`*_[\]|]/m);
        expect(told).not.toMatch(/@\w/);
      }),
    );
  });
});
