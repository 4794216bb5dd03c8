export { routeField } from './routeField';
export { referenceFault } from './referenceFault';
export { chosenRoute, routeOfText } from './routeReference';
export { useValueOfRoute } from './useValueOfRoute';
