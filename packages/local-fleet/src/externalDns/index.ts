export { ExternalDns } from './ExternalDns';
export type { ExternalDnsSettings, LoopOutcome } from './ExternalDns';
export { dnsEndpointSource } from './dnsEndpointSource';
export { azureZoneRecords } from './zoneRecords';
export type { ZoneRecords } from './zoneRecords';
export type { Policy, Refusal } from './planChanges';
