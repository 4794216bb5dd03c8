import path from 'path';
import { parseArgs } from 'util';
import {
  Case,
  CaseFileError,
  Check,
  Outcome,
  readSuites,
  skipped,
} from './cases';
import { bothOf, localAzure } from './suites/azure';
import {
  dependencies,
  dnsEndpoints,
  gatewayRecords,
  gateways,
  policies,
  singletons,
} from './suites/cluster';
import { filter } from './suites/filter';
import { matrix } from './suites/fleet';
import { names } from './suites/names';
import { schema } from './suites/schema';
import { azureFacts } from './suites/trafficManagerFacts';
import { domains, trafficManagerNames } from './suites/trafficManagerNames';
import { creation, records, update } from './suites/trafficManagerProfiles';
import { keys, parsing, validation } from './suites/trafficManagerSettings';
import { webhookChanges } from './suites/webhookChanges';
import { http, httpBetter } from './suites/webhookHttp';

const suites: Record<string, Check> = {
  'OP-SCHEMA': schema,
  'OP-NAME': names,
  'OP-POLICY': policies,
  'OP-DNSENDPOINT': dnsEndpoints,
  'OP-DEPS': dependencies,
  'OP-GATEWAY': gateways,
  'OP-INGRESSDNS': gatewayRecords,
  'OP-CLUSTER': singletons,
  'OP-FILTER': item => filter(item, item.expect),
  'OP-MATRIX': matrix,
  'TM-KEYS': keys,
  'TM-PARSE': parsing,
  'TM-VALIDATE': validation,
  'TM-NAMES': trafficManagerNames,
  'TM-DOMAIN': domains,
  'TM-CREATE': bothOf(creation, webhookChanges),
  'TM-UPDATE': bothOf(update, webhookChanges),
  'TM-RECORDS': records,
  'TM-AZURE': bothOf(azureFacts, localAzure),
  'TM-HTTP': http,
};

/** Where what we do instead of the reference is asserted here, and not by tests that name the case. */
const betters: Record<string, Check> = {
  'TM-HTTP': httpBetter,
  'TM-UPDATE': webhookChanges,
  'TM-RECORDS': webhookChanges,
};

const usage = `Runs behaviour cases against the plan.

  npm run conformance -- --cases FILE [--suite ID]... [--verdict match,extension]

Prints a line for each failing case, and ends with "N passed, N failed, N skipped".`;

/** Runs what the arguments ask for. @returns the exit code */
export async function run(
  args: string[],
  print: (line: string) => void,
): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      cases: { type: 'string', default: path.join(__dirname, 'cases.yaml') },
      suite: { type: 'string', multiple: true },
      verdict: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(usage);
    return 0;
  }
  const verdicts = values.verdict?.split(',').map(verdict => verdict.trim());
  const known = readSuites(values.cases!);
  const unknown = (values.suite ?? []).filter(
    id => !known.some(suite => suite.id === id),
  );
  if (unknown.length > 0) {
    throw new CaseFileError(
      `no suite ${unknown.join(', ')} in ${values.cases}; there are ${known
        .map(({ id }) => id)
        .join(', ')}`,
    );
  }
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const suite of known) {
    if (values.suite && !values.suite.includes(suite.id)) {
      continue;
    }
    for (const item of suite.cases) {
      if (verdicts && !verdicts.includes(item.verdict)) {
        continue;
      }
      const outcome = await outcomeOf(suite.id, item);
      counts[outcome.kind] += 1;
      if (outcome.kind === 'failed') {
        print(`FAILED ${item.id} ${item.title}`);
        print(`  expected ${JSON.stringify(outcome.expected)}`);
        print(`  actual   ${JSON.stringify(outcome.actual)}`);
      } else if (outcome.kind === 'skipped' && values.verbose) {
        print(`skipped ${item.id} ${item.title}: ${outcome.why}`);
      }
    }
  }
  print(
    `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`,
  );
  return counts.failed > 0 ? 1 : 0;
}

async function outcomeOf(suite: string, item: Case): Promise<Outcome> {
  if (!suites[suite]) {
    return skipped(`suite ${suite} is not run by machine yet`);
  }
  const isOurs =
    item.verdict === 'reference_bug' || item.verdict === 'docs_only';
  const check = (isOurs ? betters : suites)[suite];
  if (!check) {
    return skipped(
      'what we do instead is prose; it is asserted by tests that name the case',
    );
  }
  try {
    return await check(item);
  } catch (error) {
    return { kind: 'failed', expected: item.expect, actual: String(error) };
  }
}

if (require.main === module) {
  run(process.argv.slice(2), line => process.stdout.write(`${line}\n`)).then(
    code => {
      process.exitCode = code;
    },
    error => {
      const isExpected =
        error instanceof CaseFileError || error instanceof TypeError;
      process.stderr.write(`${isExpected ? error.message : error.stack}\n`);
      process.exitCode = 2;
    },
  );
}
