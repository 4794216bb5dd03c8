import { RouteIdentifier, routeKey } from '../plan';
import { and, asSentence, PhraseList, quoted, say, told } from '../sentences';
import { FleetFacts, RegionFact } from './facts';
import { FleetIndex, fleetIndexOf, RouteInCluster } from './fleetIndex';
import { keepingProblemsOf } from './keepingProblems';
import { refusalsOf } from './refusals';
import {
  clusterError,
  resolverError,
  unreadableSentence,
  zoneError,
} from './sourceErrors';
import { RouteTraffic } from './traffic';
import { RouteProblemReport } from './types';

/** Everything about a route that is not right and is not said by a single row. */
export function problemsOf(
  route: RouteIdentifier,
  host: string | undefined,
  facts: FleetFacts,
  traffic?: RouteTraffic,
): RouteProblemReport[] {
  const index = fleetIndexOf(facts);
  const here = index.hereOf(route);
  return [
    ...refusalsOf(route, facts).map(
      ({ cluster, delivery, message }): RouteProblemReport => ({
        severity: 'error',
        code: 'NotAccepted',
        cluster,
        ...told(
          say`What the application repository declares is not accepted (delivery ${delivery}): ${quoted(
            message,
          )}`,
          say`Correct the manifest; what was applied before stays in force until then.`,
        ),
      }),
    ),
    ...claimProblems(route, host, here, index),
    ...policyProblems(here),
    ...trafficProblems(route, traffic),
    ...(host ? keepingProblemsOf(route, host, facts) : []),
    ...sourceProblems(host, facts, traffic),
    ...facts.regions.flatMap(throttledProblem),
  ];
}

function claimProblems(
  route: RouteIdentifier,
  host: string | undefined,
  here: RouteInCluster[],
  index: FleetIndex,
): RouteProblemReport[] {
  const loser = here.find(({ plan }) => plan.reason === 'HostTaken');
  if (loser) {
    return [
      {
        severity: 'error',
        code: 'HostTaken',
        ...told(asSentence(loser.plan)),
      },
    ];
  }
  const rivals = (host ? index.claimantsOf(host) : []).filter(
    rival => routeKey(rival) !== routeKey(route),
  );
  return here.length === 0 || rivals.length === 0
    ? []
    : [
        {
          severity: 'warning',
          code: 'HostTaken',
          ...told(
            say`${and(
              rivals.map(rival => `ServiceRoute ${routeKey(rival)}`),
            )} also asks for ${
              host ?? ''
            }. This route was first and holds the name.`,
            say`Give the other route another name, or remove it.`,
          ),
        },
      ];
}

function policyProblems(here: RouteInCluster[]): RouteProblemReport[] {
  const policies = new Map<string | undefined, string[]>();
  for (const { cluster, plan } of here) {
    const {
      mode = 'Active',
      sourceRegion,
      sourceCluster,
    } = plan.policy?.spec ?? {};
    const text = plan.policy
      ? [
          mode,
          sourceRegion && `sourceRegion ${sourceRegion}`,
          sourceCluster && `sourceCluster ${sourceCluster}`,
        ]
          .filter(Boolean)
          .join(' ')
      : undefined;
    policies.set(text, [...(policies.get(text) ?? []), cluster.name]);
  }
  const problems: RouteProblemReport[] = [];
  if (policies.size > 1) {
    problems.push({
      severity: 'warning',
      code: 'PoliciesDiffer',
      ...told(
        say`The clusters hold different policies for this namespace: ${held(
          policies,
        )}.`,
        say`Apply the same DNSPolicy to every cluster.`,
      ),
    });
  }
  const unbound = here.filter(
    ({ plan }) =>
      plan.policy?.spec?.mode === 'RegionBound' &&
      !plan.policy.spec.sourceRegion,
  );
  if (unbound.length > 0) {
    problems.push({
      severity: 'error',
      code: 'UnboundRegionBound',
      ...told(
        say`The policy is RegionBound without a sourceRegion, so ${and(
          unbound.map(({ cluster }) => cluster.name),
        )} would each write every zone.`,
        say`Set sourceRegion in the DNSPolicy.`,
      ),
    });
  }
  return problems;
}

/** "a and b have Active and c has no DNSPolicy": the clusters by what they hold. */
function held(policies: Map<string | undefined, string[]>): PhraseList {
  return and(
    [...policies].map(([policy, names]) => {
      if (policy === undefined) {
        return names.length === 1
          ? say`${and(names)} has no DNSPolicy`
          : say`${and(names)} have no DNSPolicy`;
      }
      return names.length === 1
        ? say`${and(names)} has ${policy}`
        : say`${and(names)} have ${policy}`;
    }),
  );
}

/** Traffic Manager has no endpoint of the route although it asks for one. */
function trafficProblems(
  { namespace, name }: RouteIdentifier,
  traffic: RouteTraffic | undefined,
): RouteProblemReport[] {
  const route = `${namespace}/${name}`;
  return (traffic?.refusals ?? []).map(refusal => {
    const { cluster, profile } = refusal;
    const why = asSentence(refusal);
    return {
      severity: 'warning',
      code: 'EndpointRefused',
      cluster,
      ...told(
        profile
          ? say`ServiceRoute ${route} of ${cluster} has no endpoint in Traffic Manager profile ${profile}: ${why}`
          : say`ServiceRoute ${route} of ${cluster} has no endpoint in Traffic Manager: ${why}`,
      ),
    };
  });
}

/** Waiting for a cloud's budget is no failure; what is shown grows older meanwhile. */
function throttledProblem({
  name,
  title,
  zoneName,
  zone,
}: RegionFact): RouteProblemReport[] {
  return zone.waiting
    ? [
        {
          severity: 'info',
          code: 'SourceThrottled',
          region: name,
          ...told(
            say`Zone ${zoneName} of ${title} is read later: the cloud has too many requests. What is shown is what was last read.`,
          ),
        },
      ]
    : [];
}

function sourceProblems(
  host: string | undefined,
  facts: FleetFacts,
  traffic: RouteTraffic | undefined,
): RouteProblemReport[] {
  return [
    ...facts.clusters.map(clusterError),
    ...facts.regions.map(zoneError),
    ...facts.regions.map(region =>
      host === undefined
        ? undefined
        : resolverError(region, region.answers.get(host)),
    ),
    traffic?.error,
  ].flatMap((error): RouteProblemReport[] =>
    error
      ? [
          {
            severity: 'warning',
            code: 'SourceUnavailable',
            ...(error.region ? { region: error.region } : {}),
            ...(error.source === 'cluster' ? { cluster: error.name } : {}),
            ...told(unreadableSentence(error)),
          },
        ]
      : [],
  );
}
