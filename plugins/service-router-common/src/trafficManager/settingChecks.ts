import { z } from 'zod';
import { inEnglish, joined, Phrase, say } from '../sentences';
import { TextForm } from './settingText';

/** What is known of one setting beside the schema of its value. */
export interface SettingAbout {
  /** What follows `webhook-traffic-manager-`. */
  key: string;
  /** Shared by all endpoints of a profile, or one endpoint's own. */
  of: 'profile' | 'endpoint';
  form: TextForm<unknown>;
  /** Words for the value in the reference's error texts. */
  words?: Phrase;
  accepts: string;
  /** What counts when it is absent, where the schema has no default that says it. */
  otherwise?: string;
  description: string;
  /** What its schema has against a value; absent where that refuses none of its type. */
  faultOf?: FaultOf;
}

/** What is wrong with a value; undefined when nothing is. */
type FaultOf = (value: unknown) => Phrase | undefined;

export function setting<Schema extends z.ZodType>(
  schema: Schema,
  about: Omit<SettingAbout, 'faultOf'>,
): Schema {
  const withFault: SettingAbout = { ...about, faultOf: faultOfSchema(schema) };
  return schema.meta({ setting: withFault, description: about.description });
}

/** A schema whose issues are told as faults. Zod's issues have room for a text alone, so the words are asked for again. */
export function refusing<Schema extends z.ZodType>(
  schema: Schema,
  faultOf: (value: z.output<Schema>) => Phrase | undefined,
): Schema {
  return schema
    .refine(value => faultOf(value) === undefined, {
      error: ({ input }) => textOf(faultOf as FaultOf, input),
    })
    .meta({ faultOf });
}

/** That of the schema itself, or of the one that it makes optional. */
function faultOfSchema(schema: z.ZodType): FaultOf | undefined {
  const { innerType } = schema.def as { innerType?: z.ZodType };
  const own = schema.meta()?.faultOf as FaultOf | undefined;
  return own ?? (innerType && faultOfSchema(innerType));
}

function textOf(faultOf: FaultOf, value: unknown): string | undefined {
  const fault = faultOf(value);
  return fault && inEnglish(fault);
}

export function within(words: Phrase, min: number, max: number) {
  return refusing(z.number(), value =>
    value >= min && value <= max
      ? undefined
      : // As they are written in an annotation, in every language.
        say`${words} must be between ${String(min)} and ${String(
          max,
        )}, got ${String(value)}`,
  );
}

export function oneOf<const Values extends readonly [string, ...string[]]>(
  words: Phrase,
  values: Values,
) {
  const faultOf: FaultOf = value =>
    values.includes(value as string)
      ? undefined
      : say`invalid ${words} "${String(value)}", must be one of: ${joined(
          'comma',
          values,
        )}`;
  return z
    .enum(values, { error: ({ input }) => textOf(faultOf, input) })
    .meta({ faultOf });
}

/** A text without fault; the fault is the error. */
export function checked(faultOf: (value: string) => Phrase | undefined) {
  return refusing(z.string(), faultOf);
}

export function atMost<Item>(words: Phrase, max: number) {
  return refusing(z.array(z.custom<Item>()), items =>
    items.length <= max
      ? undefined
      : say`at most ${max} ${words}, got ${items.length}`,
  );
}
