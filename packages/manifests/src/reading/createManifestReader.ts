import { isRecord, Manifest, manifestOf, ManifestObject } from './Manifest';
import { FieldPath, ManifestFault, RepositoryFiles } from './Place';
import { YamlDialect, YamlPiece, YamlReading, yamlPieces } from './yamlPieces';

/** The objects of one file. */
export interface ManifestReading {
  manifests: Manifest[];
  faults: ManifestFault[];
}

/** Reads the files of a repository, each at most once. */
export interface ManifestReader {
  files: RepositoryFiles;
  /** The YAML documents of a file; empty when there is no such file. */
  yaml: (path: string) => YamlReading;
  /** The objects of a file, those of a `List` each for itself; documents that are no objects are passed over. */
  manifests: (path: string) => ManifestReading;
}

/** A reader of these files. */
export function createManifestReader(
  files: RepositoryFiles,
  dialect: YamlDialect = 'kubectl',
): ManifestReader {
  const yaml = onceEach(path =>
    yamlPieces(path, files.get(path) ?? '', dialect),
  );
  return {
    files,
    yaml,
    manifests: onceEach(path => {
      const { pieces, faults } = yaml(path);
      const readings = pieces.map(piece => manifestsOf(piece));
      return {
        manifests: readings.flatMap(({ manifests }) => manifests),
        faults: [...faults, ...readings.flatMap(reading => reading.faults)],
      };
    }),
  };
}

function onceEach<T>(read: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return path => {
    const value = known.get(path) ?? read(path);
    known.set(path, value);
    return value;
  };
}

/** The object of a document, or each of a list's. */
export function manifestsOf(
  { value, placeOf }: YamlPiece,
  at: FieldPath = [],
): ManifestReading {
  if (
    !isRecord(value) ||
    typeof value.apiVersion !== 'string' ||
    typeof value.kind !== 'string'
  ) {
    return { manifests: [], faults: [] };
  }
  if (value.kind.endsWith('List') && Array.isArray(value.items)) {
    const readings = value.items.map((item, index) =>
      manifestsOf({ value: item, placeOf }, [...at, 'items', index]),
    );
    return {
      manifests: readings.flatMap(({ manifests }) => manifests),
      faults: readings.flatMap(({ faults }) => faults),
    };
  }
  const { metadata } = value;
  if (!isRecord(metadata) || typeof metadata.name !== 'string') {
    const isGenerated =
      isRecord(metadata) && typeof metadata.generateName === 'string';
    // Configuration files of tools have a kind as well, and no metadata.
    const isForeign = metadata === undefined || isGenerated;
    return {
      manifests: [],
      faults:
        isForeign && !isOurs(value.apiVersion)
          ? []
          : [
              {
                ...placeOf([...at, 'metadata', 'name']),
                message: `this ${value.kind} has no metadata.name that is a text`,
                remedy: 'Set metadata.name.',
              },
            ],
    };
  }
  const { namespace } = metadata;
  const isNamed = namespace !== undefined && namespace !== null;
  if (isNamed && typeof namespace !== 'string') {
    return {
      manifests: [],
      faults: [
        {
          ...placeOf([...at, 'metadata', 'namespace']),
          message: `metadata.namespace of ${value.kind} ${
            metadata.name
          } is ${JSON.stringify(namespace)}, which is no text`,
          remedy: 'Write the namespace in quotes.',
        },
      ],
    };
  }
  return {
    manifests: [
      manifestOf(value as unknown as ManifestObject, field =>
        placeOf([...at, ...field]),
      ),
    ],
    faults: [],
  };
}

/** Whether an object is of one of Service Router's own groups. */
export function isOurs(apiVersion: string): boolean {
  return /^(routing|cluster)\.router\.io(\/|$)/.test(apiVersion);
}
