import {
  duplicateField,
  FieldError,
  forbiddenField,
  invalidField,
  requiredField,
  unsupportedField,
} from '../../errors/fieldErrors';
import { isJsonObject, JsonObject, listOf, objectOf } from '../../json/json';
import { KubernetesObject } from '../../json/KubernetesObject';

const TYPES = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'];
const PROTOCOLS = ['SCTP', 'TCP', 'UDP'];

/** The rules of a Service beyond its schema. */
export function serviceErrors(
  service: KubernetesObject,
  previous: KubernetesObject | undefined,
): FieldError[] {
  const spec = objectOf(service.spec);
  const ports = listOf(spec.ports).filter(isJsonObject);
  const errors: FieldError[] = [];
  const before = objectOf(previous?.spec);
  const isHeadless = spec.clusterIP === 'None';
  if (ports.length === 0 && !isHeadless && spec.type !== 'ExternalName') {
    errors.push(requiredField('spec.ports'));
  }
  ports.forEach((port, index) =>
    errors.push(...portErrors(port, index, ports)),
  );
  if (!TYPES.includes(String(spec.type))) {
    errors.push(unsupportedField('spec.type', spec.type, TYPES));
  }
  const isExposed = spec.type === 'LoadBalancer' || spec.type === 'NodePort';
  if (spec.externalTrafficPolicy !== undefined && !isExposed) {
    errors.push(
      invalidField(
        'spec.externalTrafficPolicy',
        spec.externalTrafficPolicy,
        'may only be set for externally-accessible services',
      ),
    );
  }
  if (spec.loadBalancerSourceRanges && spec.type !== 'LoadBalancer') {
    errors.push(
      forbiddenField(
        'spec.LoadBalancerSourceRanges',
        "may only be used when `type` is 'LoadBalancer'",
      ),
    );
  }
  const balancer = objectOf(objectOf(service.status).loadBalancer);
  if (listOf(balancer.ingress).length > 0 && spec.type !== 'LoadBalancer') {
    errors.push(
      forbiddenField(
        'status.loadBalancer.ingress',
        "may only be used when `spec.type` is 'LoadBalancer'",
      ),
    );
  }
  if (spec.type === 'ExternalName' && !spec.externalName) {
    errors.push(requiredField('spec.externalName'));
  }
  if (
    before.clusterIP &&
    before.clusterIP !== spec.clusterIP &&
    before.type !== 'ExternalName' &&
    spec.type !== 'ExternalName'
  ) {
    errors.push(
      invalidField(
        'spec.clusterIPs[0]',
        listOf(spec.clusterIPs),
        'may not change once set',
      ),
    );
  }
  return errors;
}

function portErrors(
  port: JsonObject,
  index: number,
  ports: readonly JsonObject[],
): FieldError[] {
  const at = `spec.ports[${index}]`;
  const errors: FieldError[] = [];
  if (ports.length > 1 && !port.name) {
    errors.push(requiredField(`${at}.name`));
  }
  const others = ports.slice(0, index);
  if (port.name && others.some(other => other.name === port.name)) {
    errors.push(duplicateField(`${at}.name`, port.name));
  }
  if (!isPort(port.port)) {
    errors.push(outOfRange(`${at}.port`, port.port ?? 0));
  }
  if (!PROTOCOLS.includes(String(port.protocol))) {
    errors.push(unsupportedField(`${at}.protocol`, port.protocol, PROTOCOLS));
  }
  if (typeof port.targetPort === 'number' && !isPort(port.targetPort)) {
    errors.push(outOfRange(`${at}.targetPort`, port.targetPort));
  }
  return errors;
}

function isPort(value: unknown): boolean {
  return typeof value === 'number' && value >= 1 && value <= 65535;
}

function outOfRange(field: string, value: JsonObject[string]): FieldError {
  return invalidField(field, value, 'must be between 1 and 65535, inclusive');
}
