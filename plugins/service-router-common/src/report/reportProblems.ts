import { RouteIdentifier, routeKey } from '../plan';
import { FleetFacts, RegionFact } from './facts';
import { FleetIndex, fleetIndexOf, RouteInCluster } from './fleetIndex';
import { refusalsOf } from './refusals';
import { clusterError, zoneError, sourceText } from './sourceErrors';
import { RouteTraffic } from './traffic';
import { ProblemReport } from './types';
import { listed, listedByText, sentence } from './words';

/** Everything about a route that is not right and is not said by a single row. */
export function problemsOf(
  route: RouteIdentifier,
  host: string | undefined,
  facts: FleetFacts,
  traffic?: RouteTraffic,
): ProblemReport[] {
  const index = fleetIndexOf(facts);
  const here = index.hereOf(route);
  return [
    ...refusalsOf(route, facts).map(
      ({ cluster, delivery, message }): ProblemReport => ({
        severity: 'error',
        code: 'NotAccepted',
        cluster,
        sentence: sentence(
          `What the application repository declares is not accepted (delivery ${delivery}): ${message}`,
        ),
        remedy:
          'Correct the manifest; what was applied before stays in force until then.',
      }),
    ),
    ...claimProblems(route, host, here, index),
    ...policyProblems(here),
    ...trafficProblems(route, traffic),
    ...sourceProblems(facts),
    ...facts.regions.flatMap(throttledProblem),
  ];
}

function claimProblems(
  route: RouteIdentifier,
  host: string | undefined,
  here: RouteInCluster[],
  index: FleetIndex,
): ProblemReport[] {
  const loser = here.find(({ plan }) => plan.reason === 'HostTaken');
  if (loser) {
    return [
      {
        severity: 'error',
        code: 'HostTaken',
        sentence: sentence(loser.plan.message),
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
          sentence: `${listed(
            rivals.map(rival => `ServiceRoute ${routeKey(rival)}`),
          )} also asks for ${host}. This route was first and holds the name.`,
          remedy: 'Give the other route another name, or remove it.',
        },
      ];
}

function policyProblems(here: RouteInCluster[]): ProblemReport[] {
  const policies = new Map<string, string[]>();
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
      : 'no DNSPolicy';
    policies.set(text, [...(policies.get(text) ?? []), cluster.name]);
  }
  const problems: ProblemReport[] = [];
  if (policies.size > 1) {
    problems.push({
      severity: 'warning',
      code: 'PoliciesDiffer',
      sentence: `The clusters hold different policies for this namespace: ${listedByText(
        policies,
      )}.`,
      remedy: 'Apply the same DNSPolicy to every cluster.',
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
      sentence: `The policy is RegionBound without a sourceRegion, so ${listed(
        unbound.map(({ cluster }) => cluster.name),
      )} would each write every zone.`,
      remedy: 'Set sourceRegion in the DNSPolicy.',
    });
  }
  return problems;
}

/** Traffic Manager has no endpoint of the route although it asks for one. */
function trafficProblems(
  { namespace, name }: RouteIdentifier,
  traffic: RouteTraffic | undefined,
): ProblemReport[] {
  return (traffic?.refusals ?? []).map(({ cluster, profile, message }) => ({
    severity: 'warning',
    code: 'EndpointRefused',
    cluster,
    sentence: sentence(
      `ServiceRoute ${namespace}/${name} of ${cluster} has no endpoint in Traffic Manager${
        profile ? ` profile ${profile}` : ''
      }: ${message}`,
    ),
  }));
}

/** Waiting for a cloud's budget is no failure; what is shown grows older meanwhile. */
function throttledProblem({
  name,
  title,
  zoneName,
  zone,
}: RegionFact): ProblemReport[] {
  return zone.waiting
    ? [
        {
          severity: 'info',
          code: 'SourceThrottled',
          region: name,
          sentence: `Zone ${zoneName} of ${title} is read later: the cloud has too many requests. What is shown is what was last read.`,
        },
      ]
    : [];
}

function sourceProblems(facts: FleetFacts): ProblemReport[] {
  return [
    ...facts.clusters.map(clusterError),
    ...facts.regions.map(zoneError),
  ].flatMap((error): ProblemReport[] =>
    error
      ? [
          {
            severity: 'warning',
            code: 'SourceUnavailable',
            region: error.region,
            ...(error.source === 'cluster' ? { cluster: error.name } : {}),
            sentence: `${sourceText(error)} cannot be read: ${sentence(
              error.message,
            )}`,
          },
        ]
      : [],
  );
}
