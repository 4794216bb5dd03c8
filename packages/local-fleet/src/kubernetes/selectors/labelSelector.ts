import { badRequest } from '../errors/statusErrors';

/** Whether an object with these labels is selected. */
export type LabelPredicate = (labels: {
  readonly [key: string]: string;
}) => boolean;

const LABEL_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const LABEL_PREFIX =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;

const SET_BASED = /^([^\s=!<>()]+)\s+(in|notin)\s*\(([^()]*)\)$/;
const EQUALITY = /^([^\s=!<>()]+)\s*(==|!=|=|>|<)\s*([^\s=!<>()]*)$/;
const EXISTENCE = /^(!?)\s*([^\s=!<>()]+)$/;

/**
 * The predicate of a label selector: equality (`a=b`, `a!=b`), set-based
 * (`a in (b,c)`, `a notin (b)`, `a`, `!a`) and numeric (`a>1`) requirements,
 * all of which must hold.
 *
 * @throws StatusError 400 when it cannot be parsed
 */
export function labelPredicateOf(selector: string): LabelPredicate {
  const requirements = requirementsIn(selector).map(text =>
    requirementOf(text, selector),
  );
  return labels => requirements.every(holds => holds(labels));
}

function requirementsIn(selector: string): string[] {
  const parts = selector.split(/,(?![^(]*\))/).map(part => part.trim());
  return selector.trim() === '' ? [] : parts;
}

function requirementOf(text: string, selector: string): LabelPredicate {
  const setBased = SET_BASED.exec(text);
  if (setBased) {
    const [, key, operator, list] = setBased;
    checkKey(key, selector);
    const values = new Set(list.split(',').map(value => value.trim()));
    values.forEach(value => checkValue(value, selector));
    return operator === 'in'
      ? labels => Object.hasOwn(labels, key) && values.has(labels[key])
      : labels => !Object.hasOwn(labels, key) || !values.has(labels[key]);
  }
  const equality = EQUALITY.exec(text);
  if (equality) {
    const [, key, operator, value] = equality;
    checkKey(key, selector);
    checkValue(value, selector);
    return comparison(key, operator, value, selector);
  }
  const existence = EXISTENCE.exec(text);
  if (existence) {
    const [, negated, key] = existence;
    checkKey(key, selector);
    return labels => Object.hasOwn(labels, key) !== (negated === '!');
  }
  throw unparsable(selector, `found '${text}', expected: identifier`);
}

function comparison(
  key: string,
  operator: string,
  value: string,
  selector: string,
): LabelPredicate {
  if (operator === '!=') {
    return labels => labels[key] !== value;
  }
  if (operator === '>' || operator === '<') {
    if (!/^-?\d+$/.test(value)) {
      throw unparsable(
        selector,
        `for 'Gt', 'Lt' operators, the value must be an integer`,
      );
    }
    const limit = Number(value);
    return labels => {
      const actual = /^-?\d+$/.test(labels[key] ?? '')
        ? Number(labels[key])
        : NaN;
      return operator === '>' ? actual > limit : actual < limit;
    };
  }
  return labels => Object.hasOwn(labels, key) && labels[key] === value;
}

function checkKey(key: string, selector: string): void {
  const slash = key.indexOf('/');
  const name = key.slice(slash + 1);
  const prefix = slash < 0 ? undefined : key.slice(0, slash);
  if (
    !LABEL_NAME.test(name) ||
    (prefix !== undefined && !LABEL_PREFIX.test(prefix))
  ) {
    throw unparsable(selector, `key: Invalid value: "${key}"`);
  }
}

function checkValue(value: string, selector: string): void {
  if (!LABEL_VALUE.test(value)) {
    throw unparsable(
      selector,
      `values[0][${selector}]: Invalid value: "${value}"`,
    );
  }
}

function unparsable(selector: string, detail: string) {
  return badRequest(
    `unable to parse requirement: ${detail} (selector "${selector}")`,
  );
}
