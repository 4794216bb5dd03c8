import { isRecord } from '../reading/Manifest';
import { groupOf } from '../reading';
import { BuiltObject, idOf } from './BuiltObject';

/** Which objects a patch is for; what is absent or empty does not matter. */
export interface PatchTarget {
  group?: string;
  version?: string;
  kind?: string;
  /** Regular expression over the whole name, as the others are. */
  name?: string;
  namespace?: string;
  labelSelector?: string;
  annotationSelector?: string;
}

/**
 * Whether a target is for an object, by the name that it has or that it had in its file.
 *
 * @throws SyntaxError when the target is no regular expression or no selector
 */
export function isTargeted(object: BuiltObject, target: PatchTarget): boolean {
  const now = idOf(object);
  const [first = now] = object.formerIds;
  const { metadata } = object.value;
  return (
    matches(
      target.namespace,
      first.namespace || 'default',
      now.namespace || 'default',
    ) &&
    matches(target.name, first.name, now.name) &&
    matches(target.group, groupOf(now.apiVersion)) &&
    matches(target.version, now.apiVersion.split('/').pop()!) &&
    matches(target.kind, now.kind) &&
    isSelected(metadata.labels, target.labelSelector) &&
    isSelected(metadata.annotations, target.annotationSelector)
  );
}

function matches(pattern: string | undefined, ...texts: string[]): boolean {
  if (!pattern) {
    return true;
  }
  const whole = new RegExp(`^(?:${pattern})$`);
  return texts.some(text => whole.test(text));
}

const REQUIREMENT =
  /^\s*(?:(!)\s*([^\s=!,()]+)|([^\s=!,()]+)\s*(?:(==|=|!=)\s*([^\s=!,()]*)|(in|notin)\s*\(([^)]*)\))?)\s*$/;

/** Selectors as `kubectl -l` takes them: `a=b`, `a!=b`, `a in (b, c)`, `a notin (b)`, `a`, `!a`, divided by commas. */
function isSelected(texts: unknown, selector: string | undefined): boolean {
  if (!selector) {
    return true;
  }
  const values = isRecord(texts) ? texts : {};
  const requirements = selector.split(/,(?![^(]*\))/);
  return requirements.every(requirement => {
    const [, not, absent, key, operator, value, set, list] =
      REQUIREMENT.exec(requirement) ?? [];
    if (not) {
      return values[absent] === undefined;
    }
    if (!key) {
      throw new SyntaxError(`"${requirement.trim()}" is no selector`);
    }
    const found = values[key] === undefined ? undefined : String(values[key]);
    const among = list?.split(',').map(item => item.trim()) ?? [];
    switch (operator ?? set) {
      case '=':
      case '==':
        return found === value;
      case '!=':
        return found !== value;
      case 'in':
        return found !== undefined && among.includes(found);
      case 'notin':
        return found === undefined || !among.includes(found);
      default:
        return found !== undefined;
    }
  });
}
