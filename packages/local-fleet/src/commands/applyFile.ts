import { readFile } from 'node:fs/promises';
import { yamlPieces } from '@service-router/manifests';
import { ClusterClient, ClusterObject, ClusterRequestError } from '../clusters';

const FIELD_MANAGER = 'fleet-apply';

/** Some manifests of a file were not taken. */
export class ApplyFileError extends Error {
  readonly name = 'ApplyFileError';
}

/**
 * Applies the objects of a file, each for itself, read as kubectl reads them.
 *
 * @returns a line for each object that was taken
 * @throws ApplyFileError with the API server's reason for each that was not
 */
export async function applyFile(
  cluster: ClusterClient,
  file: string,
  say: (line: string) => void,
): Promise<void> {
  const content = await readFile(file, 'utf8').catch(error => {
    throw new ApplyFileError(`${file} cannot be read: ${error.message}`);
  });
  const { pieces, faults } = yamlPieces(file, content);
  const [fault] = faults;
  if (fault) {
    throw new ApplyFileError(`${file}, line ${fault.line}: ${fault.message}`);
  }
  const refusals: string[] = [];
  for (const { value } of pieces) {
    const object = value as ClusterObject | null | undefined;
    if (!object) continue;
    if (!object.apiVersion || !object.kind || !object.metadata?.name) {
      refusals.push(
        `${file}: an object needs apiVersion, kind and metadata.name`,
      );
      continue;
    }
    const { kind, metadata } = object;
    const name = [kind, metadata.namespace, metadata.name]
      .filter(Boolean)
      .join('/');
    try {
      await cluster.apply(object, { fieldManager: FIELD_MANAGER });
      say(`${name} applied to ${cluster.address.name}`);
    } catch (error) {
      if (!(error instanceof ClusterRequestError)) throw error;
      refusals.push(`${name}: ${error.message}`);
    }
  }
  if (refusals.length > 0) throw new ApplyFileError(refusals.join('\n'));
}
