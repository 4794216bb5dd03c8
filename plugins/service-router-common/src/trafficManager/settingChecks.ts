import { z } from 'zod';
import { TextForm } from './settingText';

/** What is known of one setting beside the schema of its value. */
export interface SettingAbout {
  /** What follows `webhook-traffic-manager-`. */
  key: string;
  /** Shared by all endpoints of a profile, or one endpoint's own. */
  of: 'profile' | 'endpoint';
  form: TextForm<unknown>;
  /** Words for the value in the reference's error texts. */
  words?: string;
  accepts: string;
  /** What counts when it is absent, where the schema has no default that says it. */
  otherwise?: string;
  description: string;
}

export function setting<Schema extends z.ZodType>(
  schema: Schema,
  about: SettingAbout,
): Schema {
  return schema.meta({ setting: about, description: about.description });
}

/** The part of a schema's issue that the error texts tell. */
export type Issue = { input?: unknown };

export function within(words: string, min: number, max: number) {
  return z.number().refine(value => value >= min && value <= max, {
    error: (issue: Issue) =>
      `${words} must be between ${min} and ${max}, got ${issue.input}`,
  });
}

export function oneOf<const Values extends readonly [string, ...string[]]>(
  words: string,
  values: Values,
) {
  return z.enum(values, {
    error: (issue: Issue) =>
      `invalid ${words} "${issue.input}", must be one of: ${values.join(', ')}`,
  });
}

/** A text without fault; the fault is the error. */
export function checked(faultOf: (value: string) => string | undefined) {
  return z.string().refine(value => faultOf(value) === undefined, {
    error: (issue: Issue) => faultOf(String(issue.input)),
  });
}

export function atMost<Item>(words: string, max: number) {
  return z.array(z.custom<Item>()).refine(items => items.length <= max, {
    error: (issue: Issue) =>
      `at most ${max} ${words}, got ${(issue.input as unknown[]).length}`,
  });
}
