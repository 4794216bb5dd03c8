import { ChangeFinding } from '@service-router/plugin-service-router-common';
import { FieldPath, Manifest, Place } from '../reading';
import { describeManifest } from '../reading';

/** What a finding is about: a rule of the form and the backend, or one that only files can break. @public */
export type ManifestRule =
  | ChangeFinding['rule']
  | 'yaml'
  | 'kustomization'
  | 'unknownKind'
  | 'unknownField'
  | 'schema'
  | 'namespaceMissing'
  | 'notText'
  | 'declaredTwice'
  | 'trafficManagerSetting'
  | 'trafficManagerUnknownKey'
  | 'trafficManagerOff'
  | 'trafficManagerDiffers'
  | 'regionWithoutTrafficManager';

/** One thing that speaks against manifests, and the place to mend it. @public */
export interface ManifestFinding extends Place {
  /** An error keeps the route from working; a warning may be meant. */
  severity: 'error' | 'warning';
  rule: ManifestRule;
  /** What is wrong: the object, the field, what was found and what was expected. A sentence without a full stop. */
  message: string;
  /** What to do, where the message does not say it. */
  remedy?: string;
  /** `ServiceRoute payments/api` */
  object?: string;
  /** `spec.gatewayName` */
  field?: string;
}

/** A finding about a field of an object, at the place where that is written. */
export function findingAt(
  manifest: Manifest,
  field: FieldPath,
  finding: Pick<ManifestFinding, 'severity' | 'rule' | 'message' | 'remedy'>,
): ManifestFinding {
  return {
    ...finding,
    ...manifest.placeOf(field),
    object: describeManifest(manifest),
    ...(field.length > 0 ? { field: field.join('.') } : {}),
  };
}
