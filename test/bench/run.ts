import { writeFileSync } from 'fs';
import { parseArgs } from 'util';
import { api } from './api';
import { azure } from './azure';
import { check } from './check';
import { pages } from './pages';
import { plan } from './plan';
import { reconcile } from './reconcile';
import { webhook } from './webhook';

interface BenchOptions {
  target: string;
  /** Numbers of routes. */
  sizes?: number[];
}
type Figures = Record<string, number>;
type Bench = (options: BenchOptions) => Figures | Promise<Figures>;

const benches: Record<string, Bench> = {
  api,
  azure,
  check,
  pages,
  plan,
  reconcile,
  webhook,
};

const usage = `Measures, and prints a table. Figures are medians and ratios taken in one run.

  npm run bench -- <${Object.keys(benches).join('|')}> [--json FILE]

  --target local-fleet|kube-apiserver   reconcile: on which API server (local-fleet); the real one is built once, as for test:cluster
  --routes 100,1000                     reconcile: for how many routes (100,1000,10000)`;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'string' },
      target: { type: 'string', default: 'local-fleet' },
      routes: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const [name] = positionals;
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const bench = name === undefined ? undefined : benches[name];
  if (!bench) {
    process.stderr.write(
      `${
        name === undefined ? 'Say what to measure' : `No bench "${name}"`
      }; there are ${Object.keys(benches).join(', ')}.\n`,
    );
    return 2;
  }
  const figures = await bench({
    target: values.target,
    sizes: values.routes?.split(',').map(Number),
  });
  for (const [key, value] of Object.entries(figures)) {
    process.stdout.write(`${key.padEnd(32)} ${value}\n`);
  }
  if (values.json) {
    writeFileSync(
      values.json,
      `${JSON.stringify({ name, figures }, null, 2)}\n`,
    );
  }
  return 0;
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
