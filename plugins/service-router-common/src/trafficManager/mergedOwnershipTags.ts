import { isOwnershipTag, ownershipOf, ownershipTags } from './ownershipTags';
import { EndpointOrigin, ProfileFact } from './profile';
import type { ProfileWrite } from './profileWrites';

/**
 * The tags of ours that a whole write leaves on what stands at this moment. Of endpoints that it neither writes nor
 * removes they say what they say now: another instance may have written them since.
 */
export function mergedOwnershipTags(
  write: Pick<
    ProfileWrite & { kind: 'updateProfile' },
    'profile' | 'own' | 'removes'
  >,
  fresh: ProfileFact,
): Record<string, string> {
  const planned = ownershipOf(write.profile.tags);
  const standing = ownershipOf(fresh.tags);
  if (
    standing.owner !== planned.owner ||
    !planned.owner ||
    !standing.endpoints ||
    !planned.endpoints
  ) {
    return Object.fromEntries(
      Object.entries(write.profile.tags).filter(([name]) =>
        isOwnershipTag(name),
      ),
    );
  }
  const concerned = new Set(
    [...write.own, ...write.removes].map(name => name.toLowerCase()),
  );
  const own = new Set(write.own.map(name => name.toLowerCase()));
  const stands = new Set(fresh.endpoints.map(({ name }) => name.toLowerCase()));
  const isOthers = (name: string) => !concerned.has(name) && stands.has(name);
  const endpoints = new Map<string, EndpointOrigin>([
    ...[...planned.endpoints].filter(([name]) => own.has(name)),
    ...[...standing.endpoints].filter(([name]) => isOthers(name)),
  ]);
  return ownershipTags({
    owner: planned.owner,
    hostname: planned.hostname ?? standing.hostname ?? '',
    endpoints: [...endpoints].map(([name, origin]) => ({ name, origin })),
    records: [
      ...(planned.records ?? []).filter(({ endpoint }) =>
        own.has(endpoint.toLowerCase()),
      ),
      ...(standing.records ?? []).filter(({ endpoint }) =>
        isOthers(endpoint.toLowerCase()),
      ),
    ],
  });
}
