export { closeServer, listen, PortTakenError, takenPortOf } from './listen';
