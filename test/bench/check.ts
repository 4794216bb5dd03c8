import { execFileSync, spawnSync } from 'child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';

const ROOT = join(__dirname, '../..');
const RUNS = 5;

/** Files of a repository with this many manifests: a route and a policy each, half of them with overlays of two regions. */
function repositoryOf(manifests: number): Map<string, string> {
  const files = new Map<string, string>();
  for (let index = 0; index < manifests / 2; index += 1) {
    const folder = `apps/app-${index}/routing`;
    const hasOverlays = index % 2 === 0;
    const base = hasOverlays ? `${folder}/base` : folder;
    files.set(`${base}/dns-policy.yaml`, policyOf(index));
    files.set(`${base}/service-route.yaml`, routeOf(index));
    if (hasOverlays) {
      files.set(
        `${base}/kustomization.yaml`,
        'resources:\n  - dns-policy.yaml\n  - service-route.yaml\n',
      );
      for (const [region, weight] of [
        ['weu', 95],
        ['neu', 5],
      ]) {
        files.set(
          `${folder}/overlays/${region}/kustomization.yaml`,
          'resources:\n  - ../../base\npatches:\n  - path: weight.yaml\n',
        );
        files.set(
          `${folder}/overlays/${region}/weight.yaml`,
          `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: app-${index}
  annotations:
    external-dns.kubernetes.io/webhook-traffic-manager-weight: "${weight}"
`,
        );
      }
    }
  }
  return files;
}

function routeOf(index: number): string {
  return `# Routing of application ${index}
apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: app-${index}
  labels:
    app.kubernetes.io/part-of: app-${index}
  annotations:
    external-dns.kubernetes.io/webhook-traffic-manager-enabled: "true"
    external-dns.kubernetes.io/webhook-traffic-manager-resource-group: rg-edge
spec:
  serviceName: api
  environment: prod
  application: app-${index}
  gatewayName: public
  gatewayNamespace: platform
`;
}

function policyOf(index: number): string {
  return `apiVersion: routing.router.io/v1alpha1
kind: DNSPolicy
metadata:
  name: dns-policy
  namespace: app-${index}
spec:
  mode: Active
`;
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Milliseconds of the median of several runs. */
function timed(run: () => void): number {
  return Math.round(
    median(
      Array.from({ length: RUNS }, () => {
        const start = performance.now();
        run();
        return performance.now() - start;
      }),
    ),
  );
}

/** A program that does no more than to read every file and parse it once. */
const PARSER = `
const { readdirSync, readFileSync } = require('node:fs');
const { parseAllDocuments } = require(${JSON.stringify(
  require.resolve('yaml'),
)});
for (const entry of readdirSync('.', { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) {
    const text = readFileSync(entry.parentPath + '/' + entry.name, 'utf8');
    for (const document of parseAllDocuments(text)) document.toJS();
  }
}
`;

/**
 * The published command on a repository of 1,000 manifests, as a process of its own, beside its start alone and beside
 * a process that only parses the same files.
 */
export function check(): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'service-router-check-'));
  try {
    const dist = join(folder, 'dist');
    const script = join(ROOT, 'packages/cli/scripts/bundle.mjs');
    execFileSync(process.execPath, [script, dist]);
    const program = join(dist, 'service-router.js');
    const files = repositoryOf(1000);
    for (const [path, text] of files) {
      const target = join(folder, 'repository', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    const call = (...words: string[]) => {
      const { status, stderr } = spawnSync(process.execPath, words, {
        cwd: join(folder, 'repository'),
        encoding: 'utf8',
      });
      if (status !== 0) {
        throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
      }
    };
    const parser = join(folder, 'parse.js');
    writeFileSync(parser, PARSER);
    const checkMs1000 = timed(() => call(program, 'check'));
    const parseMs1000 = timed(() => call(parser));
    return {
      checkMs1000,
      checkStartMs: timed(() => call(program, '--version')),
      parseMs1000,
      checkParseRatio: Math.round((checkMs1000 / parseMs1000) * 10) / 10,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
