import { isJsonObject, JsonObject, listOf, objectOf } from '../../json/json';
import { KubernetesObject } from '../../json/KubernetesObject';
import {
  atomicList,
  builtIn,
  condition,
  flag,
  int32,
  intOrString,
  keyedList,
  kindSchema,
  object,
  text,
  textMap,
} from './schemaParts';
import { allocateAddresses } from './serviceAllocation';
import { serviceErrors } from './serviceValidation';
import { serviceColumns } from './serviceColumns';

const SERVICE_SCHEMA = kindSchema(
  'Service is a named abstraction of a software service.',
  {
    spec: object({
      allocateLoadBalancerNodePorts: flag,
      clusterIP: text,
      clusterIPs: atomicList(text),
      externalIPs: atomicList(text),
      externalName: text,
      externalTrafficPolicy: text,
      healthCheckNodePort: int32,
      internalTrafficPolicy: text,
      ipFamilies: atomicList(text),
      ipFamilyPolicy: text,
      loadBalancerClass: text,
      loadBalancerIP: text,
      loadBalancerSourceRanges: atomicList(text),
      ports: keyedList(
        ['port', 'protocol'],
        object({
          appProtocol: text,
          name: text,
          nodePort: int32,
          port: int32,
          protocol: { ...text, default: 'TCP' },
          targetPort: intOrString,
        }),
      ),
      publishNotReadyAddresses: flag,
      selector: { ...textMap, 'x-kubernetes-map-type': 'atomic' },
      sessionAffinity: text,
      sessionAffinityConfig: object({
        clientIP: object({ timeoutSeconds: int32 }),
      }),
      trafficDistribution: text,
      type: text,
    }),
    status: object({
      conditions: keyedList(['type'], condition),
      loadBalancer: object({
        ingress: atomicList(
          object({
            hostname: text,
            ip: text,
            ipMode: text,
            ports: atomicList(
              object({ error: text, port: int32, protocol: text }),
            ),
          }),
        ),
      }),
    }),
  },
);

/** A client keeps its endpoint for three hours, unless told otherwise. */
const AFFINITY_SECONDS = 10_800;

/** The defaults of a Service, which depend on its type. */
function settleService(service: KubernetesObject): void {
  const spec: JsonObject = isJsonObject(service.spec) ? service.spec : {};
  service.spec = spec;
  spec.type = spec.type || 'ClusterIP';
  spec.sessionAffinity = spec.sessionAffinity || 'None';
  if (spec.sessionAffinity === 'ClientIP') {
    spec.sessionAffinityConfig = spec.sessionAffinityConfig ?? {
      clientIP: { timeoutSeconds: AFFINITY_SECONDS },
    };
  }
  if (spec.publishNotReadyAddresses === false) {
    delete spec.publishNotReadyAddresses;
  }
  const ports = listOf(spec.ports).filter(isJsonObject);
  for (const port of ports) {
    port.protocol = port.protocol || 'TCP';
    if (port.targetPort === undefined && port.port !== undefined) {
      port.targetPort = port.port;
    }
  }
  const isExposed = spec.type === 'LoadBalancer' || spec.type === 'NodePort';
  if (isExposed) {
    spec.externalTrafficPolicy = spec.externalTrafficPolicy || 'Cluster';
  }
  if (spec.type === 'LoadBalancer') {
    spec.allocateLoadBalancerNodePorts =
      spec.allocateLoadBalancerNodePorts ?? true;
  }
  if (spec.type !== 'ExternalName') {
    spec.internalTrafficPolicy = spec.internalTrafficPolicy || 'Cluster';
  }
  const balancer = objectOf(objectOf(service.status).loadBalancer);
  for (const ingress of listOf(balancer.ingress).filter(isJsonObject)) {
    if (ingress.ip) {
      ingress.ipMode = ingress.ipMode || 'VIP';
    }
  }
}

/** A Service that is exposed no longer loses the settings of its exposure, unless they were set anew. */
function dropFieldsOfFormerType(
  service: KubernetesObject,
  previous: KubernetesObject,
): void {
  const spec = objectOf(service.spec);
  const before = objectOf(previous.spec);
  const isExposed = spec.type === 'LoadBalancer' || spec.type === 'NodePort';
  const dropUnchanged = (name: string) => {
    if (spec[name] === before[name]) {
      delete spec[name];
    }
  };
  if (spec.type !== 'LoadBalancer' && before.type === 'LoadBalancer') {
    dropUnchanged('allocateLoadBalancerNodePorts');
    dropUnchanged('loadBalancerClass');
  }
  if (!isExposed) {
    dropUnchanged('externalTrafficPolicy');
  }
}

/** `v1` Service. Addresses and node ports are allocated, never used. */
export const SERVICE = builtIn({
  group: '',
  version: 'v1',
  resource: 'services',
  kind: 'Service',
  shortNames: ['svc'],
  categories: ['all'],
  isNamespaced: true,
  hasStatus: true,
  answersDeletedObject: true,
  nameRule: 'label1035',
  selectableFields: [
    'metadata.name',
    'metadata.namespace',
    'spec.clusterIP',
    'spec.type',
  ],
  blank: { spec: {}, status: { loadBalancer: {} } },
  schema: SERVICE_SCHEMA,
  columns: serviceColumns,
  settle: settleService,
  onCreate(service, context) {
    service.status = { loadBalancer: {} };
    allocateAddresses(service, undefined, context);
  },
  onUpdate(service, previous, context) {
    dropFieldsOfFormerType(service, previous);
    allocateAddresses(service, previous, context);
    if (
      objectOf(service.spec).type !== 'LoadBalancer' &&
      objectOf(previous.spec).type === 'LoadBalancer'
    ) {
      service.status = { ...objectOf(service.status), loadBalancer: {} };
    }
  },
  validate: serviceErrors,
});
