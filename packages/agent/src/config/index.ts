export { agentConfigOf } from './AgentConfig';
export type { AgentConfig, ListenAddress } from './AgentConfig';
export { pathsOf } from './pathsOf';
export { readFiles } from './readFiles';
