export { weightsField } from './weightsField';
