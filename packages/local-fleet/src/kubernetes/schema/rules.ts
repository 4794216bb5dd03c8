import { celEnv, CelInput, parse, plan } from '@bufbuild/cel';
import { strings } from '@bufbuild/cel/ext';
import {
  duplicateField,
  FieldError,
  forbiddenField,
  invalidField,
  requiredField,
} from '../errors/fieldErrors';
import { isJsonObject, jsonEquals, JsonValue, memberOf } from '../json/json';
import { counterpart } from './keyedLists';
import {
  memberPath,
  memberSchemaOf,
  StructuralSchema,
  ValidationRule,
} from './StructuralSchema';

type Expression = (bindings: Record<string, CelInput>) => unknown;

const environment = celEnv({ funcs: strings });
const compiled = new Map<string, Expression>();
const withRules = new WeakMap<StructuralSchema, boolean>();

/**
 * What the rules of `x-kubernetes-validations` find wrong, in the API server's own words.
 *
 * A rule about a value that an update did not change is not asked again (validation ratcheting, Kubernetes 1.33); one that
 * names `oldSelf` is asked of updates only.
 *
 * @param value - already pruned, defaulted, and valid under the rest of the schema
 * @param previous - the value before an update
 */
export function ruleErrors(
  value: JsonValue,
  schema: StructuralSchema,
  path = '',
  previous?: JsonValue,
): FieldError[] {
  return [
    ...(schema['x-kubernetes-validations'] ?? []).flatMap(rule =>
      errorsOf(rule, { value, schema, path, previous }),
    ),
    ...(Array.isArray(value) && schema.items
      ? value.flatMap((item, index) =>
          ruleErrors(
            item,
            schema.items!,
            `${path}[${index}]`,
            counterpart(item, schema, previous),
          ),
        )
      : []),
    ...(isJsonObject(value)
      ? Object.keys(value).flatMap(name => {
          const member = memberSchemaOf(schema, name);
          return member
            ? ruleErrors(
                value[name],
                member,
                memberPath(path, name),
                isJsonObject(previous) ? memberOf(previous, name) : undefined,
              )
            : [];
        })
      : []),
  ];
}

interface Validated {
  value: JsonValue;
  schema: StructuralSchema;
  path: string;
  previous?: JsonValue;
}

function errorsOf(
  rule: ValidationRule,
  { value, schema, path, previous }: Validated,
): FieldError[] {
  const isTransition = /\boldSelf\b/.test(rule.rule);
  const isAsked = isTransition
    ? previous !== undefined || rule.optionalOldSelf
    : previous === undefined || !jsonEquals(value, previous);
  if (!isAsked || value === null) {
    return [];
  }
  const bindings = {
    self: celValueOf(value, schema),
    ...(previous === undefined
      ? {}
      : { oldSelf: celValueOf(previous, schema) }),
  };
  const result = compile(rule.rule)(bindings);
  if (result === true) {
    return [];
  }
  return [
    fieldError(rule.reason, {
      field: `${path || '<nil>'}${rule.fieldPath ?? ''}`,
      type: schema.type ?? '',
      message:
        result === false
          ? messageOf(rule, bindings)
          : `${(result as Error).message} evaluating rule: ${
              rule.message ?? rule.rule
            }`,
    }),
  ];
}

/** Only an invalid value is told with its type, where other errors tell the value. */
function fieldError(
  reason: ValidationRule['reason'],
  { field, type, message }: { field: string; type: string; message: string },
): FieldError {
  switch (reason) {
    case 'FieldValueForbidden':
      return forbiddenField(field, message);
    case 'FieldValueRequired':
      return requiredField(field, message);
    case 'FieldValueDuplicate':
      return duplicateField(field, type);
    default:
      return invalidField(field, type, message);
  }
}

function messageOf(
  { rule, message, messageExpression }: ValidationRule,
  bindings: Record<string, CelInput>,
): string {
  const told =
    messageExpression === undefined
      ? undefined
      : compile(messageExpression)(bindings);
  return typeof told === 'string' && told.trim() !== ''
    ? told.trim()
    : message?.trim() || `failed rule: ${rule}`;
}

/**
 * Why a rule cannot be evaluated.
 *
 * @returns undefined when it can
 */
export function ruleFault({
  rule,
  messageExpression,
}: Pick<ValidationRule, 'rule' | 'messageExpression'>): string | undefined {
  try {
    compile(rule);
    if (messageExpression !== undefined) {
      compile(messageExpression);
    }
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The schema has a rule, at whatever depth. */
export function hasRules(schema: StructuralSchema): boolean {
  const known = withRules.get(schema);
  if (known !== undefined) {
    return known;
  }
  const { properties = {}, additionalProperties, items } = schema;
  const found =
    (schema['x-kubernetes-validations'] ?? []).length > 0 ||
    [
      ...Object.values(properties),
      ...(items ? [items] : []),
      ...(typeof additionalProperties === 'object'
        ? [additionalProperties]
        : []),
    ].some(hasRules);
  withRules.set(schema, found);
  return found;
}

function compile(expression: string): Expression {
  const known = compiled.get(expression);
  if (known) {
    return known;
  }
  const made = plan(environment, parse(expression)) as Expression;
  compiled.set(expression, made);
  return made;
}

/** CEL tells integers and doubles apart by the schema, JSON does not. */
function celValueOf(
  value: JsonValue,
  schema: StructuralSchema | undefined,
): CelInput {
  if (Array.isArray(value)) {
    return value.map(item => celValueOf(item, schema?.items));
  }
  if (isJsonObject(value)) {
    return Object.fromEntries(
      Object.keys(value).map(name => [
        name,
        celValueOf(value[name], memberSchemaOf(schema, name)),
      ]),
    );
  }
  const isInteger =
    typeof value === 'number' &&
    Number.isInteger(value) &&
    (schema?.type === 'integer' || schema?.['x-kubernetes-int-or-string']);
  return isInteger ? BigInt(value) : value;
}
