import { deliveryFactOf } from './deliveryFacts';

const kustomization = (over: object) => ({
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: { name: 'apps', namespace: 'flux-system' },
  spec: { path: './apps' },
  ...over,
});

describe('deliveryFactOf', () => {
  it('tells what was applied', () => {
    expect(
      deliveryFactOf(
        kustomization({
          status: {
            conditions: [
              { type: 'Reconciling', status: 'False' },
              { type: 'Ready', status: 'True', message: 'Applied revision' },
            ],
            inventory: {
              entries: [{ id: 'a_b_routing.router.io_ServiceRoute', v: 'v1' }],
            },
          },
        }),
      ),
    ).toEqual({
      name: 'apps',
      namespace: 'flux-system',
      path: './apps',
      isReady: true,
      message: 'Applied revision',
      inventory: ['a_b_routing.router.io_ServiceRoute'],
    });
  });

  it('is not ready before it was reconciled', () => {
    expect(deliveryFactOf(kustomization({}))).toMatchObject({
      isReady: false,
      message: 'not reconciled yet',
      inventory: [],
    });
  });

  it("tells the API server's reason when it failed", () => {
    expect(
      deliveryFactOf(
        kustomization({
          status: {
            conditions: [
              { type: 'Ready', status: 'False', message: 'spec.mode: invalid' },
            ],
          },
        }),
      ),
    ).toMatchObject({ isReady: false, message: 'spec.mode: invalid' });
  });
});
