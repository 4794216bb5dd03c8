import { z } from 'zod';
import { endpointSettings } from './endpointSettings';
import { profileSettings } from './profileSettings';
import { SettingAbout } from './settingChecks';

/**
 * All settings of Traffic Manager on a Service or ServiceRoute: `<prefix>webhook-traffic-manager-<key>`.
 *
 * They are read by it, and the table of all keys is made from it.
 *
 * @public
 */
export const trafficManagerSettingsSchema = z.object({
  ...profileSettings,
  ...endpointSettings,
});

/** @public */
export type TrafficManagerSettings = z.infer<
  typeof trafficManagerSettingsSchema
>;

/** @public */
export type SettingField = keyof TrafficManagerSettings;

/** The reference validates in this order, and tells the first fault only (suite TM-VALIDATE). */
const firstTold: SettingField[] = [
  'resourceGroup',
  'weight',
  'priority',
  'routingMethod',
  'monitorProtocol',
  'endpointStatus',
  'dnsTtl',
  'monitorPort',
  'endpointLocation',
];

/** What is known of each setting, in the order in which faults are told. */
export const settingsAbout: { field: SettingField; about: SettingAbout }[] =
  Object.entries(trafficManagerSettingsSchema.shape)
    .map(([field, schema]) => ({
      field: field as SettingField,
      about: schema.meta()!.setting as SettingAbout,
    }))
    .sort((a, b) => rankOf(a.field) - rankOf(b.field));

function rankOf(field: SettingField): number {
  const rank = firstTold.indexOf(field);
  return rank < 0 ? firstTold.length : rank;
}
