export { chartDeployments } from './chartDeployments';
export type { ChartDeployment } from './chartDeployments';
