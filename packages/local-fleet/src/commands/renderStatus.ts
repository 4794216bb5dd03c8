import { RegionStatus } from '../fleet';

type Row = readonly string[];

function table(header: Row, rows: readonly Row[]): string[] {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map(row => row[column].length)),
  );
  return [header, ...rows].map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}

function routesOf({ contents }: RegionStatus): string {
  if (!contents) return '-';
  const active = contents.routes.filter(({ phase }) => phase === 'Active');
  return `${active.length} of ${contents.routes.length} active`;
}

function appliedOf({ contents }: RegionStatus): string {
  if (!contents) return '-';
  const ready = contents.kustomizations.filter(({ isReady }) => isReady);
  return `${ready.length} of ${contents.kustomizations.length} ready`;
}

function stateOf({ isUp, error }: RegionStatus): string {
  if (!isUp) return 'down';
  return error ? 'no answer' : 'up';
}

/** What does not hold, in words. */
function faultsOf(status: RegionStatus): string[] {
  const { region, error, contents, externalDns } = status;
  return [
    ...(error ? [`${region}: ${error}`] : []),
    ...(contents?.kustomizations ?? [])
      .filter(({ isReady }) => !isReady)
      .map(
        ({ name, message }) => `${region}: ${name}: ${message ?? 'waiting'}`,
      ),
    ...(contents?.kustomizations ?? []).flatMap(({ name, leftOut }) =>
      leftOut ? [`${region}: ${name}: left out: ${leftOut}`] : [],
    ),
    ...externalDns
      .filter(({ outcome }) => outcome?.error)
      .map(
        ({ zoneRegion, outcome }) =>
          `${region}: ExternalDNS for the zone of ${zoneRegion}: ${outcome?.error}`,
      ),
  ];
}

/** The fleet in one table, and below it what does not hold. */
export function renderStatus(statuses: readonly RegionStatus[]): string {
  const rows = statuses.map(status => [
    status.region,
    status.title,
    stateOf(status),
    status.url,
    appliedOf(status),
    routesOf(status),
    status.contents ? String(status.contents.dnsEndpoints) : '-',
    String(status.recordSets),
    status.isUp ? String(status.dnsPort) : '-',
  ]);
  const header = [
    'REGION',
    'TITLE',
    'STATE',
    'API SERVER',
    'DIRECTORIES',
    'ROUTES',
    'DNSENDPOINTS',
    'RECORD SETS',
    'DNS PORT',
  ];
  const faults = statuses.flatMap(faultsOf);
  return [
    ...table(header, rows),
    ...(faults.length > 0 ? ['', ...faults] : []),
  ].join('\n');
}
