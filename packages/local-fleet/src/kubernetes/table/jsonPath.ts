import { isJsonObject, JsonValue, memberOf } from '../json/json';

type Step = (value: JsonValue) => JsonValue[];

const STEP =
  /\.((?:\\.|[^.[\]\\])+)|\[(\d+)\]|\[\*\]|\['((?:\\.|[^'\\])*)'\]|\[\?\(@\.([^=!\s]+)\s*(==|!=)\s*["']([^"']*)["']\)\]/y;

const compiled = new Map<string, Step[] | undefined>();

/**
 * The first value at a simple JSONPath, as printer columns use it: members,
 * indexes, `[*]` and filters by equality.
 *
 * @returns undefined when nothing is there, or the path cannot be read
 */
export function valueAtPath(
  value: JsonValue,
  path: string,
): JsonValue | undefined {
  if (!compiled.has(path)) {
    compiled.set(path, stepsOf(path));
  }
  const steps = compiled.get(path);
  return steps?.reduce<JsonValue[]>(
    (values, step) => values.flatMap(step),
    [value],
  )[0];
}

function stepsOf(path: string): Step[] | undefined {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const match = STEP.exec(path);
    if (!match) {
      return undefined;
    }
    steps.push(stepOf(match));
  }
  return steps;
}

function stepOf(match: RegExpExecArray): Step {
  const [text, dotted, index, quoted, field, operator, wanted] = match;
  const name = (dotted ?? quoted)?.replace(/\\(.)/g, '$1');
  if (name !== undefined) {
    return value => present(isJsonObject(value) && memberOf(value, name));
  }
  if (index !== undefined) {
    return value => present(Array.isArray(value) && value[Number(index)]);
  }
  const elements = (value: JsonValue) => {
    if (Array.isArray(value)) {
      return value;
    }
    return isJsonObject(value) ? Object.values(value) : [];
  };
  if (text === '[*]') {
    return elements;
  }
  return value =>
    elements(value).filter(
      item =>
        (String(valueAtPath(item, `.${field}`)) === wanted) ===
        (operator === '=='),
    );
}

function present(value: JsonValue | undefined | false): JsonValue[] {
  return value === undefined || value === false ? [] : [value];
}
