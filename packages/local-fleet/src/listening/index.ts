export { createFront, type Front } from './createFront';
export { closeServer, listen, PortTakenError, takenPortOf } from './listen';
export { unusedPorts } from './unusedPorts';
