export { modeField } from './modeField';
