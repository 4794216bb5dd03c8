export { LineLogger } from './LineLogger';
export { logOptionsOf } from './logOptionsOf';
export { secretsOf } from './secretsOf';
