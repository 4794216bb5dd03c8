export { routeField } from './routeField';
export { chosenRoute } from './routeReference';
