import { FieldPath, Place, RepositoryFiles } from '../reading';
import { isRecord } from '../reading/Manifest';
import { YamlPiece, yamlPieces } from '../reading/yamlPieces';

/** The values of a chart, those of a region over those of every region. */
export interface ChartValues {
  at: (field: FieldPath) => unknown;
  /** Undefined where there is no map. */
  mapAt: (field: FieldPath) => Record<string, unknown> | undefined;
  /** In the file that decides the value. */
  placeOf: (field: FieldPath) => Place;
}

/**
 * The values that Helm makes of `values.yaml` and one file of `--values`: maps are put together, a value takes the place of
 * another, and null takes it away.
 *
 * @returns undefined where a file is not one YAML map
 */
export function mergedValues(
  files: RepositoryFiles,
  base: string,
  over?: string,
): ChartValues | undefined {
  const pieces = [base, ...(over ? [over] : [])].map(path =>
    pieceOf(files, path),
  );
  if (pieces.some(piece => !piece)) {
    return undefined;
  }
  const [own, region] = pieces as YamlPiece[];
  const value = region ? merged(own.value, region.value) : own.value;
  const at = (field: FieldPath) => valueAt(value, field);
  return {
    at,
    mapAt: field => {
      const found = at(field);
      return isRecord(found) ? found : undefined;
    },
    placeOf: field =>
      region && valueAt(region.value, field) !== undefined
        ? region.placeOf(field)
        : own.placeOf(field),
  };
}

/**
 * A value as the template writes it between quotes: nothing is an empty text.
 *
 * @returns undefined for what it would write in Go's own way: maps, lists, and numbers that Helm has as floating point
 */
export function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) {
    return '';
  }
  const isPlain =
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (Number.isInteger(value) && Math.abs(value as number) < 1_000_000);
  return isPlain ? String(value) : undefined;
}

function pieceOf(files: RepositoryFiles, path: string): YamlPiece | undefined {
  const { pieces, faults } = yamlPieces(path, files.get(path) ?? '');
  if (faults.length > 0 || pieces.length > 1) {
    return undefined;
  }
  const [piece] = pieces;
  // The values of a region that differs in nothing are a comment.
  if (!piece || piece.value === null || piece.value === undefined) {
    return { value: {}, placeOf: () => ({ path, line: 1 }) };
  }
  return isRecord(piece.value) ? piece : undefined;
}

function merged(base: unknown, over: unknown): unknown {
  if (!isRecord(base) || !isRecord(over)) {
    return over;
  }
  const result = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (value === null) {
      delete result[key];
    } else {
      result[key] = key in base ? merged(base[key], value) : value;
    }
  }
  return result;
}

function valueAt(value: unknown, field: FieldPath): unknown {
  return field.reduce<unknown>(
    (found, key) =>
      isRecord(found) && Object.hasOwn(found, key) ? found[key] : undefined,
    value,
  );
}
