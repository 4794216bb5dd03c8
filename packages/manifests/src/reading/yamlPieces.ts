import {
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Node,
  parseAllDocuments,
  Pair,
  ScalarTag,
  Tags,
} from 'yaml';
import { FieldPath, ManifestFault, Place } from './Place';

/** One YAML document of a file, and where its values are written. @public */
export interface YamlPiece {
  value: unknown;
  /** Where the value is written, or the nearest thing around it that is. */
  placeOf: (field: FieldPath) => Place;
}

/** What a file holds. @public */
export interface YamlReading {
  pieces: YamlPiece[];
  faults: ManifestFault[];
}

const octal: ScalarTag = {
  tag: 'tag:yaml.org,2002:int',
  default: true,
  test: /^[-+]?0o[0-7_]+$/,
  resolve: text => parseInt(text.replace(/_|0o/g, ''), 8),
};

/** Who reads a text: kubectl (as Flux and Argo CD do), or Kustomize, to whom `on` and `y` are texts. @public */
export type YamlDialect = 'kubectl' | 'kustomize';

/** A dot alone, as in `resources: [.]`, which the `yaml` library would take for a number. */
const dot: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^[-+]?\.$/,
  resolve: text => text,
};

const kustomizeBooleans = [true, false].map(
  (value): ScalarTag => ({
    tag: 'tag:yaml.org,2002:bool',
    default: true,
    test: value ? /^(?:true|True|TRUE)$/ : /^(?:false|False|FALSE)$/,
    resolve: () => value,
  }),
);

/**
 * Plain texts as Kubernetes' tools take them: YAML 1.1 (`on` and `y` are true, `0777` is 511), but with neither times
 * (`1:30` stays a text) nor dates, and with `0o17`.
 */
function tagsOf(dialect: YamlDialect) {
  const foreign = ['timestamp', 'binary'];
  if (dialect === 'kustomize') {
    foreign.push('bool');
  }
  return (tags: Tags): Tags => [
    octal,
    dot,
    ...(dialect === 'kustomize' ? kustomizeBooleans : []),
    ...tags.filter(
      tag =>
        typeof tag === 'string' ||
        !(
          foreign.some(name => tag.tag === `tag:yaml.org,2002:${name}`) ||
          ('format' in tag && tag.format === 'TIME')
        ),
    ),
  ];
}

/**
 * Reads a text as Kubernetes' tools do. A document that is no YAML is a fault, and the others are read.
 *
 * @param path - of the file, for places
 * @public
 */
export function yamlPieces(
  path: string,
  text: string,
  dialect: YamlDialect = 'kubectl',
): YamlReading {
  const lineCounter = new LineCounter();
  const parsed = parseAllDocuments(text, {
    version: '1.1',
    customTags: tagsOf(dialect),
    lineCounter,
    logLevel: 'error',
    prettyErrors: false,
  });
  const documents: Document[] = 'empty' in parsed ? [] : parsed;
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const pieces: YamlPiece[] = [];
  const faults: ManifestFault[] = [];
  for (const document of documents) {
    const [error] = document.errors;
    if (error) {
      faults.push({
        ...placeAt(error.pos[0]),
        message: `this is not YAML: ${error.message.replace(/\s+/g, ' ')}`,
        remedy: 'Mend the YAML; nothing in this document was checked.',
      });
      continue;
    }
    try {
      pieces.push({
        value: document.toJS(),
        placeOf: field => placeAt(offsetOf(document, field)),
      });
    } catch (cause) {
      faults.push({
        ...placeAt(document.contents?.range?.[0] ?? 0),
        message: `this YAML cannot be read: ${
          cause instanceof Error ? cause.message : String(cause)
        }`,
        remedy: 'Write the values out instead of referring to them.',
      });
    }
  }
  return { pieces, faults };
}

function offsetOf(document: Document, field: FieldPath): number {
  let node: Node | null | undefined = document.contents;
  let offset = node?.range?.[0] ?? document.range?.[0] ?? 0;
  for (const step of field) {
    const around: Node | null | undefined = isAlias(node)
      ? node.resolve(document)
      : node;
    if (isMap(around)) {
      const pair: Pair | undefined = around.items.find(
        ({ key }) => String(isScalar(key) ? key.value : key) === String(step),
      );
      if (!isScalar(pair?.key)) {
        return offset;
      }
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(around)) {
      node = around.items[Number(step)] as Node | undefined;
      if (!node?.range) {
        return offset;
      }
      offset = node.range[0];
    } else {
      return offset;
    }
  }
  return offset;
}
