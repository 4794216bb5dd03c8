import {
  ObjectReference,
  StatusChange,
} from '@service-router/plugin-service-router-common';
import { AnyObject, ResourceType } from '../fleet';

/** Where Events are written. */
export const eventResource: ResourceType = {
  apiVersion: 'v1',
  kind: 'Event',
  plural: 'events',
  isNamespaced: true,
};

const REPORTER = 'service-router';

/** Kubernetes admits 1024 bytes (core/v1 Event validation). */
const LONGEST_MESSAGE = 1024;

/** The Event that tells of an object having become ready, or not ready any more. */
export function kubernetesEventOf(
  {
    reference,
    transition,
  }: StatusChange & {
    transition: NonNullable<StatusChange['transition']>;
  },
  uid: string | undefined,
  now: Date,
): AnyObject {
  const { to } = transition;
  const time = now.toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: {
      name: eventName(reference, to.reason, now),
      namespace: namespaceOf(reference),
    },
    involvedObject: { ...reference, ...(uid ? { uid } : {}) },
    type: to.status === 'True' ? 'Normal' : 'Warning',
    reason: to.reason,
    message: to.message.slice(0, LONGEST_MESSAGE),
    source: { component: REPORTER },
    reportingComponent: REPORTER,
    reportingInstance: REPORTER,
    firstTimestamp: time,
    lastTimestamp: time,
    count: 1,
  };
}

/** Events of cluster-scoped objects stand in `default`, as Kubernetes' own do. */
function namespaceOf(reference: ObjectReference): string {
  return reference.namespace ?? 'default';
}

/** `name.hex` as client-go names them; the reason keeps two of one moment apart. */
function eventName(
  { kind, name }: ObjectReference,
  reason: string,
  now: Date,
): string {
  const suffix = `.${kind}.${reason}.${now.getTime().toString(16)}`;
  return `${name.slice(0, 253 - suffix.length)}${suffix}`.toLowerCase();
}
