import {
  inventoryOf,
  isPrunable,
  labelled,
  objectOfEntry,
  Outcome,
  statusOf,
} from './Kustomization';

const route = {
  apiVersion: 'routing.router.io/v1alpha1',
  kind: 'ServiceRoute',
  metadata: { name: 'api', namespace: 'ns' },
};
const ready: Outcome = { isReady: true, inventory: inventoryOf([route]) };
const failed: Outcome = {
  isReady: false,
  reason: 'ReconciliationFailed',
  message: 'ServiceRoute/ns/api dry-run failed (Invalid): no',
  inventory: [],
};

function told(
  outcome: Outcome,
  now: string,
  revision = 'main@sha1:b',
  previous?: ReturnType<typeof statusOf>,
) {
  return statusOf({
    previous,
    generation: 1,
    revision,
    outcome,
    now: new Date(now),
  });
}

describe('the inventory', () => {
  it.each([
    route,
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'a', namespace: 'n' },
    },
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'n' } },
  ])('names an object so that it is found again', object => {
    expect(inventoryOf([object]).map(objectOfEntry)).toEqual([object]);
  });

  it.each`
    what                      | object                                                                                                                                 | prunable
    ${'what it applied'}      | ${labelled(route, 'apps-a')}                                                                                                           | ${true}
    ${'what another applied'} | ${labelled(route, 'apps-b')}                                                                                                           | ${false}
    ${'what nobody applied'}  | ${route}                                                                                                                               | ${false}
    ${'what is to be kept'}   | ${labelled({ ...route, metadata: { ...route.metadata, annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' } } }, 'apps-a')} | ${false}
  `('lets $what be removed: $prunable', ({ object, prunable }) => {
    expect(isPrunable(object, 'apps-a')).toBe(prunable);
  });
});

describe('statusOf', () => {
  it('tells of success with the revision', () => {
    expect(told(ready, '2026-01-01T10:00:00.123Z')).toMatchObject({
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'ReconciliationSucceeded',
          message: 'Applied revision: main@sha1:b',
          lastTransitionTime: '2026-01-01T10:00:00Z',
        },
      ],
      lastAppliedRevision: 'main@sha1:b',
      lastAttemptedRevision: 'main@sha1:b',
    });
  });

  it('tells what is left out, beside the readiness', () => {
    const { conditions } = told(
      { ...ready, leftOut: ['a', 'b'] },
      '2026-01-01T10:00:00Z',
    );
    expect(
      conditions?.map(({ type, message }) => `${type}: ${message}`),
    ).toEqual(['Ready: Applied revision: main@sha1:b', 'LeftOut: a; b']);
  });

  it('keeps the revision that was applied when the next one fails', () => {
    const before = told(ready, '2026-01-01T10:00:00Z', 'main@sha1:a');
    expect(
      told(failed, '2026-01-01T11:00:00Z', 'main@sha1:b', before),
    ).toMatchObject({
      conditions: [
        { status: 'False', lastTransitionTime: '2026-01-01T11:00:00Z' },
      ],
      lastAppliedRevision: 'main@sha1:a',
      lastAttemptedRevision: 'main@sha1:b',
    });
  });

  it('keeps the time of a condition that stays', () => {
    const before = told(ready, '2026-01-01T10:00:00Z', 'main@sha1:a');
    const [condition] = told(
      ready,
      '2026-01-01T11:00:00Z',
      'main@sha1:b',
      before,
    ).conditions!;
    expect(condition.lastTransitionTime).toBe('2026-01-01T10:00:00Z');
  });
});
