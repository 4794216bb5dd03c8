import { YamlStream } from '../yaml';
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
    if (!isRecord(value) || !isRecord(value.metadata)) {
      return false;
    }
    return (
      value.kind === manifest.kind &&
      groupOf(value.apiVersion) === groupOf(manifest.apiVersion) &&
      manifest.isSame(value.metadata)
    );
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

/** Versions of one group are the same object to an API server. */
function groupOf(apiVersion: unknown): string | undefined {
  if (typeof apiVersion !== 'string') {
    return undefined;
  }
  return apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
