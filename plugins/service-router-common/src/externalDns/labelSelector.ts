/** A text is no label selector. @public */
export class LabelSelectorError extends Error {
  name = 'LabelSelectorError';

  constructor(readonly selector: string, readonly part: string) {
    super(
      `"${part}" in the label selector "${selector}" is none of key, !key, key=value, key!=value, key in (a,b), key notin (a,b), key>1 and key<1.`,
    );
  }
}

type Requirement = (labels: Readonly<Record<string, string>>) => boolean;

const KEY = '[A-Za-z0-9]([-A-Za-z0-9_./]*[A-Za-z0-9])?';
const SET = new RegExp(`^(${KEY})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const COMPARED = new RegExp(`^(${KEY})\\s*(==|=|!=|>|<)\\s*([-A-Za-z0-9_.]*)$`);
const EXISTS = new RegExp(`^(!?)\\s*(${KEY})$`);

/**
 * Whether a Kubernetes label selector selects an object with these labels
 * (https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors). The empty selector
 * selects everything.
 *
 * @throws {@link LabelSelectorError}
 * @public
 */
export function isSelected(
  selector: string,
  labels: Readonly<Record<string, string>> = {},
): boolean {
  return partsOf(selector)
    .map(part => requirementOf(part, selector))
    .every(isMet => isMet(labels));
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
    return operator === 'in'
      ? labels => key in labels && values.includes(labels[key])
      : labels => !(key in labels) || !values.includes(labels[key]);
  }
  const compared = COMPARED.exec(part);
  if (compared) {
    const [, key, , operator, value] = compared;
    switch (operator) {
      case '!=':
        return labels => labels[key] !== value;
      case '>':
        return labels => Number(labels[key]) > Number(value);
      case '<':
        return labels => Number(labels[key]) < Number(value);
      default:
        return labels => labels[key] === value;
    }
  }
  const exists = EXISTS.exec(part);
  if (exists) {
    const [, not, key] = exists;
    return labels => key in labels === (not === '');
  }
  throw new LabelSelectorError(selector, part);
}
