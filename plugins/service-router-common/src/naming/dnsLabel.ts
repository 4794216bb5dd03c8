/** Octets one DNS label may hold (RFC 1035, 2.3.4). @public */
export const MAX_LABEL_LENGTH = 63;

/** Octets a whole host name may hold in presentation form (RFC 1035, 2.3.4). @public */
export const MAX_HOST_LENGTH = 253;

/** Characters a Kubernetes label value may hold. @public */
export const MAX_LABEL_VALUE_LENGTH = 63;

/** Characters a Kubernetes object name may hold. @public */
export const MAX_OBJECT_NAME_LENGTH = 253;

const LABEL_PART = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/**
 * What keeps a text from being part of a DNS label (RFC 1123, 2.1), in words that finish the sentence
 * "`serviceName` "My.Service" ...".
 *
 * @returns undefined when nothing does
 * @public
 */
export function labelPartFault(value: string): string | undefined {
  if (value === '') {
    return 'is empty';
  }
  if (LABEL_PART.test(value)) {
    return undefined;
  }
  const capital = /[A-Z]/.exec(value);
  if (capital) {
    return `has the capital letter "${capital[0]}"; use lower case letters, digits and hyphens`;
  }
  if (value.includes('.')) {
    return 'has a dot, which would add a level to the name; use lower case letters, digits and hyphens';
  }
  const foreign = /[^-a-z0-9]/u.exec(value);
  if (foreign) {
    const character = foreign[0] === ' ' ? 'a space' : `"${foreign[0]}"`;
    return `has ${character}; use lower case letters, digits and hyphens`;
  }
  return value.startsWith('-')
    ? 'starts with a hyphen; it must start with a letter or digit'
    : 'ends with a hyphen; it must end with a letter or digit';
}

/**
 * What keeps a text from being a whole DNS label (RFC 1123, 2.1), which names of namespaces and regions are, in words that finish
 * the sentence "`namespace` "My.Team" ...".
 *
 * @returns undefined when nothing does
 * @public
 */
export function labelFault(value: string): string | undefined {
  return (
    labelPartFault(value) ??
    (value.length > MAX_LABEL_LENGTH
      ? `has ${value.length} characters; ${MAX_LABEL_LENGTH} are allowed`
      : undefined)
  );
}

/**
 * What keeps a text from being the name of a Kubernetes object, DNS labels divided by dots (RFC 1123, 2.1), in words that finish
 * the sentence "`gatewayName` "Public" ...".
 *
 * @returns undefined when nothing does
 * @public
 */
export function objectNameFault(value: string): string | undefined {
  if (value.length > MAX_OBJECT_NAME_LENGTH) {
    return `has ${value.length} characters; the name of an object may have ${MAX_OBJECT_NAME_LENGTH}`;
  }
  const parts = value.split('.');
  const wrong = parts.find(part => labelPartFault(part) !== undefined);
  if (wrong === undefined) {
    return undefined;
  }
  const fault = labelPartFault(wrong);
  return parts.length === 1 ? fault : `${fault}, in its part "${wrong}"`;
}

const LABEL_VALUE = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/**
 * What keeps a text from being a Kubernetes label value, in words that finish the sentence "`name` "-x" ...".
 *
 * @returns undefined when nothing does
 * @public
 */
export function labelValueFault(value: string): string | undefined {
  if (value.length > MAX_LABEL_VALUE_LENGTH) {
    return `has ${value.length} characters; it becomes a label value, which may have ${MAX_LABEL_VALUE_LENGTH}`;
  }
  return LABEL_VALUE.test(value)
    ? undefined
    : 'cannot be a label value; use letters, digits, hyphens, underscores and dots, beginning and ending with a letter or digit';
}
