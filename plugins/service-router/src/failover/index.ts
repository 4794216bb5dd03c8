export { FailoverPages } from './FailoverPages';
