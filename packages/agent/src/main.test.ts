import {
  NotStartedError,
  onUnusedPorts,
  tellsOfTakenPort,
} from '@service-router/local-fleet/src/listening';
import { AgentFolder, lonelyConfig } from './__testUtils__/AgentFolder';
import { AgentLaunch, AgentProcess } from './__testUtils__/AgentProcess';
import { until } from './__testUtils__/until';

jest.setTimeout(240_000);

describe('the agent', () => {
  let folder: AgentFolder;
  let agent: AgentProcess | undefined;

  beforeEach(async () => {
    folder = await AgentFolder.make();
  });
  afterEach(async () => {
    await agent?.end();
    await folder.remove();
  });

  function start(launch: AgentLaunch): AgentProcess {
    agent = new AgentProcess(launch);
    return agent;
  }

  /** One that is ready, and tells so on this port. */
  function startLonely(
    environmentOf: (port: number) => Record<string, string> = () => ({}),
  ): Promise<{ started: AgentProcess; port: number }> {
    return onUnusedPorts(1, async ([port]) => {
      const config = await folder.write(lonelyConfig(port));
      const started = start({
        words: ['--config', config],
        environment: environmentOf(port),
      });
      await started.ready(port);
      return { started, port };
    });
  }

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends well when it is asked to by %s',
    async signal => {
      const { started } = await startLonely();
      started.signal(signal);
      expect(await started.exit).toBe(0);
    },
  );

  it('is ready although nothing it is to watch can be reached', async () => {
    const { started, port } = await startLonely();
    await until(
      () => started.log.includes('weu: connection refused'),
      'a word of the cluster',
    );
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  });

  it('logs lines of JSON in production', async () => {
    const { started } = await startLonely(() => ({
      ENVIRONMENT: 'production',
    }));
    expect(
      started.log
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).level),
    ).toContain('info');
  });

  it('tells once which variables it read', async () => {
    const { started } = await startLonely(port => ({
      HEALTH_PORT: `${port}`,
      LOG_LEVEL: 'info',
    }));
    expect(started.log.match(/Read from the environment: .*/g)).toEqual([
      'Read from the environment: HEALTH_PORT.',
    ]);
  });

  it('never tells a secret', async () => {
    const { started } = await startLonely(() => ({ LOG_LEVEL: 'debug' }));
    started.signal('SIGTERM');
    await started.exit;
    expect(started.log + started.said).not.toContain('hush-hush');
  });

  it.each`
    environment                                           | sentence
    ${{}}                                                 | ${'AZURE_SUBSCRIPTION_ID is not set'}
    ${{ AZURE_SUBSCRIPTION_ID: 'a', WEBHOOK_PORT: 'no' }} | ${'WEBHOOK_PORT is "no"; expected a port'}
  `(
    'ends with exit code 1 and a sentence: $sentence',
    async ({ environment, sentence }) => {
      const started = start({ environment });
      const code = await started.exit;
      expect({ code, said: started.said.split('\n')[0] }).toEqual({
        code: 1,
        said: expect.stringContaining(sentence),
      });
    },
  );

  it('ends with the words of the feature that cannot start', async () => {
    const zone = { name: 'example.com', resourceGroup: 'rg-dns' };
    const regions = { weu: { zone } };
    const end = await onUnusedPorts(1, async ([port]) => {
      const config = lonelyConfig(port);
      const path = await folder.write({
        ...config,
        serviceRouter: { ...(config.serviceRouter as {}), regions },
      });
      const started = start({ words: ['--config', path] });
      const code = await started.exit;
      // The port of its health is taken before its features start.
      if (tellsOfTakenPort(started.said)) {
        throw new NotStartedError('the agent ended', started.said);
      }
      return { code, said: started.said };
    });
    expect(end).toEqual({
      code: 1,
      said: expect.stringMatching(
        /^app-config: serviceRouter\.regions\.weu\.zone\.subscriptionId .*\n$/,
      ),
    });
  });

  it('ends with exit code 1 when a file contradicts the environment', async () => {
    const config = await folder.write(lonelyConfig(8080));
    const started = start({
      words: ['--config', config],
      environment: { HEALTH_PORT: '1' },
    });
    const code = await started.exit;
    expect({ code, said: started.said }).toEqual({
      code: 1,
      said: `HEALTH_PORT says 1 for agent.health.port, and agent.health.port of the configuration file says 8080; set one of them, or both to the same.\n`,
    });
  });

  it('ends with exit code 1 and a sentence after an error that nobody caught', async () => {
    const { started } = await startLonely(() => ({
      NODE_OPTIONS: `--require=${require.resolve(
        './__testUtils__/throwOnUsr2.cjs',
      )}`,
    }));
    started.signal('SIGUSR2');
    const code = await started.exit;
    expect({ code, said: started.said }).toEqual({
      code: 1,
      said: expect.stringContaining(
        'The agent ends because of an uncaught error: Error: nobody catches this',
      ),
    });
  });
});
