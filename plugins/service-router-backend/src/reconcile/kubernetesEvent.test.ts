import { kubernetesEventOf } from './kubernetesEvent';

const now = new Date('2026-01-01T00:00:00.500Z');
const change = (over: {
  message?: string;
  name?: string;
  namespace?: string;
}) => ({
  reference: {
    apiVersion: 'routing.router.io/v1alpha1',
    kind: 'ServiceRoute',
    name: over.name ?? 'api',
    ...('namespace' in over
      ? { namespace: over.namespace }
      : { namespace: 'payments' }),
  },
  status: {},
  transition: {
    to: {
      type: 'Ready' as const,
      status: 'False' as const,
      reason: 'GatewayNotFound' as const,
      message: over.message ?? 'no gateway',
    },
  },
});

describe('kubernetesEventOf', () => {
  it('tells of what became of an object', () => {
    expect(kubernetesEventOf(change({}), 'uid-1', now)).toMatchObject({
      metadata: { namespace: 'payments' },
      involvedObject: { kind: 'ServiceRoute', name: 'api', uid: 'uid-1' },
      type: 'Warning',
      reason: 'GatewayNotFound',
      message: 'no gateway',
      firstTimestamp: '2026-01-01T00:00:00Z',
    });
  });

  it('stands in `default` for an object of no namespace', () => {
    expect(
      kubernetesEventOf(change({ namespace: undefined }), undefined, now)
        .metadata.namespace,
    ).toBe('default');
  });

  it('keeps to the lengths that Kubernetes admits', () => {
    const { metadata, message } = kubernetesEventOf(
      change({ name: 'a'.repeat(253), message: 'm'.repeat(5_000) }),
      undefined,
      now,
    );
    expect(metadata.name.length).toBeLessThanOrEqual(253);
    expect(metadata.name).toMatch(/^[a-z0-9.-]+$/);
    expect(message).toHaveLength(1024);
  });
});
