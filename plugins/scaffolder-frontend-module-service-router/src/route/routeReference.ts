/** A ServiceRoute as the form holds it; a part is missing while it is being typed. */
export interface RouteReference {
  namespace: string;
  name: string;
}

/** @returns `namespace/name` */
export function routeText({ namespace, name }: RouteReference): string {
  return name === '' ? namespace : `${namespace}/${name}`;
}

/** @returns undefined for an empty text; what has no slash is a namespace without a name */
export function routeOfText(text: string): RouteReference | undefined {
  if (text === '') {
    return undefined;
  }
  const at = text.indexOf('/');
  return at < 0
    ? { namespace: text, name: '' }
    : { namespace: text.slice(0, at), name: text.slice(at + 1) };
}

/** The route that another parameter of the form holds. */
export function chosenRoute(
  formData: Record<string, unknown>,
  parameter: string | undefined,
): RouteReference | undefined {
  const { namespace, name } = ((parameter && formData[parameter]) ??
    {}) as Record<string, unknown>;
  return typeof namespace === 'string' && typeof name === 'string'
    ? { namespace, name }
    : undefined;
}
