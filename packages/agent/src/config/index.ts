export { agentConfigOf } from './AgentConfig';
export type { AgentConfig } from './AgentConfig';
export { pathsOf } from './pathsOf';
export { readFiles } from './readFiles';
