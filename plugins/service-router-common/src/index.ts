/**
 * The language of Service Router: kinds, names, plan, report, permissions and client. Nothing here reads or writes.
 *
 * @packageDocumentation
 */
export * from './kinds';
export * from './sentences';
export * from './naming';
export * from './plan';
export * from './externalDns';
export * from './ties';
export * from './owned';
export * from './report';
export * from './trafficManager';
export * from './failover';
export * from './history';
export * from './objects';
export * from './client';
export * from './permissions';
