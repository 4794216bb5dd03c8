import { badRequest } from '../errors/statusErrors';
import { isJsonObject, JsonValue } from '../json/json';
import { KubernetesObject } from '../json/KubernetesObject';

/** Whether an object is selected by its fields. */
export type FieldPredicate = (object: KubernetesObject) => boolean;

/**
 * The predicate of a field selector: `field=value`, `field==value`,
 * `field!=value`, joined by commas, all of which must hold.
 *
 * @param selector - as in the query
 * @param supported - the fields that may be selected by; for custom resources
 *   only `metadata.name`, `metadata.namespace` and those the CRD declares
 * @throws StatusError 400 when it cannot be parsed or names another field
 */
export function fieldPredicateOf(
  selector: string,
  supported: readonly string[],
): FieldPredicate {
  const requirements = selector
    .split(/(?<!\\),/)
    .filter(part => part !== '')
    .map(part => {
      const match = /^([^=!]+)(==|!=|=)(.*)$/s.exec(part);
      if (!match) {
        throw badRequest(
          `invalid selector: '${selector}'; can't understand '${part}'`,
        );
      }
      const [, field, operator, escaped] = match;
      if (!supported.includes(field)) {
        throw badRequest(`field label not supported: ${field}`);
      }
      const value = escaped.replace(/\\(.)/g, '$1');
      const path = field.split('.');
      return (object: KubernetesObject) =>
        (textAt(object, path) === value) === (operator !== '!=');
    });
  return object => requirements.every(holds => holds(object));
}

function textAt(object: JsonValue, path: readonly string[]): string {
  let value: JsonValue | undefined = object;
  for (const name of path) {
    value = isJsonObject(value) ? value[name] : undefined;
  }
  return value === undefined || value === null || typeof value === 'object'
    ? ''
    : String(value);
}
