import { ClusterIdentitySpec, Gateway } from '../kinds';
import { gatewayHostFault, labelValueWords, mustBeSpecified } from '../naming';
import { Phrase, say } from '../sentences';

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
): Phrase | undefined {
  for (const field of [
    'controller',
    'credentialName',
    'targetPostfix',
  ] as const) {
    if (!spec?.[field]) {
      return mustBeSpecified(field);
    }
  }
  if (!TARGET_POSTFIX.test(spec.targetPostfix)) {
    return say`targetPostfix must be lowercase alphanumeric with hyphens: ${spec.targetPostfix}`;
  }
  for (const field of ['controller', 'targetPostfix'] as const) {
    const words = labelValueWords(say`${field} "${spec[field]}"`, spec[field]);
    if (words) {
      return words;
    }
  }
  return identity && gatewayHostFault(spec.targetPostfix, identity);
}
