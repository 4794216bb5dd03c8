/**
 * Preloaded into a process that must not outlive the one that started it: file descriptor 3 is a pipe that the starter
 * holds open and never writes to. When the starter is gone, however it went, the pipe ends, and this process asks its
 * whole group to end, and three seconds later does not ask any more.
 *
 * CommonJS, because `node --require` takes nothing else on every Node that runs it.
 */
const { Socket } = require('node:net');

const graceMilliseconds = 3000;

const lifeline = new Socket({ fd: 3, readable: true, writable: false });
lifeline.on('error', () => {});
lifeline.on('close', () => {
  setTimeout(() => process.kill(0, 'SIGKILL'), graceMilliseconds);
  process.kill(0, 'SIGTERM');
});
lifeline.resume();
lifeline.unref();
