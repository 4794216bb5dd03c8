import { notAcceptable } from '../errors/statusErrors';

/** In which form a client wants the answer. */
export interface AnswerForm {
  encoding: 'json' | 'yaml';
  /** Whether objects are turned into a table, or reduced to their metadata. */
  as?: 'Table' | 'PartialObjectMetadata' | 'PartialObjectMetadataList';
}

const OFFERED = ['application/json', 'application/yaml'];
const TRANSFORMS = [
  'Table',
  'PartialObjectMetadata',
  'PartialObjectMetadataList',
];

/**
 * The first form of the Accept header that is served. Protobuf is not: a client
 * that offers JSON as well gets JSON.
 *
 * @throws StatusError 406 when none is served
 */
export function answerFormOf(accept: string | undefined): AnswerForm {
  const clauses = (accept || '*/*').split(',').map(clause => {
    const [type, ...parameters] = clause.split(';').map(part => part.trim());
    return {
      type,
      parameters: new Map(
        parameters.map(parameter => {
          const [name, value = ''] = parameter.split('=');
          return [name, value] as const;
        }),
      ),
    };
  });
  for (const { type, parameters } of clauses) {
    const encoding = encodingOf(type);
    const as = parameters.get('as');
    const isServed =
      as === undefined ||
      (TRANSFORMS.includes(as) &&
        parameters.get('g') === 'meta.k8s.io' &&
        parameters.get('v') === 'v1');
    if (encoding && isServed) {
      return { encoding, ...(as && { as: as as AnswerForm['as'] }) };
    }
  }
  throw notAcceptable(OFFERED);
}

function encodingOf(type: string): AnswerForm['encoding'] | undefined {
  switch (type) {
    case 'application/json':
    case 'application/*':
    case '*/*':
      return 'json';
    case 'application/yaml':
    case 'text/yaml':
      return 'yaml';
    default:
      return undefined;
  }
}

/** The media type of a Content-Type header, without its parameters. */
export function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0].trim().toLowerCase();
}
