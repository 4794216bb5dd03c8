import { ClusterIdentitySpec, Gateway } from '../kinds';
import { gatewayHostFault, labelValueFault } from '../naming';

const TARGET_POSTFIX = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * What keeps a Gateway from being used, in the reference's words (operator.md 1.3). Its postfix and controller become part
 * of a DNS label and label values, whose lengths the reference does not look at.
 *
 * @param identity - of its cluster, where known
 * @returns undefined when nothing does
 */
export function gatewayFault(
  { spec }: Gateway,
  identity: ClusterIdentitySpec | undefined,
): string | undefined {
  for (const field of [
    'controller',
    'credentialName',
    'targetPostfix',
  ] as const) {
    if (!spec?.[field]) {
      return `${field} must be specified`;
    }
  }
  if (!TARGET_POSTFIX.test(spec.targetPostfix)) {
    return `targetPostfix must be lowercase alphanumeric with hyphens: ${spec.targetPostfix}`;
  }
  for (const field of ['controller', 'targetPostfix'] as const) {
    const fault = labelValueFault(spec[field]);
    if (fault) {
      return `${field} "${spec[field]}" ${fault}`;
    }
  }
  return identity && gatewayHostFault(spec.targetPostfix, identity);
}
