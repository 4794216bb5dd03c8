export { serviceFactoriesOf } from './serviceFactories';
