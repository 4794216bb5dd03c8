import { inEnglish, Phrase, say } from '../sentences';

/** A text is no label selector. @public */
export class LabelSelectorError extends Error {
  name = 'LabelSelectorError';

  /** What the message is made from, for a page in another language. */
  readonly words: Phrase;

  constructor(readonly selector: string, readonly part: string) {
    const words = say`"${part}" in the label selector "${selector}" is none of key, !key, key=value, key!=value, key in (a,b), key notin (a,b), key>1 and key<1.`;
    super(inEnglish(words));
    this.words = words;
  }
}

/** Labels of an object. */
type Labels = Readonly<Record<string, string>>;

/** A part of a selector. */
interface Requirement {
  isMet: (labels: Labels) => boolean;
  /** Pairs of which an object must carry one; absent where it need carry none in particular. */
  oneOf?: [key: string, value: string][];
}

/** A label selector that was read. @public */
export interface LabelSelector {
  /** Whether an object with these labels is selected. */
  selects(labels: Labels | undefined): boolean;
  /** Label and values of which every selected object carries one; absent where nothing of that kind is required. */
  oneOf?: [key: string, value: string][];
}

const KEY = '[A-Za-z0-9]([-A-Za-z0-9_./]*[A-Za-z0-9])?';
const SET = new RegExp(`^(${KEY})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const COMPARED = new RegExp(`^(${KEY})\\s*(==|=|!=|>|<)\\s*([-A-Za-z0-9_.]*)$`);
const VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/;
const EXISTS = new RegExp(`^(!?)\\s*(${KEY})$`);

/**
 * Reads a Kubernetes label selector, equality and sets
 * (https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors). The empty selector
 * selects everything.
 *
 * @throws {@link LabelSelectorError}
 * @public
 */
export function parseLabelSelector(selector: string): LabelSelector {
  const requirements = partsOf(selector).map(part =>
    requirementOf(part, selector),
  );
  const oneOf = requirements.find(required => required.oneOf)?.oneOf;
  return {
    selects: (labels = {}) => requirements.every(({ isMet }) => isMet(labels)),
    ...(oneOf ? { oneOf } : {}),
  };
}

/**
 * Whether a Kubernetes label selector selects an object with these labels. To ask the same of many objects, read it once
 * with {@link parseLabelSelector}.
 *
 * @throws {@link LabelSelectorError}
 * @public
 */
export function isSelected(selector: string, labels?: Labels): boolean {
  return parseLabelSelector(selector).selects(labels);
}

/** Divided by commas, except those between parentheses. */
function partsOf(selector: string): string[] {
  return selector.trim() === ''
    ? []
    : selector.split(/,(?![^()]*\))/).map(part => part.trim());
}

function requirementOf(part: string, selector: string): Requirement {
  const set = SET.exec(part);
  if (set) {
    const [, key, , operator, list] = set;
    const values = list.split(',').map(value => value.trim());
    if (!values.every(value => VALUE.test(value))) {
      throw new LabelSelectorError(selector, part);
    }
    return operator === 'in'
      ? holdsOneOf(key, values)
      : {
          isMet: labels =>
            !Object.hasOwn(labels, key) || !values.includes(labels[key]),
        };
  }
  const compared = COMPARED.exec(part);
  if (compared) {
    const [, key, , operator, value] = compared;
    switch (operator) {
      case '!=':
        return { isMet: labels => labels[key] !== value };
      case '>':
        return { isMet: labels => Number(labels[key]) > Number(value) };
      case '<':
        return { isMet: labels => Number(labels[key]) < Number(value) };
      default:
        return holdsOneOf(key, [value]);
    }
  }
  const exists = EXISTS.exec(part);
  if (exists) {
    const [, not, key] = exists;
    return { isMet: labels => Object.hasOwn(labels, key) === (not === '') };
  }
  throw new LabelSelectorError(selector, part);
}

function holdsOneOf(key: string, values: string[]): Requirement {
  return {
    isMet: labels => Object.hasOwn(labels, key) && values.includes(labels[key]),
    oneOf: values.map(value => [key, value]),
  };
}
