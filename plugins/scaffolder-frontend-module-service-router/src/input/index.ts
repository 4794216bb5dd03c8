export { inputProps } from './inputProps';
export { useFirstValue } from './useFirstValue';
export { withChosen } from './withChosen';
