import {
  Backend,
  BackendStartupError,
  createSpecializedBackend,
} from '@backstage/backend-app-api';
import { ApiServer } from './api';
import { agentConfigOf, pathsOf, readFiles } from './config';
import { Environment, settingsOf } from './environment';
import { HealthServer } from './health';
import { LineLogger, logOptionsOf, secretsOf } from './log';
import { serviceFactoriesOf } from './services';

export interface AgentOptions {
  /** The words after the program. */
  words: readonly string[];
  environment: Environment;
  now: () => Date;
  /** Takes a line of the log. */
  write: (line: string) => void;
}

/** A running agent. */
export interface Agent {
  logger: LineLogger;
  /** Resolves when the write in hand is done and everything is closed. */
  stop(): Promise<void>;
}

/**
 * Runs the features that the configuration asks for.
 *
 * @throws Error whose message is for the admin, when one of them cannot start
 */
export async function startAgent(options: AgentOptions): Promise<Agent> {
  const { words, environment, now, write } = options;
  const { level, format, warnings } = logOptionsOf(environment);
  const logger = new LineLogger({ level, format, now, write });
  const files = await readFiles(pathsOf(words), environment);
  const settings = settingsOf(environment, files);
  const { root, runsWebhook, health, api } = agentConfigOf(files, settings);
  logger.redact(secretsOf(root.get()));
  logger.info(
    settings.read.length > 0
      ? `Read from the environment: ${settings.read.join(', ')}.`
      : 'Nothing of the configuration is read from the environment.',
  );
  [...warnings, ...settings.warnings].forEach(warning => logger.warn(warning));

  const obstacles = new Set(['It is starting.']);
  const server = health && new HealthServer(health, () => [...obstacles]);
  await server?.start();
  const reports = api && new ApiServer(api, logger);
  const backend = createSpecializedBackend({
    defaultServiceFactories: serviceFactoriesOf(root, logger, reports),
  });
  addFeatures(backend, runsWebhook);
  try {
    await backend.start();
    await reports?.start();
  } catch (error) {
    await server?.stop();
    throw startErrorOf(error as Error);
  }
  obstacles.clear();
  return {
    logger,
    async stop() {
      obstacles.add('It is stopping.');
      await reports?.stop();
      await backend.stop();
      await server?.stop();
    },
  };
}

function addFeatures(backend: Backend, runsWebhook: boolean): void {
  backend.add(import('@service-router/plugin-service-router-backend'));
  backend.add(
    import('@service-router/plugin-service-router-backend-module-azure'),
  );
  if (runsWebhook) {
    backend.add(
      import(
        '@service-router/plugin-service-router-backend-module-external-dns'
      ),
    );
  }
}

/** What a feature says is wrong, without the frame around it. */
function startErrorOf(error: Error): Error {
  if (!(error instanceof BackendStartupError)) {
    return error;
  }
  const messages = error.result.plugins
    .flatMap(plugin => [plugin, ...plugin.modules])
    .flatMap(({ failure }) => failure?.error.message ?? []);
  return new Error([...new Set(messages)].join('\n') || error.message, {
    cause: error,
  });
}
