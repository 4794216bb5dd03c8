import { YamlStream } from '../yaml';
import { metadataOf } from './objects';
import { RoutingManifest } from './routingManifests';

/**
 * The place of the object in a file.
 *
 * @returns index of its document, -1 when the file does not hold it
 * @public
 */
export function indexOfManifest(
  stream: YamlStream,
  manifest: RoutingManifest,
): number {
  return stream.values().findIndex(value => {
    const metadata = metadataOf(value, manifest.kind);
    return metadata !== undefined && manifest.isSame(metadata);
  });
}

/** The file with the object in it: changed where it stands, or added at the end. @public */
export function withManifest(
  stream: YamlStream,
  manifest: RoutingManifest,
): YamlStream {
  const index = indexOfManifest(stream, manifest);
  const fields = Object.entries(manifest.spec ?? {});
  if (index >= 0) {
    return fields.reduce(
      (changed, [field, value]) => changed.with(index, ['spec', field], value),
      stream,
    );
  }
  const { apiVersion, kind, metadata } = manifest;
  const spec = Object.fromEntries(
    fields.filter(([, value]) => value !== undefined),
  );
  return stream.append({
    apiVersion,
    kind,
    metadata,
    ...(manifest.spec ? { spec } : {}),
  });
}
