import { AnyObject, ResourceType } from '../fleet';

/** Where Leases are kept. */
export const leaseResource: ResourceType = {
  apiVersion: 'coordination.k8s.io/v1',
  kind: 'Lease',
  plural: 'leases',
  isNamespaced: true,
};

/** Name of the Lease that makes one replica the writer of a cluster. */
export const LEASE_NAME = 'service-router';

/** Seconds after which a Lease that was not renewed may be taken by another. */
export const LEASE_SECONDS = 20;

interface LeaseSpec {
  holderIdentity?: string;
  leaseDurationSeconds?: number;
  acquireTime?: string;
  renewTime?: string;
  leaseTransitions?: number;
}

export function leaseSpecOf(lease: AnyObject): LeaseSpec {
  return (lease.spec ?? {}) as LeaseSpec;
}

/** Equal for two readings of a Lease between which nobody renewed it. */
export function leaseSignOf(lease: AnyObject): string {
  const { holderIdentity, renewTime, leaseTransitions } = leaseSpecOf(lease);
  return JSON.stringify([holderIdentity, renewTime, leaseTransitions]);
}

/** A first Lease. */
export function newLease(
  namespace: string,
  holder: string,
  now: Date,
): AnyObject {
  const time = microTime(now);
  return {
    apiVersion: leaseResource.apiVersion,
    kind: leaseResource.kind,
    metadata: { name: LEASE_NAME, namespace },
    spec: {
      holderIdentity: holder,
      leaseDurationSeconds: LEASE_SECONDS,
      acquireTime: time,
      renewTime: time,
      leaseTransitions: 0,
    },
  };
}

/** The Lease as its holder renews it, or as another takes it. */
export function heldLease(
  lease: AnyObject,
  holder: string,
  now: Date,
): AnyObject {
  const spec = leaseSpecOf(lease);
  const isRenewal = spec.holderIdentity === holder;
  const time = microTime(now);
  return {
    ...lease,
    spec: {
      ...spec,
      holderIdentity: holder,
      leaseDurationSeconds: LEASE_SECONDS,
      acquireTime: isRenewal ? spec.acquireTime : time,
      renewTime: time,
      leaseTransitions: (spec.leaseTransitions ?? 0) + (isRenewal ? 0 : 1),
    },
  };
}

/** The Lease as its holder leaves it: free to be taken at once, as client-go's leader election leaves it. */
export function releasedLease(lease: AnyObject, now: Date): AnyObject {
  return {
    ...lease,
    spec: {
      ...leaseSpecOf(lease),
      holderIdentity: '',
      leaseDurationSeconds: 1,
      renewTime: microTime(now),
    },
  };
}

/** `metav1.MicroTime`. */
function microTime(time: Date): string {
  return time.toISOString().replace('Z', '000Z');
}
