import { percentOf, sentence } from '../words';
import {
  ChangePlan,
  EndpointStanding,
  ProfileShift,
  RecordChange,
  ZoneChange,
} from './types';

/**
 * A change as Markdown for the text of a pull request: the names, what each zone holds before and after, the shares of
 * Traffic Manager, what speaks against it and what was not looked at.
 *
 * @public
 */
export function changeMarkdown(plan: ChangePlan): string {
  const blocks = [
    '### What this changes in routing',
    text(plan.sentence),
    ...routeLines(plan),
    ...zoneTable(plan.zones),
    ...plan.profiles.flatMap(profileBlocks),
    ...findingLists(plan),
    ...list(
      'Not checked',
      plan.unchecked.map(one => text(sentence(one))),
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Routes that something changes for; where nothing changes, those that were asked about. */
function routeLines(plan: ChangePlan): string[] {
  const concerned = plan.routes.filter(route => isConcerned(route, plan));
  const routes = concerned.length > 0 ? concerned : plan.routes;
  const lines = routes.map(({ namespace, name, before, after }) => {
    const route = `ServiceRoute ${code(`${namespace}/${name}`)}`;
    if (before && after && before !== after) {
      return `- ${route}: ${code(before)} becomes ${code(after)}`;
    }
    if (before && !after) {
      return `- ${route}: ${code(before)} is given up`;
    }
    return after
      ? `- ${route}: ${code(after)}`
      : `- ${route}: its name is not known`;
  });
  return lines.length > 0 ? [lines.join('\n')] : [];
}

function isConcerned(
  { before, after }: ChangePlan['routes'][number],
  { zones, profiles }: ChangePlan,
): boolean {
  const hosts = [before, after];
  return (
    before !== after ||
    profiles.some(({ hostname }) => hosts.includes(hostname)) ||
    zones.some(({ records }) =>
      records.some(
        ({ fqdn, action, refused }) =>
          hosts.includes(fqdn) && (action !== 'keep' || refused),
      ),
    )
  );
}

function zoneTable(zones: ZoneChange[]): string[] {
  const rows = zones.flatMap(zone =>
    zone.records
      .filter(({ action, refused }) => action !== 'keep' || refused)
      .map(record => row(zone, record)),
  );
  return rows.length === 0
    ? []
    : [
        [
          '| Region | Record | Now | After |',
          '| --- | --- | --- | --- |',
          ...rows,
        ].join('\n'),
        ...keptNotes(zones),
      ];
}

function row({ title, basis }: ZoneChange, record: RecordChange): string {
  const { fqdn, type, before, after, refused } = record;
  const now = basis === 'plan' && before.length > 0 ? 'asked for: ' : '';
  const will = refused ? 'refused' : valuesOf(after);
  return `| ${text(title)} | ${type} ${code(fqdn)} | ${now}${valuesOf(
    before,
  )} | ${basis === 'plan' && !refused ? `asked for: ${will}` : will} |`;
}

function valuesOf(values: string[]): string {
  return values.length > 0 ? values.map(code).join(', ') : 'nothing';
}

/** Resolvers keep what they know, and a name that changes hands is away for a moment. */
function keptNotes(zones: ZoneChange[]): string[] {
  const records = zones.flatMap(zone => zone.records);
  const kept = Math.max(0, ...records.map(({ keptFor }) => keptFor ?? 0));
  const passing = records.filter(({ changesOwner }) => changesOwner);
  return [
    ...(kept > 0
      ? [`Resolvers may give the old answers for up to ${kept} s more.`]
      : []),
    ...(passing.length > 0
      ? [
          `${[...new Set(passing.map(({ fqdn }) => code(fqdn)))].join(
            ', ',
          )} passes from one ExternalDNS to another, and is missing from when the first has removed its record until the other has run.`,
        ]
      : []),
  ];
}

function profileBlocks(profile: ProfileShift): string[] {
  const { name, hostname, action, routingMethod, settings, endpoints } =
    profile;
  const verb = { create: 'is made', update: 'changes', delete: 'is removed' }[
    action
  ];
  return [
    `Traffic Manager profile ${code(name)} (${code(
      hostname,
    )}, ${routingMethod}) ${verb}.`,
    ...(settings.length > 0
      ? [settings.map(one => `- ${text(one)}`).join('\n')]
      : []),
    [
      '| Endpoint | Cluster | Weight | Enabled | Share of answers |',
      '| --- | --- | --- | --- | --- |',
      ...endpoints.map(({ name: endpoint, cluster, before, after }) => {
        const shift = (tell: (one: EndpointStanding) => string) =>
          shifted(before && tell(before), after && tell(after));
        const isAdded = action === 'update' && !before;
        return `| ${code(endpoint)}${isAdded ? ' (new)' : ''} | ${text(
          cluster,
        )} | ${shift(({ weight }) => String(weight))} | ${shift(
          ({ isEnabled }) => (isEnabled ? 'yes' : 'no'),
        )} | ${shift(shareOf)} |`;
      }),
    ].join('\n'),
  ];
}

function shifted(
  before: string | undefined,
  after: string | undefined,
): string {
  return before === after || before === undefined
    ? after ?? 'none'
    : `${before} → ${after ?? 'none'}`;
}

function shareOf({ share }: EndpointStanding): string {
  return share === undefined ? 'by place' : `${percentOf(share)} %`;
}

function findingLists({ findings }: ChangePlan): string[] {
  return (
    [
      ['error', 'Does not work'],
      ['warning', 'Look at'],
    ] as const
  ).flatMap(([severity, title]) =>
    list(
      title,
      findings
        .filter(finding => finding.severity === severity)
        .map(finding =>
          text([finding.sentence, finding.remedy ?? ''].join(' ').trim()),
        ),
    ),
  );
}

function list(title: string, lines: string[]): string[] {
  return lines.length > 0
    ? [`**${title}**`, lines.map(line => `- ${line}`).join('\n')]
    : [];
}

/** Text that stays text: no markup, no table cell, no mention of a person. */
function text(value: string): string {
  return value
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~!&]/g, character => `\\${character}`)
    .replace(/@/g, '@\u200b');
}

/** A name as code; a backtick in it would end it. */
function code(value: string): string {
  return `\`${value.replace(/[\r\n`|]+/g, ' ')}\``;
}
