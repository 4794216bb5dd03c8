import { Agent, startAgent } from './startAgent';

/** The write in hand has ten seconds, and what is closed after it the rest; Kubernetes waits for 30 by default. */
const STOP_WITHIN = 13_000;

let agent: Agent | undefined;

function end(sentence: string): void {
  process.stderr.write(`${sentence}\n`, () => process.exit(1));
}

function endByError(kind: string, error: unknown): void {
  const told = error instanceof Error ? error.stack : String(error);
  end(`The agent ends because of an ${kind}: ${told}`);
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  agent?.logger.info(`${signal}: the agent stops.`);
  setTimeout(
    () =>
      end(`The agent did not stop within ${STOP_WITHIN / 1_000} s, and ends.`),
    STOP_WITHIN,
  ).unref();
  await agent?.stop();
  process.exit(0);
}

process.on('uncaughtException', error => endByError('uncaught error', error));
process.on('unhandledRejection', error =>
  endByError('unhandled rejection', error),
);
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

startAgent({
  words: process.argv.slice(2),
  environment: process.env,
  now: () => new Date(),
  write: line => process.stdout.write(line),
}).then(
  started => {
    agent = started;
  },
  (error: Error) => end(error.message),
);
