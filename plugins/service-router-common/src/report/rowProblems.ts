import { PublicationReason } from '../externalDns';
import { isDrifted } from './openDrift';
import { RouteProblemCode, ZoneReport } from './types';

const codeOf: Partial<Record<PublicationReason, RouteProblemCode>> = {
  ContestedOwners: 'ContestedRecord',
  OwnedByAnother: 'ForeignRecord',
  SameOwnerOtherPrefix: 'ForeignRecord',
  AmbiguousOwner: 'ForeignRecord',
  EncryptedOwner: 'ForeignRecord',
  LinkedToProfile: 'ForeignRecord',
  Unowned: 'ForeignRecord',
};

/** The kinds of problem that one region's row tells in its own words, so that a list can be narrowed to them. */
export function rowProblemsOf(zone: ZoneReport): RouteProblemCode[] {
  const { reason } = zone.links.find(({ link }) => link === 'Published') ?? {};
  const ofRecord = reason && codeOf[reason];
  return [
    ...(new Set(zone.writers.map(({ target }) => target)).size > 1
      ? ['SeveralWriters' as const]
      : []),
    ...(zone.state === 'unserved' ? ['NoWriter' as const] : []),
    ...(isDrifted(zone) ? ['ChangedByHand' as const] : []),
    ...(ofRecord ? [ofRecord] : []),
  ];
}
