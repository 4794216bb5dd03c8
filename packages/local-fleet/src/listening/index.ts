export { closeServer, listen, PortTakenError } from './listen';
