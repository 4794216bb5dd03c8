export { createAutocompleteHandler } from './createAutocompleteHandler';
