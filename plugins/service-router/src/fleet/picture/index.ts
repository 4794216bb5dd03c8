export { standingOf, toneOfCount } from './standingOf';
