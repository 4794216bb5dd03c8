export { createFront, type Front } from './createFront';
export { isPortTaken, tellsOfTakenPort } from './isPortTaken';
export { closeServer, listen, PortTakenError, takenPortOf } from './listen';
export { NotStartedError } from './NotStartedError';
export { oncePortIsFree, onUnusedPorts } from './onUnusedPorts';
export { unusedPorts } from './unusedPorts';
