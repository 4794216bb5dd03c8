import { Gateway } from '../kinds';

const TARGET_POSTFIX = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * What keeps a Gateway from being used, in the reference's words (operator.md 1.3).
 *
 * @returns undefined when nothing does
 */
export function gatewayFault({ spec }: Gateway): string | undefined {
  for (const field of [
    'controller',
    'credentialName',
    'targetPostfix',
  ] as const) {
    if (!spec?.[field]) {
      return `${field} must be specified`;
    }
  }
  return TARGET_POSTFIX.test(spec.targetPostfix)
    ? undefined
    : `targetPostfix must be lowercase alphanumeric with hyphens: ${spec.targetPostfix}`;
}
