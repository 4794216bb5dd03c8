import { ManifestFinding, Unchecked } from '@service-router/manifests';

/** What a check found out. */
export interface Report {
  /** By path and line. */
  findings: ManifestFinding[];
  /** What was not looked at; without a path where it is about no file. */
  unchecked: Unchecked[];
  /** How many objects were looked at. */
  manifests: number;
}

/** A finding in words: the object, what is wrong, what to do. */
export function sentenceOf({
  object,
  message,
  remedy,
}: ManifestFinding): string {
  const about = object && !message.includes(object) ? `${object}: ` : '';
  return oneLine(
    `${about}${message.replace(/\.$/, '')}.${remedy ? ` ${remedy}` : ''}`,
  );
}

/** A passage that was not looked at, in words. */
export function uncheckedSentence({ path, line, message }: Unchecked): string {
  const place = path === '' ? '' : `${path}:${line}: `;
  return oneLine(`Not checked: ${place}${message.replace(/\.$/, '')}.`);
}

/** How many of what there are. */
export function summaryOf({ findings, manifests }: Report): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `${counted(errors, 'error')}, ${counted(
    findings.length - errors,
    'warning',
  )} in ${counted(manifests, 'object')}`;
}

/**
 * A text that stays on its line and changes nothing of how a terminal or a log shows the rest: what manifests hold may have
 * been written to do that.
 */
export function oneLine(text: string): string {
  return text.replace(
    // Control characters, line and paragraph separators, and marks that turn the direction of writing.
    /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A line that no CI takes for a command: Azure Pipelines, and GitHub in its old form, look for their mark anywhere in it,
 * GitHub for its own at the start.
 */
export function plainLine(text: string): string {
  return oneLine(text)
    .replace(/##(?=vso\[|\[)/gi, '# #')
    .replace(/^(\s*:):/, '$1 :');
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
