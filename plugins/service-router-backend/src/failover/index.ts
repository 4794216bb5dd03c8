export { FailoverPreviews } from './FailoverPreviews';
