import { join } from 'path';
import { plan } from './plan';
import { ChildProgram } from './ChildProgram';
import { countOf } from './reconcile/CountingClient';
import type { Convergence, Floor } from './reconcile/subject';

const SIZES = [100, 1_000, 10_000];

/** Runs of each size, of which the median counts; the large ones are long enough to be their own mean. */
const RUNS: Record<number, number> = { 100: 3, 1_000: 3, 10_000: 1 };

export interface ReconcileOptions {
  target: string;
  /** Numbers of routes; 100, 1,000 and 10,000 unless said otherwise. */
  sizes?: number[];
}

/**
 * Service Router on one API server that holds so many routes and nothing of what they ask for: how long until everything
 * is written, against the floor, the same objects written straight by the same client, as many at a time, in the same
 * run. API server, floor and Service Router are processes of their own, and each run begins with a fresh API server.
 */
export async function reconcile({
  target,
  sizes = SIZES,
}: ReconcileOptions): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const routes of sizes) {
    const ratios: number[] = [];
    const floors: number[] = [];
    const times: number[] = [];
    let last: Convergence | undefined;
    const runs = RUNS[routes] ?? 1;
    for (let run = 1; run <= runs; run += 1) {
      const floor = await measure<Floor>('floor', routes, target);
      const time =
        run < runs
          ? await measure<Floor>('converge-only', routes, target)
          : (last = await measure<Convergence>('converge', routes, target));
      floors.push(floor.seconds);
      times.push(time.seconds);
      ratios.push(time.seconds / floor.seconds);
    }
    Object.assign(figures, {
      [`convergeRatio${routes}`]: rounded(medianOf(ratios)),
      [`floorSeconds${routes}`]: rounded(medianOf(floors)),
      [`convergeSeconds${routes}`]: rounded(medianOf(times)),
      ...figuresOf(routes, last!),
    });
  }
  const { planMs10000, planMs100000 } = await plan();
  return { ...figures, planMs10000, planMs100000 };
}

function figuresOf(
  routes: number,
  {
    requests,
    idle,
    idleSeconds,
    dnsEndpoints,
    objectsWithStatus,
    editToWriteMs,
    rssMb,
  }: Convergence,
): Record<string, number> {
  const each = (pattern: RegExp, of: number) =>
    rounded(countOf(requests, pattern) / of);
  const perMinute = (pattern: RegExp) =>
    rounded((countOf(idle, pattern) * 60) / idleSeconds);
  const times = [...editToWriteMs].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(times[Math.floor((times.length - 1) * share)]);
  return {
    [`listsPerRoute${routes}`]: each(/^list/, routes),
    [`watchesPerRoute${routes}`]: each(/^watch/, routes),
    [`appliesPerRoute${routes}`]: each(/^apply/, routes),
    [`statusesPerRoute${routes}`]: each(/^status/, routes),
    [`removesPerRoute${routes}`]: each(/^remove/, routes),
    [`eventsPerRoute${routes}`]: each(/^create Event/, routes),
    writesPerDnsEndpoint: each(/^(apply|remove) DNSEndpoint/, dnsEndpoints),
    statusWritesPerObject: each(/^status/, objectsWithStatus),
    // The Lease is renewed for as long as this replica lives; it is told apart.
    idleWritesPerMinute: perMinute(/^(apply|status|create|remove)/),
    idleLeaseRenewalsPerMinute: perMinute(/^replace Lease/),
    idleRequestsPerMinute: perMinute(/./),
    editToWriteP50Ms: at(0.5),
    editToWriteP99Ms: at(0.99),
    [`editToWriteP50Ms${routes}`]: at(0.5),
    [`editToWriteP99Ms${routes}`]: at(0.99),
    [`rssMb${routes}`]: Math.round(rssMb),
  };
}

async function measure<Figures>(
  what: 'floor' | 'converge' | 'converge-only',
  routes: number,
  target: string,
): Promise<Figures> {
  const folder = join(__dirname, 'reconcile');
  const server = new ChildProgram<{ kubeconfig: string }>(
    join(folder, 'serve.ts'),
    [],
    { SERVICE_ROUTER_CLUSTER_TARGET: target },
  );
  try {
    const { kubeconfig } = await server.answer();
    const subject = new ChildProgram<Figures>(join(folder, 'subject.ts'), [
      what,
      String(routes),
      kubeconfig,
    ]);
    const figures = await subject.answer();
    await subject.stop();
    process.stderr.write(
      `${what} of ${routes} routes on ${target}: ${rounded(
        (figures as unknown as Floor).seconds,
      )} s\n`,
    );
    return figures;
  } finally {
    await server.stop();
  }
}

function medianOf(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
