import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { Command, HELP, parseCommand, UsageError } from './commands/arguments';
import { applyFile, ApplyFileError } from './commands/applyFile';
import { connectControl, ControlError } from './commands/controlClient';
import { dig, renderDig } from './commands/dig';
import { renderChange, renderChanges } from './commands/renderChanges';
import { renderFaults } from './commands/renderFaults';
import { renderStatus } from './commands/renderStatus';
import { serve } from './commands/serve';
import { ClusterClient, ClusterUnreachableError } from './clusters';
import {
  createFleet,
  FleetFolder,
  FleetPortError,
  NoFleetError,
  portsOf,
  PortVariableError,
  readDescription,
  REGIONS,
} from './fleet';

/** Errors whose message is all that a person needs; of any other the stack is shown too. */
const EXPECTED = [
  UsageError,
  ApplyFileError,
  ClusterUnreachableError,
  ControlError,
  FleetPortError,
  NoFleetError,
  PortVariableError,
];
/** Milliseconds after which a stop that hangs is given up. */
const STOP_PATIENCE = 2_500;

const packageFolder = path.dirname(require.resolve('../package.json'));
const repositoryRoot = path.resolve(packageFolder, '../..');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function folderOf(environment: NodeJS.ProcessEnv): FleetFolder {
  const home = environment.FLEET_HOME || '.fleet';
  return new FleetFolder(path.resolve(repositoryRoot, home));
}

async function runServe(folder: FleetFolder): Promise<void> {
  const environment = process.env;
  const log = {
    info: say,
    warn: (message: string) => process.stderr.write(`${message}\n`),
  };
  const fleet = createFleet({
    folder: folder.path,
    ports: portsOf(environment),
    definitionFolders: [
      path.join(repositoryRoot, 'plugins/service-router-backend/crds'),
      path.join(packageFolder, 'content/crds'),
    ],
    seedFolder: path.join(packageFolder, 'content/repository'),
    searchPath: environment.PATH ?? '',
    existingBundle: environment.NODE_EXTRA_CA_CERTS,
    log,
  });
  const ended = new AbortController();
  const end = () => {
    ended.abort();
    setTimeout(() => process.exit(0), STOP_PATIENCE).unref();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  await serve(fleet, log, ended.signal);
  process.exit(0);
}

async function runDig(
  folder: FleetFolder,
  command: Extract<Command, { name: 'dig' }>,
): Promise<void> {
  const { regions } = await readDescription(folder);
  const asked = Object.entries(regions).filter(
    ([region]) => !command.region || region === command.region,
  );
  for (const [region, { dns }] of asked) {
    const result = await dig(dns, command.host, command.type);
    say(renderDig(region, dns, result));
    if ('failure' in result) process.exitCode = 1;
  }
}

async function runApply(
  folder: FleetFolder,
  { file, region }: Extract<Command, { name: 'apply' }>,
): Promise<void> {
  const { regions, files } = await readDescription(folder);
  const { context, url } = regions[region].cluster;
  const [ca, token] = await Promise.all([
    readFile(files.ca, 'utf8'),
    readFile(folder.file('tokens', context), 'utf8'),
  ]);
  const cluster = await ClusterClient.create({
    name: context,
    server: url,
    ca,
    token: token.trim(),
  });
  await applyFile(cluster, file, say);
}

async function run(command: Command, folder: FleetFolder): Promise<void> {
  switch (command.name) {
    case 'help':
      say(HELP.trimEnd());
      break;
    case 'serve':
      await runServe(folder);
      break;
    case 'status':
      say(renderStatus(await (await connectControl(folder)).status()));
      break;
    case 'kubeconfig': {
      const { files } = await readDescription(folder);
      say(
        command.isPathOnly
          ? files.kubeconfig
          : (await readFile(files.kubeconfig, 'utf8')).trimEnd(),
      );
      break;
    }
    case 'dig':
      await runDig(folder, command);
      break;
    case 'apply':
      await runApply(folder, command);
      break;
    case 'fault': {
      const control = await connectControl(folder);
      say(renderFaults(await control.addFault(command.fault)));
      break;
    }
    case 'faults': {
      const control = await connectControl(folder);
      if (command.isToClear) await control.clearFaults();
      say(renderFaults(await control.faults()));
      break;
    }
    case 'changes': {
      const control = await connectControl(folder);
      say(
        command.branch
          ? renderChange(await control.change(command.branch))
          : renderChanges(await control.changes()),
      );
      break;
    }
    case 'merge': {
      const control = await connectControl(folder);
      const commit = await control.merge(command.branch);
      say(`${command.branch} is merged; main is at ${commit.slice(0, 12)}`);
      break;
    }
    case 'discard':
      await (await connectControl(folder)).discard(command.branch);
      say(`${command.branch} is discarded`);
      break;
    default:
      await (await connectControl(folder)).switch(command.region, command.name);
      say(`${command.region} is ${command.name}`);
  }
}

async function main(): Promise<void> {
  const command = parseCommand(
    process.argv.slice(2),
    REGIONS.map(({ region }) => region),
  );
  await run(command, folderOf(process.env));
}

main().catch((error: Error) => {
  const isExpected = EXPECTED.some(type => error instanceof type);
  process.stderr.write(`${isExpected ? error.message : error.stack}\n`);
  process.exit(1);
});
