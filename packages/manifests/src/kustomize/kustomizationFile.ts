import { z } from 'zod';
import { FieldPath, Place, RepositoryFiles } from '../reading';
import { isRecord } from '../reading/Manifest';
import { ManifestReader } from '../reading/createManifestReader';
import { KUSTOMIZATION_NAMES } from '../reading/manifestFiles';
import { BuildFault } from './BuildFault';
import { joined } from './paths';

const text = z.string();
const texts = z.record(text, text);
const paths = z
  .array(text)
  .nullish()
  .transform(list => list ?? []);
const target = z.strictObject({
  group: text.optional(),
  version: text.optional(),
  kind: text.optional(),
  name: text.optional(),
  namespace: text.optional(),
  labelSelector: text.optional(),
  annotationSelector: text.optional(),
});
const patches = z
  .array(
    z.strictObject({
      path: text.optional(),
      patch: text.optional(),
      target: target.optional(),
      options: z.record(text, z.boolean()).optional(),
    }),
  )
  .nullish()
  .transform(list => list ?? []);

/** Fields that only concern objects of other kinds: images, generated ConfigMaps and the like. */
const ofOtherKinds = [
  'buildMetadata',
  'configMapGenerator',
  'crds',
  'generatorOptions',
  'images',
  'metadata',
  'openapi',
  'replicas',
  'secretGenerator',
  'sortOptions',
] as const;

/** Fields whose effect is not computed here; what they do is told as unchecked. */
const notComputed = [
  'configurations',
  'generators',
  'helmChartInflationGenerator',
  'helmCharts',
  'helmGlobals',
  'imageTags',
  'replacements',
  'transformers',
  'validators',
  'vars',
] as const;

const unread = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(
    names.map(name => [name, z.unknown().optional()]),
  ) as Record<Name, z.ZodOptional<z.ZodUnknown>>;

const schema = z.strictObject({
  apiVersion: text.optional(),
  kind: z.enum(['Kustomization', 'Component']).optional(),
  resources: paths,
  bases: paths,
  components: paths,
  namespace: text.optional(),
  namePrefix: text.optional(),
  nameSuffix: text.optional(),
  commonLabels: texts.optional(),
  commonAnnotations: texts.optional(),
  labels: z
    .array(
      z.strictObject({
        pairs: texts.optional(),
        includeSelectors: z.boolean().optional(),
        includeTemplates: z.boolean().optional(),
        fields: z.unknown().optional(),
      }),
    )
    .nullish()
    .transform(list => list ?? []),
  patches,
  patchesJson6902: patches,
  patchesStrategicMerge: paths,
  ...unread(ofOtherKinds),
  ...unread(notComputed),
});

/** What a kustomization file asks for. */
export interface KustomizationFile {
  /** Folder that it is in; empty for the root. */
  folder: string;
  path: string;
  spec: z.infer<typeof schema>;
  placeOf: (field: FieldPath) => Place;
  /** Fields that are there and whose effect is not computed here. */
  notComputed: string[];
  /** Fields that are there and concern objects of other kinds only. */
  ofOtherKinds: string[];
}

/** Path of the kustomization file of a folder; undefined where there is none. */
export function kustomizationPathOf(
  files: RepositoryFiles,
  folder: string,
): string | undefined {
  return KUSTOMIZATION_NAMES.map(name => joined(folder, name)).find(path =>
    files.has(path),
  );
}

/** Folder that a kustomization file is in; undefined for any other file. @public */
export function folderOfKustomization(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return KUSTOMIZATION_NAMES.includes(name)
    ? path.slice(0, Math.max(path.length - name.length - 1, 0))
    : undefined;
}

/**
 * Reads the kustomization file of a folder.
 *
 * @param reader - reads as kubectl does, which Kustomize does for this file alone
 * @throws BuildFault when there is none, or it is not one
 */
export function readKustomization(
  { files, yaml }: ManifestReader,
  folder: string,
): KustomizationFile {
  const found = KUSTOMIZATION_NAMES.map(name => joined(folder, name)).filter(
    path => files.has(path),
  );
  const [path = joined(folder, KUSTOMIZATION_NAMES[0]), second] = found;
  const start = { path, line: 1 };
  if (found.length !== 1) {
    throw found.length === 0
      ? new BuildFault(
          start,
          `folder ${folder || '.'} has no kustomization.yaml`,
          'Add one, or name the files of the folder singly.',
        )
      : new BuildFault(
          start,
          `folder ${
            folder || '.'
          } has two kustomization files, ${path} and ${second}`,
          'Keep one of them.',
        );
  }
  const { pieces, faults } = yaml(path);
  if (faults.length > 0) {
    const { message, remedy, ...place } = faults[0];
    throw new BuildFault(place, message, remedy);
  }
  const [{ value, placeOf } = { value: undefined, placeOf: () => start }] =
    pieces;
  if (!isRecord(value) || Object.keys(value).length === 0) {
    throw new BuildFault(
      start,
      `${path} is empty`,
      'List the files of the folder under resources.',
    );
  }
  const read = schema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const unknown = issue.code === 'unrecognized_keys' ? [issue.keys[0]] : [];
    const field = [...(issue.path as FieldPath), ...unknown];
    const name = field.join('.');
    throw unknown.length > 0
      ? new BuildFault(
          placeOf(field),
          `Kustomize knows no field ${name}`,
          'Remove it, or mend its spelling.',
        )
      : new BuildFault(
          placeOf(field),
          `${name} is not as Kustomize expects it: ${issue.message}`,
          'Mend the value; a number or yes/no that is meant as a text needs quotes.',
        );
  }
  const present = (names: readonly string[]) =>
    names.filter(name => !isEmpty(value[name]));
  return {
    folder,
    path,
    spec: read.data,
    placeOf,
    notComputed: present(notComputed),
    ofOtherKinds: present(ofOtherKinds),
  };
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
