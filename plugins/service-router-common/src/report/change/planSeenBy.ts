import { RouteIdentifier } from '../../plan';
import { changeSentence } from './changeSentence';
import {
  ChangeFinding,
  ChangePlan,
  ChangeProposal,
  ProfileShift,
  RecordChange,
} from './types';

/** Of which routes a person may be told. */
export type Tells = (route: RouteIdentifier) => boolean;

/** Endpoints of others in a profile that is shared with them. @internal */
export const ANOTHER_ROUTE = 'another route';

/** An object that is no route, with its kind before it. */
const OTHER_KIND = /\b(?:DNSEndpoint|DNSPolicy|Gateway|Service) another route/g;

/** Namespace and name, as sentences have them; keys of annotations, with a dot before the slash, are something else. */
const OBJECT =
  /(?<![\w./-])[a-z0-9-]+(?:\/[a-z0-9][a-z0-9.-]*[a-z0-9]|\/[a-z0-9])+/g;

/**
 * What is told of a change to who may not see the fleet: what becomes of the routes that it is told of. Whatever names another
 * is left out, or says "another route"; who holds a name that is wanted is not told, only that somebody does.
 *
 * Fails closed: what is not known to be about a route of theirs is not told.
 *
 * @param plan - whose profiles name no endpoints of others
 */
export function planSeenBy(
  tells: Tells,
  plan: ChangePlan,
  { declared, removed }: ChangeProposal,
  { defaultGatewayNamespace }: { defaultGatewayNamespace: string },
): ChangePlan {
  const routes = plan.routes.filter(tells);
  const held = new Set(routes.flatMap(({ before }) => before ?? []));
  const hosts = new Set([
    ...held,
    ...routes.flatMap(({ after }) => after ?? []),
  ]);
  const zones = plan.zones.map(zone => ({
    ...zone,
    records: zone.records
      .filter(({ fqdn }) => hosts.has(fqdn))
      .map(record => seenRecord(record, held, zone.title)),
  }));
  const profiles = plan.profiles.filter(({ endpoints }) =>
    endpoints.some(({ name }) => name !== ANOTHER_ROUTE),
  );
  const objects = new Set([
    ...routes.map(({ namespace, name }) => `${namespace}/${name}`),
    ...declared.map(
      ({ object: { metadata } }) => `${metadata.namespace}/${metadata.name}`,
    ),
    ...declared.flatMap(({ object }) =>
      object.kind === 'ServiceRoute'
        ? [
            `${object.spec.gatewayNamespace ?? defaultGatewayNamespace}/${
              object.spec.gatewayName
            }`,
          ]
        : [],
    ),
    ...removed.map(({ object: { namespace, name } }) => `${namespace}/${name}`),
  ]);
  const names = new Set([
    ...hosts,
    ...zones.flatMap(({ records }) =>
      records.flatMap(({ before, after }) => [...before, ...after]),
    ),
    ...profiles.map(({ hostname }) => hostname),
  ]);
  const seen = (text: string) =>
    seenText(text, {
      tells,
      objects,
      names,
      zones: plan.zones.map(({ zone }) => zone),
    });
  return {
    sentence: changeSentence(zones, profiles),
    routes,
    zones,
    profiles,
    findings: [
      ...plan.findings
        .filter(finding => isOwn(finding, { tells, hosts, profiles }))
        .map(finding => ({
          ...finding,
          sentence: seen(finding.sentence),
          ...(finding.remedy ? { remedy: seen(finding.remedy) } : {}),
        })),
      ...zones.flatMap(({ records }) =>
        records.flatMap(({ refused }): ChangeFinding[] =>
          refused
            ? [
                {
                  severity: 'error',
                  rule: 'notPublished',
                  sentence: refused.sentence,
                },
              ]
            : [],
        ),
      ),
    ],
    unchecked: plan.unchecked.map(seen),
  };
}

function seenRecord(
  record: RecordChange,
  held: ReadonlySet<string>,
  title: string,
): RecordChange {
  const { refused, fqdn, type } = record;
  return {
    ...record,
    // What stands under a name that none of their routes had is somebody else's.
    before: held.has(fqdn) ? record.before : [],
    ...(refused
      ? {
          refused: {
            reason: refused.reason,
            sentence: `The ${type} of ${fqdn} would not come about in the zone of ${title} as it is asked for: what stands or is asked for there is not this route's alone. Who may read the fleet is told whose it is.`,
          },
        }
      : {}),
  };
}

/** Refused records are told anew, without who refuses them. */
function isOwn(
  { object, rule, sentence }: ChangeFinding,
  own: {
    tells: Tells;
    hosts: ReadonlySet<string>;
    profiles: ProfileShift[];
  },
): boolean {
  if (rule === 'notPublished') {
    return false;
  }
  if (object) {
    // Who plans a policy may change every route of its namespace.
    return object.kind === 'DNSPolicy' || own.tells(object);
  }
  return (
    rule === 'regionUnknown' ||
    own.profiles.some(({ name }) => sentence.startsWith(`Profile ${name} `)) ||
    [...own.hosts].some(host => sentence.includes(host))
  );
}

function seenText(
  text: string,
  known: {
    tells: Tells;
    objects: ReadonlySet<string>;
    names: ReadonlySet<string>;
    zones: string[];
  },
): string {
  const isNamed = (object: string) => {
    const [namespace, name, ...rest] = object.split('/');
    return (
      known.objects.has(object) ||
      (rest.length === 0 && known.tells({ namespace, name }))
    );
  };
  return text
    .replace(OBJECT, object => (isNamed(object) ? object : 'another route'))
    .replace(/[a-z0-9*_-]+(?:\.[a-z0-9_-]+)+/g, name =>
      known.names.has(name) ||
      known.zones.includes(name) ||
      !known.zones.some(zone => name.endsWith(`.${zone}`))
        ? name
        : 'another name',
    )
    .replace(/\bServiceRoute (?=another route)/g, '')
    .replace(OTHER_KIND, 'another object');
}
