/** How the value of a field is read; a message by its own fields. */
export type FieldForm =
  | 'text'
  | 'number'
  | 'flag'
  | 'bytes'
  | 'time'
  | 'microTime'
  | 'intOrString'
  | 'fields'
  | 'textMap'
  | 'bytesMap'
  | MessageForm;

/** A field: its name in JSON and its form. */
export interface FieldRule {
  name: string;
  form: FieldForm;
  isList?: boolean;
  /** A Go pointer: zero is a value and not the absence of one. */
  isOptional?: boolean;
}

/** The fields of a message by number. */
export interface MessageForm {
  [number: number]: FieldRule;
}

const field = (name: string, form: FieldForm = 'text'): FieldRule => ({
  name,
  form,
});
const list = (name: string, form: FieldForm = 'text'): FieldRule => ({
  name,
  form,
  isList: true,
});
const optional = (name: string, form: FieldForm): FieldRule => ({
  name,
  form,
  isOptional: true,
});

const OWNER_REFERENCE: MessageForm = {
  1: field('kind'),
  3: field('name'),
  4: field('uid'),
  5: field('apiVersion'),
  6: optional('controller', 'flag'),
  7: optional('blockOwnerDeletion', 'flag'),
};

const MANAGED_FIELDS_ENTRY: MessageForm = {
  1: field('manager'),
  2: field('operation'),
  3: field('apiVersion'),
  4: field('time', 'time'),
  6: field('fieldsType'),
  7: field('fieldsV1', 'fields'),
  8: field('subresource'),
};

const OBJECT_META: MessageForm = {
  1: field('name'),
  2: field('generateName'),
  3: field('namespace'),
  5: field('uid'),
  6: field('resourceVersion'),
  7: field('generation', 'number'),
  8: field('creationTimestamp', 'time'),
  9: field('deletionTimestamp', 'time'),
  10: optional('deletionGracePeriodSeconds', 'number'),
  11: field('labels', 'textMap'),
  12: field('annotations', 'textMap'),
  13: list('ownerReferences', OWNER_REFERENCE),
  14: list('finalizers'),
  17: list('managedFields', MANAGED_FIELDS_ENTRY),
};

const OBJECT_REFERENCE: MessageForm = {
  1: field('kind'),
  2: field('namespace'),
  3: field('name'),
  4: field('uid'),
  5: field('apiVersion'),
  6: field('resourceVersion'),
  7: field('fieldPath'),
};

const SERVICE_PORT: MessageForm = {
  1: field('name'),
  2: field('protocol'),
  3: field('port', 'number'),
  4: field('targetPort', 'intOrString'),
  5: field('nodePort', 'number'),
  6: optional('appProtocol', 'text'),
};

const SERVICE_SPEC: MessageForm = {
  1: list('ports', SERVICE_PORT),
  2: field('selector', 'textMap'),
  3: field('clusterIP'),
  4: field('type'),
  5: list('externalIPs'),
  7: field('sessionAffinity'),
  8: field('loadBalancerIP'),
  9: list('loadBalancerSourceRanges'),
  10: field('externalName'),
  11: field('externalTrafficPolicy'),
  12: field('healthCheckNodePort', 'number'),
  13: field('publishNotReadyAddresses', 'flag'),
  17: field('ipFamilyPolicy'),
  18: list('clusterIPs'),
  19: list('ipFamilies'),
  20: optional('allocateLoadBalancerNodePorts', 'flag'),
  21: field('loadBalancerClass'),
  22: field('internalTrafficPolicy'),
  23: field('trafficDistribution'),
};

const LOAD_BALANCER: MessageForm = {
  1: list('ingress', {
    1: field('ip'),
    2: field('hostname'),
    3: field('ipMode'),
  }),
};

const RESOURCE_ATTRIBUTES: MessageForm = {
  1: field('namespace'),
  2: field('verb'),
  3: field('group'),
  4: field('version'),
  5: field('resource'),
  6: field('subresource'),
  7: field('name'),
};

const metadata = field('metadata', OBJECT_META);

/**
 * The messages of the kinds that are built in, by kind. The numbers are those of
 * the `generated.proto` files of k8s.io/api and k8s.io/apimachinery 0.34, which
 * never change.
 */
export const MESSAGES: { readonly [kind: string]: MessageForm } = {
  Namespace: { 1: metadata, 2: field('spec', { 1: list('finalizers') }) },
  ConfigMap: {
    1: metadata,
    2: field('data', 'textMap'),
    3: field('binaryData', 'bytesMap'),
    4: optional('immutable', 'flag'),
  },
  Secret: {
    1: metadata,
    2: field('data', 'bytesMap'),
    3: field('type'),
    4: field('stringData', 'textMap'),
    5: optional('immutable', 'flag'),
  },
  ServiceAccount: {
    1: metadata,
    2: list('secrets', OBJECT_REFERENCE),
    3: list('imagePullSecrets', { 1: field('name') }),
    4: optional('automountServiceAccountToken', 'flag'),
  },
  Service: {
    1: metadata,
    2: field('spec', SERVICE_SPEC),
    3: field('status', { 1: field('loadBalancer', LOAD_BALANCER) }),
  },
  Event: {
    1: metadata,
    2: field('involvedObject', OBJECT_REFERENCE),
    3: field('reason'),
    4: field('message'),
    5: field('source', { 1: field('component'), 2: field('host') }),
    6: field('firstTimestamp', 'time'),
    7: field('lastTimestamp', 'time'),
    8: field('count', 'number'),
    9: field('type'),
    10: field('eventTime', 'microTime'),
    11: field('series', {
      1: field('count', 'number'),
      2: field('lastObservedTime', 'microTime'),
    }),
    12: field('action'),
    13: field('related', OBJECT_REFERENCE),
    14: field('reportingComponent'),
    15: field('reportingInstance'),
  },
  Lease: {
    1: metadata,
    2: field('spec', {
      1: field('holderIdentity'),
      2: optional('leaseDurationSeconds', 'number'),
      3: field('acquireTime', 'microTime'),
      4: field('renewTime', 'microTime'),
      5: optional('leaseTransitions', 'number'),
      6: field('strategy'),
      7: field('preferredHolder'),
    }),
  },
  DeleteOptions: {
    1: optional('gracePeriodSeconds', 'number'),
    2: field('preconditions', { 1: field('uid'), 2: field('resourceVersion') }),
    3: optional('orphanDependents', 'flag'),
    4: field('propagationPolicy'),
    5: list('dryRun'),
  },
  SelfSubjectReview: { 1: metadata },
  SelfSubjectAccessReview: {
    1: metadata,
    2: field('spec', {
      1: field('resourceAttributes', RESOURCE_ATTRIBUTES),
      2: field('nonResourceAttributes', { 1: field('path'), 2: field('verb') }),
    }),
  },
  SelfSubjectRulesReview: {
    1: metadata,
    2: field('spec', { 1: field('namespace') }),
  },
};
