import { FleetFinding, FleetFindingKind } from '../../plan';
import { fleetPlansOf } from '../fleetPlans';
import { capitalized, sentence } from '../words';
import { ChangeUnderReview } from './changeUnderReview';
import { ChangeFinding } from './types';

/** What is told of hosts and policies elsewhere, of a single route. */
const toldElsewhere: FleetFindingKind[] = ['duplicateHost'];

/** What clusters would not agree on any more, and do now. */
export function fleetConflicts({
  before,
  after,
  zones,
  restless,
}: Pick<
  ChangeUnderReview,
  'before' | 'after' | 'zones' | 'restless'
>): ChangeFinding[] {
  const known = new Set(
    fleetPlansOf(before).findings.map(({ message }) => message),
  );
  const dark = new Set(
    zones.flatMap(({ region, records }) =>
      records
        .filter(({ action }) => action === 'delete')
        .map(({ fqdn }) => `${region} ${fqdn}`),
    ),
  );
  const isToldAsDark = ({ kind, host, regions }: FleetFinding) =>
    kind === 'emptyZone' &&
    regions.some(region => dark.has(`${region} ${host}`));
  const isToldAsRestless = ({ kind, host, regions }: FleetFinding) =>
    kind === 'contestedName' &&
    restless.some(
      ({ region, fqdn }) => fqdn === host && regions.includes(region),
    );
  return fleetPlansOf(after)
    .findings.filter(
      finding =>
        !known.has(finding.message) &&
        !toldElsewhere.includes(finding.kind) &&
        !isToldAsDark(finding) &&
        !isToldAsRestless(finding),
    )
    .map(
      ({ kind, message, remedy }): ChangeFinding => ({
        severity:
          kind === 'differingPolicies' || kind === 'emptyZone'
            ? 'warning'
            : 'error',
        rule: 'fleetConflict',
        sentence: sentence(capitalized(message)),
        remedy,
      }),
    );
}
