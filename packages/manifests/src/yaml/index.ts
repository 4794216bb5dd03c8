export { YamlStream } from './YamlStream';
export { withValueAt } from './withValueAt';
export type { YamlPath } from './withValueAt';
