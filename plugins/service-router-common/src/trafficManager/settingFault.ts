import { inEnglish, Phrase, say, Worded } from '../sentences';

/** One setting that cannot be used: what is wrong and what was expected. @public */
export interface SettingFault extends Worded {
  /** What follows `webhook-traffic-manager-`. */
  key: string;
  /** What was found; absent when nothing was. */
  found?: string;
}

/** A fault as a reader writes it. @public */
export function describeSettingFault(fault: SettingFault): string {
  return inEnglish(settingFaultWords(fault));
}

/** {@link describeSettingFault} apart from its language. */
export function settingFaultWords({
  key,
  found,
  message,
  words = say`${message}`,
}: SettingFault): Phrase {
  return found === undefined
    ? say`webhook-traffic-manager-${key}: ${words}`
    : say`webhook-traffic-manager-${key} is "${found}": ${words}`;
}
