export { StepObjects } from './StepObjects';
