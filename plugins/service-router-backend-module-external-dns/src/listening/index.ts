export { HttpListener, ListenError, STOPPING_GRACE } from './HttpListener';
export type { HttpListenerOptions } from './HttpListener';
export { pathOf, respond } from './answering';
export type { HttpAnswer } from './answering';
