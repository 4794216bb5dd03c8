/**
 * What a backend module needs to stand beside the ones that ship with Service Router: interfaces of what another cloud
 * brings, the extension points it brings it to, and what the backend itself reads configuration, tells time and reaches
 * clusters with.
 *
 * @packageDocumentation
 */
export * from './budgets';
export * from './clock';
export * from './clusters';
export * from './config';
export * from './notices';
export * from './permissions';
export * from './trafficManager';
export * from './zones';
