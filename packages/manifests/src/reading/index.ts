export type {
  FieldPath,
  ManifestFault,
  Place,
  RepositoryFiles,
  Unchecked,
} from './Place';
export { describeManifest, groupOf } from './Manifest';
export type { Manifest, ManifestObject } from './Manifest';
export { yamlPieces } from './yamlPieces';
export type { YamlDialect, YamlPiece, YamlReading } from './yamlPieces';
export { readManifests } from './readManifests';
export type { RepositoryReading } from './readManifests';
export {
  isMissedWhenUnread,
  isPassedOver,
  mayHoldManifests,
  MOST_MANIFEST_BYTES,
} from './manifestFiles';
export type { UnreadFile } from './manifestFiles';
