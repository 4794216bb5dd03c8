import { timingSafeEqual } from 'node:crypto';
import { KubernetesToken } from './KubernetesToken';

/** Whose request it is, by its bearer token; undefined when nobody gave out the token. */
export function tokenIn(
  authorization: string | undefined,
  tokens: readonly KubernetesToken[],
): KubernetesToken | undefined {
  const match = /^Bearer\s+(\S+)\s*$/i.exec(authorization ?? '');
  if (!match) {
    return undefined;
  }
  const given = Buffer.from(match[1]);
  return tokens.find(({ token }) => {
    const known = Buffer.from(token);
    return known.length === given.length && timingSafeEqual(known, given);
  });
}
