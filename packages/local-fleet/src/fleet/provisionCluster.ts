import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { Clock } from '../clock';
import { ClusterClient, ClusterObject } from '../clusters';
import { FLUX_NAMESPACE } from '../gitops';

const FIELD_MANAGER = 'local-fleet';
/** Milliseconds between two looks at whether a definition is served. */
const LOOK = 50;
const PATIENCE = 20_000;

interface Definition extends ClusterObject {
  spec: {
    group: string;
    names: { kind: string };
    versions: { name: string; served: boolean }[];
  };
  status?: { conditions?: { type: string; status: string }[] };
}

/** The CustomResourceDefinitions in the YAML files of some folders. */
export async function readDefinitions(
  folders: readonly string[],
): Promise<Definition[]> {
  const definitions: Definition[] = [];
  for (const folder of folders) {
    const names = (await readdir(folder)).filter(name => /\.ya?ml$/.test(name));
    for (const name of names.sort()) {
      const text = await readFile(path.join(folder, name), 'utf8');
      for (const document of parseAllDocuments(text)) {
        if (document.errors.length > 0) {
          throw new Error(
            `${path.join(folder, name)}: ${document.errors[0].message}`,
          );
        }
        const value = document.toJS();
        if (value?.kind === 'CustomResourceDefinition') definitions.push(value);
      }
    }
  }
  return definitions;
}

function isEstablished(definition: Definition | undefined): boolean {
  return Boolean(
    definition?.status?.conditions?.some(
      ({ type, status }) => type === 'Established' && status === 'True',
    ),
  );
}

/**
 * Makes a new cluster what a platform team hands over: the kinds that are used there, and the namespace that Flux
 * lives in.
 *
 * @returns once every kind is served
 */
export async function provisionCluster(
  cluster: ClusterClient,
  definitions: readonly Definition[],
  clock: Clock,
): Promise<void> {
  for (const definition of definitions) {
    await cluster.apply(definition, { fieldManager: FIELD_MANAGER });
  }
  await cluster.apply(
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: FLUX_NAMESPACE },
    },
    { fieldManager: FIELD_MANAGER },
  );
  const deadline = clock.now() + PATIENCE;
  for (const definition of definitions) {
    while (!isEstablished(await cluster.get<Definition>(definition))) {
      if (clock.now() > deadline) {
        throw new Error(
          `${cluster.address.name} does not serve ${
            definition.metadata.name
          } after ${PATIENCE / 1000} s.`,
        );
      }
      await new Promise<void>(resolve => clock.after(LOOK, resolve));
    }
  }
}
