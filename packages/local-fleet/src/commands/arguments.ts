import { parseArgs } from 'node:util';
import { Fault, FAULT_KINDS, FaultError, parseFault } from '../azure';

/** What the command line asks for. */
export type Command =
  | { name: 'help' }
  | { name: 'serve' }
  | { name: 'status' }
  | { name: 'kubeconfig'; isPathOnly: boolean }
  | { name: 'dig'; host: string; type: string; region?: string }
  | { name: 'apply'; file: string; region: string }
  | { name: 'down'; region: string }
  | { name: 'up'; region: string }
  | { name: 'fault'; fault: Fault }
  | { name: 'faults'; isToClear: boolean }
  | { name: 'changes'; branch?: string }
  | { name: 'merge'; branch: string }
  | { name: 'discard'; branch: string };

/** The command line cannot be understood. `message` says what was expected. */
export class UsageError extends Error {
  readonly name = 'UsageError';
}

export const HELP = `The local fleet: three regions on this machine.

  serve                              start it, and keep it running
  status                             what is up, and what is in each region
  kubeconfig [--path]                the kubeconfig with the contexts aks-weu, aks-neu and aks-frc, or where it is
  dig <host> [type] [--region weu]   ask each region's DNS server, or one
  apply -f <file> --region <region>  apply manifests to a region's cluster
  down <region>                      take a region down; nothing is deleted
  up <region>                        bring it back
  fault <kind> [...]                 let Azure fail, for the next requests that fit:
    [--count 1] [--on <part of the path>] [--method GET] [--retry-after <seconds>] [--delay <milliseconds>]
    ${FAULT_KINDS.join(' ')}
  faults [--clear]                   which faults wait for requests, or none of them any more
  changes [<branch>]                 what waits in the application repository to be merged, or one change line by line
  merge <branch>                     merge it; the clusters follow
  discard <branch>                   remove it

Environment: FLEET_HOME (folder of its state, default .fleet in the repository), FLEET_PORT (first port, default 7100).
`;

const RECORD_TYPES = [
  'A',
  'AAAA',
  'CNAME',
  'MX',
  'NS',
  'PTR',
  'SOA',
  'SRV',
  'TXT',
];

function regionIn(value: string | undefined, regions: readonly string[]) {
  if (value !== undefined && !regions.includes(value)) {
    throw new UsageError(
      `There is no region "${value}"; expected one of ${regions.join(', ')}.`,
    );
  }
  return value;
}

function requiredRegion(
  value: string | undefined,
  regions: readonly string[],
  usage: string,
): string {
  const region = regionIn(value, regions);
  if (region === undefined) {
    throw new UsageError(
      `Expected "${usage}" with a region: ${regions.join(', ')}.`,
    );
  }
  return region;
}

function refuseMore(rest: readonly string[], usage: string): void {
  if (rest.length > 0) {
    throw new UsageError(`Expected "${usage}", without "${rest.join(' ')}".`);
  }
}

function digOf(
  positionals: readonly string[],
  region: string | undefined,
): Command {
  const usage = 'dig <host> [type] [--region <region>]';
  const [host, type = 'A', ...rest] = positionals;
  if (!host) throw new UsageError(`Expected "${usage}" with a host name.`);
  refuseMore(rest, usage);
  if (!RECORD_TYPES.includes(type.toUpperCase())) {
    throw new UsageError(
      `There is no record type "${type}"; expected one of ${RECORD_TYPES.join(
        ', ',
      )}.`,
    );
  }
  return {
    name: 'dig',
    host: host.replace(/\.$/, ''),
    type: type.toUpperCase(),
    region,
  };
}

function faultOf(
  kind: string | undefined,
  values: Record<string, string | boolean | undefined>,
): Command {
  const number = (name: string) => {
    const value = Number(values[name]);
    return Number.isNaN(value) ? values[name] : value;
  };
  try {
    return {
      name: 'fault',
      fault: parseFault({
        kind,
        path: values.on,
        method: values.method,
        count: number('count'),
        retryAfter: number('retry-after'),
        delay: number('delay'),
      }),
    };
  } catch (error) {
    if (error instanceof FaultError) throw new UsageError(error.message);
    throw error;
  }
}

/**
 * Reads the words after the program's name.
 *
 * @throws UsageError
 */
export function parseCommand(
  words: readonly string[],
  regions: readonly string[],
): Command {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        path: { type: 'boolean' },
        region: { type: 'string', short: 'r' },
        file: { type: 'string', short: 'f' },
        clear: { type: 'boolean' },
        count: { type: 'string' },
        delay: { type: 'string' },
        method: { type: 'string' },
        on: { type: 'string' },
        'retry-after': { type: 'string' },
      },
    });
  } catch (error) {
    const [sentence] = (error as Error).message.split('\n');
    throw new UsageError(
      `${sentence.replace(/\.?$/, '.')} "--help" lists the commands.`,
    );
  }
  const { values } = parsed;
  const [name, ...rest] = parsed.positionals;
  if (values.help || name === 'help') return { name: 'help' };
  switch (name) {
    case 'serve':
    case 'status':
      refuseMore(rest, name);
      return { name };
    case 'kubeconfig':
      refuseMore(rest, 'kubeconfig [--path]');
      return { name, isPathOnly: values.path ?? false };
    case 'fault': {
      const [kind, ...more] = rest;
      refuseMore(more, 'fault <kind>');
      return faultOf(kind, values);
    }
    case 'faults':
      refuseMore(rest, 'faults [--clear]');
      return { name, isToClear: values.clear ?? false };
    case 'dig':
      return digOf(rest, regionIn(values.region, regions));
    case 'apply': {
      const usage = 'apply -f <file> --region <region>';
      refuseMore(rest, usage);
      if (!values.file) {
        throw new UsageError(`Expected "${usage}" with a file.`);
      }
      return {
        name,
        file: values.file,
        region: requiredRegion(values.region, regions, usage),
      };
    }
    case 'changes': {
      const [branch, ...more] = rest;
      refuseMore(more, 'changes [<branch>]');
      return { name, ...(branch ? { branch } : {}) };
    }
    case 'merge':
    case 'discard': {
      const [branch, ...more] = rest;
      if (!branch) {
        throw new UsageError(
          `Expected "${name} <branch>" with a branch; "changes" lists them.`,
        );
      }
      refuseMore(more, `${name} <branch>`);
      return { name, branch };
    }
    case 'down':
    case 'up': {
      const [first, ...more] = rest;
      refuseMore(more, `${name} <region>`);
      return {
        name,
        region: requiredRegion(
          first ?? values.region,
          regions,
          `${name} <region>`,
        ),
      };
    }
    default:
      throw new UsageError(
        name === undefined
          ? 'Expected a command; "--help" lists them.'
          : `There is no command "${name}"; "--help" lists them.`,
      );
  }
}
