export * from './annotationKeys';
export * from './domainFilter';
export type { ProbeHeader, StatusRange } from './settingText';
export type { SubnetRange } from './subnetRange';
export {
  describeSubnetRange,
  overlaps,
  parseSubnetRange,
  subnetRangeKey,
} from './subnetRange';
export { isPrivateIp } from './ipAddress';
export * from './gatewayUse';
export { canonicalLocation, isKnownLocation } from './locations';
export {
  enabledStatuses,
  monitorProtocols,
  routingMethods,
} from './profileSettings';
export { endpointTypes } from './endpointSettings';
export { trafficManagerSettingsSchema } from './settings';
export type { SettingField, TrafficManagerSettings } from './settings';
export type { SettingsContext } from './settingRules';
export {
  parseSettings,
  readSettings,
  settingsFaults,
  trafficManagerSettingKeys,
} from './readSettings';
export type { SettingsReading } from './readSettings';
export { describeSettingFault } from './settingFault';
export type { SettingFault } from './settingFault';
export * from './annotationsTable';
export * from './names';
export * from './profile';
export * from './ownershipTags';
export type {
  ProfilesOptions,
  TrafficCluster,
  TrafficEndpoint,
  TrafficRefusal,
  TrafficRefusalReason,
  TrafficRoute,
  UnknownKeys,
} from './trafficSources';
export type { ProfileConflict } from './profileConflicts';
export type { VanityFault, VanityPlan, VanityRecord } from './vanityRecords';
export * from './planProfiles';
export type { FieldChange } from './canonical';
export { endpointChanges, settingsChanges } from './canonical';
export { leavesNothing, lostWith, mergedOnto } from './profileWrites';
export type {
  ProfileContent,
  ProfileReference,
  ProfileWrite,
} from './profileWrites';
export * from './profileChanges';
export type {
  AnsweringProfile,
  EndpointService,
  ProfileLookup,
  ServiceReason,
} from './endpointService';
export * from './shares';
export * from './failoverTime';
export * from './monitorStatus';
export * from './profileRecords';
export * from './settingTexts';
