export { YamlStream } from './YamlStream';
