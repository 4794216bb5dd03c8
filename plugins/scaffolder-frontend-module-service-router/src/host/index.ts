export { hostField } from './hostField';
