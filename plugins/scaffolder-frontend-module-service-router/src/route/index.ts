export { routeField } from './routeField';
