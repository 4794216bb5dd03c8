import { IncomingMessage } from 'node:http';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import {
  badRequest,
  tooLarge,
  unsupportedMediaType,
} from '../errors/statusErrors';
import { JsonValue } from '../json/json';
import { decodeProtobuf, PROTOBUF } from '../protobuf/decodeProtobuf';

/** The API server reads at most 3 MiB. */
const BODY_LIMIT = 3 * 1024 * 1024;
const JSON_TYPE = 'application/json';
const YAML_TYPE = 'application/yaml';
const OBJECT_TYPES = [JSON_TYPE, YAML_TYPE, PROTOBUF];

/** Reads the whole body. @throws StatusError 413 when it is too large */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > BODY_LIMIT) {
      throw tooLarge(BODY_LIMIT);
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/**
 * Parses the body of a POST, PUT or DELETE.
 *
 * @throws StatusError 415 for another media type, 400 when it cannot be parsed
 */
export function parseObjectBody(
  body: Buffer,
  mediaType: string,
  kind: string,
): JsonValue {
  if (mediaType !== '' && !OBJECT_TYPES.includes(mediaType)) {
    throw unsupportedMediaType(OBJECT_TYPES);
  }
  if (mediaType === PROTOBUF) {
    return decodeProtobuf(body);
  }
  const text = body.toString('utf8');
  try {
    return mediaType === YAML_TYPE ? yamlIn(text) : JSON.parse(text);
  } catch (error) {
    const start = text.length > 32 ? `${text.slice(0, 32)} ...` : text;
    const excerpt = text === '' ? '<empty>' : start;
    throw badRequest(
      `the object provided is unrecognized (must be of type ${kind}): couldn't get version/kind; json parse error: ${detailOf(
        error,
      )} (${excerpt})`,
    );
  }
}

/** Parses the body of a PATCH; an apply is YAML, which JSON is too. @throws StatusError 400 */
export function parsePatchBody(body: Buffer, isYaml: boolean): JsonValue {
  const text = body.toString('utf8');
  try {
    return isYaml ? yamlIn(text) : JSON.parse(text);
  } catch (error) {
    throw badRequest(
      isYaml
        ? `error decoding YAML: ${detailOf(error)}`
        : `error decoding patch: ${detailOf(error)}`,
    );
  }
}

function yamlIn(text: string): JsonValue {
  return text.trimStart().startsWith('{')
    ? JSON.parse(text)
    : parseYaml(text, { maxAliasCount: 100 }) ?? null;
}

/** A parser's message; that of a truncated body in the words of Go. */
function detailOf(error: unknown): string {
  if (error instanceof SyntaxError) {
    const isTruncated = /^(Unexpected end|Unterminated|Expected .* JSON)/.test(
      error.message,
    );
    return isTruncated ? 'unexpected end of JSON input' : error.message;
  }
  return error instanceof YAMLParseError ? error.message : String(error);
}
