export { YamlStream } from './YamlStream';
export { withItemAt, withoutItemAt } from './withItemAt';
export type { YamlItem } from './withItemAt';
export { withValueAt } from './withValueAt';
export type { YamlPath, YamlScalar } from './withValueAt';
