export { closeServer, listen, PortTakenError, takenPortOf } from './listen';
export { unusedPorts } from './unusedPorts';
