export { answerOf } from './answerOf';
export type { DnsAnswer, DnsQuestion, ResponseCode } from './answerOf';
export { createDnsServer } from './createDnsServer';
export type { DnsServer } from './createDnsServer';
export type { DnsClient, DnsSource } from './DnsSource';
export { zoneSource } from './resolveFrom';
