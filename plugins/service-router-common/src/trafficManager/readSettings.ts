import { inEnglish, say, Worded, worded } from '../sentences';
import { SettingEntry } from './annotationKeys';
import { SettingAbout } from './settingChecks';
import { SettingFault } from './settingFault';
import { SettingsContext, settingRules } from './settingRules';
import {
  SettingField,
  settingsAbout,
  TrafficManagerSettings,
  trafficManagerSettingsSchema,
} from './settings';

/** What the annotations of one object ask for. @public */
export type SettingsReading =
  | { kind: 'off' }
  | {
      kind: 'read';
      settings: TrafficManagerSettings;
      /** Fields that the object sets itself. */
      given: ReadonlySet<SettingField>;
      unknownKeys: string[];
    }
  | { kind: 'refused'; faults: SettingFault[]; unknownKeys: string[] };

/** Turns Traffic Manager on for an object. */
export const ENABLED_KEY = 'enabled';

const byKey = new Map(settingsAbout.map(item => [item.about.key, item]));
const keyOf = new Map(
  settingsAbout.map(({ field, about }) => [field, about.key]),
);

const faultOfField = new Map(
  settingsAbout.map(({ field, about }) => [field, about.faultOf]),
);

/**
 * What may follow `webhook-traffic-manager-` in an annotation.
 *
 * @public
 */
export function trafficManagerSettingKeys(): string[] {
  return [ENABLED_KEY, ...byKey.keys()];
}

/** Settings without a fault, to ask rules about the others. */
const defaults = trafficManagerSettingsSchema.parse({ resourceGroup: 'any' });

/**
 * Reads the texts of one object, each for itself: forms and limits, not yet what settings mean together.
 *
 * An empty text means the default; an object that is not enabled is not read any further (TM-PARSE-010).
 *
 * @public
 */
export function parseSettings(entries: SettingEntry[]): SettingsReading {
  return read(entries);
}

/**
 * Reads and validates the texts of one object. All faults are told, the reference's first one first.
 *
 * @public
 */
export function readSettings(
  entries: SettingEntry[],
  context: SettingsContext = {},
): SettingsReading {
  return read(entries, context);
}

/**
 * What keeps settings from being used, in the reference's order (suite TM-VALIDATE).
 *
 * @public
 */
export function settingsFaults(
  settings: TrafficManagerSettings,
  context: SettingsContext = {},
): SettingFault[] {
  const schemaFaults = schemaFaultsOf(settings, new Set());
  const faulty = new Set(schemaFaults.map(({ key }) => key));
  return inOrder([...schemaFaults, ...ruleFaultsOf(settings, faulty, context)]);
}

function read(
  entries: SettingEntry[],
  context?: SettingsContext,
): SettingsReading {
  const texts = new Map<string, SettingEntry>();
  const faults: SettingFault[] = [];
  for (const entry of entries) {
    const other = texts.get(entry.key);
    if (other && other.value !== entry.value) {
      faults.push({
        key: entry.key,
        found: entry.value,
        ...worded(
          say`${other.name} is "${other.value}" and ${entry.name} is "${entry.value}"; remove one`,
        ),
      });
    } else {
      texts.set(entry.key, entry);
    }
  }
  if (faults.some(({ key }) => key === ENABLED_KEY)) {
    return { kind: 'refused', faults, unknownKeys: [] };
  }
  if (texts.get(ENABLED_KEY)?.value.toLowerCase() !== 'true') {
    return { kind: 'off' };
  }
  const values: Partial<Record<SettingField, unknown>> = {};
  const given = new Set<SettingField>();
  const unknownKeys: string[] = [];
  for (const { key, value: text } of texts.values()) {
    const known = byKey.get(key);
    if (!known) {
      if (key !== ENABLED_KEY) {
        unknownKeys.push(key);
      }
    } else if (text !== '') {
      const value = known.about.form.read(text);
      if (value === undefined) {
        faults.push(formFault(known.about, text));
      } else {
        values[known.field] = value;
        given.add(known.field);
      }
    }
  }
  unknownKeys.sort();
  // What is missing and required is told as the empty text it would have been.
  values.resourceGroup ??= '';
  faults.push(
    ...schemaFaultsOf(values, new Set(faults.map(({ key }) => key)), texts),
  );
  if (context) {
    const faulty = new Set(faults.map(({ key }) => key));
    const sound = Object.fromEntries(
      Object.entries(values).filter(
        ([field]) => !faulty.has(keyOf.get(field as SettingField)!),
      ),
    );
    faults.push(
      ...ruleFaultsOf({ ...defaults, ...sound }, faulty, context, texts),
    );
  }
  return faults.length > 0
    ? { kind: 'refused', faults: inOrder(faults), unknownKeys }
    : {
        kind: 'read',
        settings: trafficManagerSettingsSchema.parse(values),
        given,
        unknownKeys,
      };
}

function formFault(
  { key, words = say`${key}`, form }: SettingAbout,
  found: string,
): SettingFault {
  return {
    key,
    found,
    ...worded(say`invalid ${words} value "${found}", must be ${form.words}`),
  };
}

function schemaFaultsOf(
  values: Partial<Record<SettingField, unknown>>,
  told: ReadonlySet<string>,
  texts?: Map<string, SettingEntry>,
): SettingFault[] {
  const result = trafficManagerSettingsSchema.safeParse(values);
  return (result.error?.issues ?? []).flatMap(({ path: [field], message }) => {
    const key = keyOf.get(field as SettingField)!;
    return told.has(key)
      ? []
      : [
          faultOf(
            key,
            wordedIssue(field as SettingField, values, message),
            texts,
          ),
        ];
  });
}

/** An issue of the schema, with the words it was made from where the setting has them. */
function wordedIssue(
  field: SettingField,
  values: Partial<Record<SettingField, unknown>>,
  message: string,
): Worded {
  const words = faultOfField.get(field)?.(values[field]);
  return words && inEnglish(words) === message
    ? { message, words }
    : { message };
}

function ruleFaultsOf(
  settings: TrafficManagerSettings,
  faulty: ReadonlySet<string>,
  context: SettingsContext,
  texts?: Map<string, SettingEntry>,
): SettingFault[] {
  return settingRules.flatMap(rule => {
    if (rule.reads.some(field => faulty.has(keyOf.get(field)!))) {
      return [];
    }
    const words = rule.faultOf(settings, context);
    return words === undefined
      ? []
      : [faultOf(keyOf.get(rule.field)!, worded(words), texts)];
  });
}

function faultOf(
  key: string,
  told: Worded,
  texts?: Map<string, SettingEntry>,
): SettingFault {
  const found = texts?.get(key)?.value;
  return { key, ...(found ? { found } : {}), ...told };
}

function inOrder(faults: SettingFault[]): SettingFault[] {
  const order = [...byKey.keys()];
  return [...faults].sort(
    (a, b) => order.indexOf(a.key) - order.indexOf(b.key),
  );
}
