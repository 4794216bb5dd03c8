import { isJsonObject, JsonObject, listOf, objectOf } from '../../json/json';
import { KubernetesObject } from '../../json/KubernetesObject';
import { StrategyContext } from '../ResourceDefinition';

const SERVICES = '/services';
/** The upstream default of `--service-node-port-range`. */
const FIRST_NODE_PORT = 30000;
const LAST_NODE_PORT = 32767;

/**
 * Gives a Service its cluster IP and node ports as its type asks, keeping what it
 * had before. Addresses come from 10.96.0.0/16, the usual service range.
 */
export function allocateAddresses(
  service: KubernetesObject,
  previous: KubernetesObject | undefined,
  context: StrategyContext,
): void {
  const spec = objectOf(service.spec);
  const before = objectOf(previous?.spec);
  if (spec.type === 'ExternalName') {
    return;
  }
  if (!spec.clusterIP) {
    const address =
      typeof before.clusterIP === 'string' && before.clusterIP
        ? before.clusterIP
        : freeAddress(context);
    spec.clusterIP = address;
  }
  if (listOf(spec.clusterIPs)[0] !== spec.clusterIP) {
    spec.clusterIPs = [spec.clusterIP];
  }
  // A headless Service without selector may have endpoints of either family.
  const isOpen = spec.clusterIP === 'None' && spec.selector === undefined;
  spec.ipFamilies =
    spec.ipFamilies ??
    before.ipFamilies ??
    (isOpen ? ['IPv4', 'IPv6'] : ['IPv4']);
  spec.ipFamilyPolicy =
    spec.ipFamilyPolicy ??
    before.ipFamilyPolicy ??
    (isOpen ? 'RequireDualStack' : 'SingleStack');
  allocateNodePorts(spec, before, context);
}

function allocateNodePorts(
  spec: JsonObject,
  before: JsonObject,
  context: StrategyContext,
): void {
  const ports = listOf(spec.ports).filter(isJsonObject);
  const needsNodePorts =
    spec.type === 'NodePort' ||
    (spec.type === 'LoadBalancer' &&
      spec.allocateLoadBalancerNodePorts !== false);
  if (!needsNodePorts) {
    if (before.type !== spec.type) {
      ports.forEach(port => delete port.nodePort);
    }
    return;
  }
  const taken = new Set(
    context
      .list(SERVICES)
      .flatMap(other => listOf(objectOf(other.spec).ports))
      .map(port => objectOf(port).nodePort),
  );
  for (const port of ports) {
    const former = listOf(before.ports)
      .filter(isJsonObject)
      .find(p => p.port === port.port && p.protocol === port.protocol);
    if (!port.nodePort) {
      port.nodePort = former?.nodePort ?? freeNodePort(taken);
      taken.add(port.nodePort);
    }
  }
}

function freeAddress(context: StrategyContext): string {
  const taken = new Set(
    context.list(SERVICES).map(other => objectOf(other.spec).clusterIP),
  );
  for (let host = 256; host < 65535; host++) {
    const address = `10.96.${host >> 8}.${host & 255}`;
    if (!taken.has(address)) {
      return address;
    }
  }
  throw new RangeError('service addresses 10.96.0.0/16 are used up');
}

function freeNodePort(taken: ReadonlySet<unknown>): number {
  for (let port = FIRST_NODE_PORT; port <= LAST_NODE_PORT; port++) {
    if (!taken.has(port)) {
      return port;
    }
  }
  throw new RangeError('node ports 30000-32767 are used up');
}
