import { badRequest } from '../errors/statusErrors';
import {
  JsonObject,
  JsonValue,
  listOf,
  objectOf,
  setMember,
} from '../json/json';
import { fieldsOf } from './MessageReader';
import { FieldForm, FieldRule, MESSAGES, MessageForm } from './messages';

/** The media type by which client-go and kubectl send built-in kinds. */
export const PROTOBUF = 'application/vnd.kubernetes.protobuf';
/** Every body begins with these bytes: `k8s` and a zero. */
const MAGIC = Buffer.from('k8s\0', 'latin1');
/** runtime.Unknown, the envelope, and the TypeMeta in it. */
const ENVELOPE = { typeMeta: 1, raw: 2 };
const TYPE_META: MessageForm = {
  1: { name: 'apiVersion', form: 'text' },
  2: { name: 'kind', form: 'text' },
};

/**
 * The object in a body that was sent as protobuf, as it would stand in JSON.
 *
 * @throws StatusError 400 when it is none, or of a kind that is not built in
 */
export function decodeProtobuf(body: Buffer): JsonObject {
  if (!body.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw badRequest(
      'the body was sent as protobuf, but does not begin with "k8s\\0"',
    );
  }
  const envelope = fieldsOf(body.subarray(MAGIC.length));
  const bytesOf = (number: number): Buffer => {
    const found = envelope.find(item => item.number === number)?.value;
    return Buffer.isBuffer(found) ? found : Buffer.alloc(0);
  };
  const type = messageIn(bytesOf(ENVELOPE.typeMeta), TYPE_META);
  const kind = String(type.kind ?? '');
  if (!Object.hasOwn(MESSAGES, kind)) {
    throw badRequest(
      `the body is a ${kind} in protobuf, which is read for built-in kinds only; send JSON instead`,
    );
  }
  return { ...type, ...messageIn(bytesOf(ENVELOPE.raw), MESSAGES[kind]) };
}

function messageIn(bytes: Buffer, form: MessageForm): JsonObject {
  const message: JsonObject = {};
  for (const { number, value } of fieldsOf(bytes)) {
    const rule = form[number];
    if (rule) {
      addField(message, rule, value);
    }
  }
  return message;
}

function addField(
  message: JsonObject,
  rule: FieldRule,
  value: number | Buffer,
): void {
  const { name, form } = rule;
  if (form === 'textMap' || form === 'bytesMap') {
    const [key, item] = entryIn(value, form);
    const map = objectOf(message[name]);
    setMember(map, key, item);
    message[name] = map;
    return;
  }
  const read = valueIn(value, form);
  if (rule.isList) {
    message[name] = [...listOf(message[name]), read ?? ''];
  } else if (read !== undefined && (rule.isOptional || !isZero(read))) {
    message[name] = read;
  }
}

/** Go writes the zero of every field that is no pointer; in JSON it is left out. */
function isZero(value: JsonValue): boolean {
  return value === '' || value === 0 || value === false;
}

function entryIn(
  value: number | Buffer,
  form: 'textMap' | 'bytesMap',
): [string, string] {
  const entry = fieldsOf(bytesIn(value));
  const part = (number: number) =>
    bytesIn(entry.find(item => item.number === number)?.value ?? 0);
  const encoding = form === 'textMap' ? 'utf8' : 'base64';
  return [part(1).toString('utf8'), part(2).toString(encoding)];
}

function bytesIn(value: number | Buffer): Buffer {
  return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
}

function valueIn(
  value: number | Buffer,
  form: Exclude<FieldForm, 'textMap' | 'bytesMap'>,
): JsonValue | undefined {
  switch (form) {
    case 'text':
      return bytesIn(value).toString('utf8');
    case 'bytes':
      return bytesIn(value).toString('base64');
    case 'number':
      return Number(value);
    case 'flag':
      return value === 1;
    case 'time':
    case 'microTime':
      return timeIn(bytesIn(value), form);
    case 'intOrString':
      return intOrStringIn(bytesIn(value));
    case 'fields':
      return fieldsV1In(bytesIn(value));
    default:
      return messageIn(bytesIn(value), form);
  }
}

/** A Time is seconds and nanoseconds; the zero time is an empty message. */
function timeIn(bytes: Buffer, form: 'time' | 'microTime'): string | undefined {
  const parts = new Map(fieldsOf(bytes).map(item => [item.number, item.value]));
  const seconds = Number(parts.get(1) ?? 0);
  if (parts.size === 0 || seconds < 0) {
    return undefined;
  }
  const whole = new Date(seconds * 1000).toISOString().slice(0, 19);
  const micros = Math.floor(Number(parts.get(2) ?? 0) / 1000);
  return form === 'time'
    ? `${whole}Z`
    : `${whole}.${String(micros).padStart(6, '0')}Z`;
}

function intOrStringIn(bytes: Buffer): JsonValue | undefined {
  const parts = new Map(fieldsOf(bytes).map(item => [item.number, item.value]));
  const isText = Number(parts.get(1) ?? 0) === 1;
  return isText
    ? bytesIn(parts.get(3) ?? 0).toString('utf8')
    : Number(parts.get(2) ?? 0) || undefined;
}

function fieldsV1In(bytes: Buffer): JsonValue {
  const raw = fieldsOf(bytes).find(item => item.number === 1)?.value ?? 0;
  try {
    return JSON.parse(bytesIn(raw).toString('utf8') || '{}');
  } catch {
    throw badRequest('error decoding protobuf: fieldsV1 is no JSON');
  }
}
