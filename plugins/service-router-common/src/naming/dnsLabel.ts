import { inEnglish, Phrase, PhraseValue, say } from '../sentences';

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
 * What keeps a text from being part of a DNS label (RFC 1123, 2.1), as a sentence about it without a full stop.
 *
 * @param subject - what the reader calls it: `serviceName "My.Service"`
 * @returns undefined when nothing does
 * @public
 */
export function labelPartWords(
  subject: PhraseValue,
  value: string,
): Phrase | undefined {
  if (value === '') {
    return say`${subject} is empty`;
  }
  if (LABEL_PART.test(value)) {
    return undefined;
  }
  const capital = /[A-Z]/.exec(value);
  if (capital) {
    return say`${subject} has the capital letter "${capital[0]}"; use lower case letters, digits and hyphens`;
  }
  if (value.includes('.')) {
    return say`${subject} has a dot, which would add a level to the name; use lower case letters, digits and hyphens`;
  }
  const foreign = /[^-a-z0-9]/u.exec(value);
  if (foreign) {
    return foreign[0] === ' '
      ? say`${subject} has a space; use lower case letters, digits and hyphens`
      : say`${subject} has "${foreign[0]}"; use lower case letters, digits and hyphens`;
  }
  return value.startsWith('-')
    ? say`${subject} starts with a hyphen; it must start with a letter or digit`
    : say`${subject} ends with a hyphen; it must end with a letter or digit`;
}

/**
 * What keeps a text from being a whole DNS label (RFC 1123, 2.1), which names of namespaces and regions are, as a sentence
 * about it without a full stop.
 *
 * @param subject - what the reader calls it: `namespace "My.Team"`
 * @returns undefined when nothing does
 * @public
 */
export function labelWords(
  subject: PhraseValue,
  value: string,
): Phrase | undefined {
  return (
    labelPartWords(subject, value) ??
    (value.length > MAX_LABEL_LENGTH
      ? say`${subject} has ${value.length} characters; ${MAX_LABEL_LENGTH} are allowed`
      : undefined)
  );
}

/**
 * What keeps a text from being the name of a Kubernetes object, DNS labels divided by dots (RFC 1123, 2.1), as a sentence
 * about it without a full stop.
 *
 * @param subject - what the reader calls it: `gatewayName "Public"`
 * @returns undefined when nothing does
 * @public
 */
export function objectNameWords(
  subject: PhraseValue,
  value: string,
): Phrase | undefined {
  if (value.length > MAX_OBJECT_NAME_LENGTH) {
    return say`${subject} has ${value.length} characters; the name of an object may have ${MAX_OBJECT_NAME_LENGTH}`;
  }
  const parts = value.split('.');
  for (const part of parts) {
    const words = labelPartWords(subject, part);
    if (words) {
      return parts.length === 1 ? words : say`${words}, in its part "${part}"`;
    }
  }
  return undefined;
}

const LABEL_VALUE = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/**
 * What keeps a text from being a Kubernetes label value, as a sentence about it without a full stop.
 *
 * @param subject - what the reader calls it: `name "-x"`
 * @returns undefined when nothing does
 * @public
 */
export function labelValueWords(
  subject: PhraseValue,
  value: string,
): Phrase | undefined {
  if (value.length > MAX_LABEL_VALUE_LENGTH) {
    return say`${subject} has ${value.length} characters; it becomes a label value, which may have ${MAX_LABEL_VALUE_LENGTH}`;
  }
  return LABEL_VALUE.test(value)
    ? undefined
    : say`${subject} cannot be a label value; use letters, digits, hyphens, underscores and dots, beginning and ending with a letter or digit`;
}

/** {@link labelPartWords} in English, to follow "`serviceName` "My.Service"". @public */
export function labelPartFault(value: string): string | undefined {
  return withoutSubject(labelPartWords, value);
}

/** {@link labelWords} in English, to follow "`namespace` "My.Team"". @public */
export function labelFault(value: string): string | undefined {
  return withoutSubject(labelWords, value);
}

/** {@link objectNameWords} in English, to follow "`gatewayName` "Public"". @public */
export function objectNameFault(value: string): string | undefined {
  return withoutSubject(objectNameWords, value);
}

/** {@link labelValueWords} in English, to follow "`name` "-x"". @public */
export function labelValueFault(value: string): string | undefined {
  return withoutSubject(labelValueWords, value);
}

/** English puts the subject first, so what is left of the sentence follows one that stands there already. */
function withoutSubject(
  wordsOf: typeof labelPartWords,
  value: string,
): string | undefined {
  const words = wordsOf('', value);
  return words && inEnglish(words).trimStart();
}
