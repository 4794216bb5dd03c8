import { NO_BREAK_SPACE } from './noBreakSpace';

/** @returns the text with each figure in one line with its unit, as "300 s" */
export function unbroken(text: string): string {
  return text.replace(/(\d) /g, `$1${NO_BREAK_SPACE}`);
}
