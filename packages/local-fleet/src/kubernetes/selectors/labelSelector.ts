import { badRequest } from '../errors/statusErrors';
import { labelValueFaults, qualifiedNameFaults } from '../names/labelRules';
import { SelectorTokens } from './SelectorTokens';

/** Whether an object with these labels is selected. */
export type LabelPredicate = (labels: {
  readonly [key: string]: string;
}) => boolean;

const OPERATORS = ['in', 'notin', '=', '==', '!=', 'gt', 'lt'];
const SYMBOLS: { readonly [symbol: string]: string } = { '>': 'gt', '<': 'lt' };

/**
 * The predicate of a label selector: equality (`a=b`, `a!=b`), set-based
 * (`a in (b,c)`, `a notin (b)`, `a`, `!a`) and numeric (`a>1`) requirements,
 * all of which must hold.
 *
 * @throws StatusError 400 when it cannot be parsed, in apimachinery's words
 */
export function labelPredicateOf(selector: string): LabelPredicate {
  const tokens = new SelectorTokens(selector);
  const requirements: LabelPredicate[] = [];
  while (!tokens.isAtEnd()) {
    requirements.push(requirementOf(tokens));
    const next = tokens.take();
    if (next === ',' && tokens.isAtEnd()) {
      throw badRequest(`found '', expected: identifier after ','`);
    }
    if (next !== ',' && next !== '') {
      throw badRequest(`found '${next}', expected: ',' or 'end of string'`);
    }
  }
  return labels => requirements.every(holds => holds(labels));
}

function requirementOf(tokens: SelectorTokens): LabelPredicate {
  const isNegated = tokens.takeIf('!');
  const key = tokens.take();
  if (!SelectorTokens.isIdentifier(key)) {
    throw unparsable(`found '${key}', expected: identifier`);
  }
  refuse(qualifiedNameFaults(key), `key: Invalid value: "${key}"`);
  if (isNegated || tokens.isAtEnd() || tokens.peek() === ',') {
    return labels => Object.hasOwn(labels, key) !== isNegated;
  }
  const symbol = tokens.take();
  const operator = SYMBOLS[symbol] ?? symbol;
  if (!OPERATORS.includes(operator)) {
    throw unparsable(`found '${symbol}', expected: ${OPERATORS.join(', ')}`);
  }
  return operator === 'in' || operator === 'notin'
    ? membership(key, operator, valuesIn(tokens))
    : comparison(key, operator, valueIn(tokens));
}

function valuesIn(tokens: SelectorTokens): Set<string> {
  const opening = tokens.take();
  if (opening !== '(') {
    throw unparsable(`found '${opening}' expected: '('`);
  }
  const first = tokens.peek();
  if (first !== ')' && first !== ',' && !SelectorTokens.isIdentifier(first)) {
    throw unparsable(`found '${first}', expected: ',', ')' or identifier`);
  }
  const values = new Set<string>();
  for (;;) {
    values.add(SelectorTokens.isIdentifier(tokens.peek()) ? tokens.take() : '');
    const next = tokens.take();
    if (next === ')') {
      return values;
    }
    if (next !== ',') {
      throw unparsable(`found '${next}', expected: ',' or ')'`);
    }
  }
}

function valueIn(tokens: SelectorTokens): string {
  if (tokens.isAtEnd() || tokens.peek() === ',') {
    return '';
  }
  const value = tokens.take();
  if (!SelectorTokens.isIdentifier(value)) {
    throw unparsable(`found '${value}', expected: identifier`);
  }
  return value;
}

function membership(
  key: string,
  operator: string,
  values: ReadonlySet<string>,
): LabelPredicate {
  values.forEach(value => checkValue(key, value));
  return operator === 'in'
    ? labels => Object.hasOwn(labels, key) && values.has(labels[key])
    : labels => !Object.hasOwn(labels, key) || !values.has(labels[key]);
}

function comparison(
  key: string,
  operator: string,
  value: string,
): LabelPredicate {
  checkValue(key, value);
  if (operator === '!=') {
    return labels => !Object.hasOwn(labels, key) || labels[key] !== value;
  }
  if (operator === '=' || operator === '==') {
    return labels => Object.hasOwn(labels, key) && labels[key] === value;
  }
  if (!/^-?\d+$/.test(value)) {
    throw unparsable(
      `values[0]: Invalid value: "${value}": for 'Gt', 'Lt' operators, the value must be an integer`,
    );
  }
  const limit = Number(value);
  return labels => {
    const text = Object.hasOwn(labels, key) ? labels[key] : '';
    const actual = /^-?\d+$/.test(text) ? Number(text) : NaN;
    return operator === 'gt' ? actual > limit : actual < limit;
  };
}

function checkValue(key: string, value: string): void {
  refuse(
    labelValueFaults(value),
    `values[0][${key}]: Invalid value: "${value}"`,
  );
}

function refuse(faults: readonly string[], subject: string): void {
  if (faults.length > 0) {
    throw unparsable(`${subject}: ${faults.join('; ')}`);
  }
}

function unparsable(detail: string) {
  return badRequest(`unable to parse requirement: ${detail}`);
}
