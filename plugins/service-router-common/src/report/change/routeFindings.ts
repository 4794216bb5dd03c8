import { DnsPolicySpec, ServiceRouteSpec } from '../../kinds';
import { RouteIdentifier, routeKey } from '../../plan';
import { checkProposal } from '../checkProposal';
import { FleetFacts } from '../facts';
import { fleetIndexOf } from '../fleetIndex';
import { privateClustersOf } from '../privateGateways';
import { ProposalFinding, RouteProposal } from '../proposalTypes';
import { listed, sentence } from '../words';
import { ChangeUnderReview } from './changeUnderReview';
import { ChangeFinding, ChangeProposal, ChangeScope } from './types';

/** What speaks against a route, and the clusters that would get it so. */
export interface RouteFinding {
  finding: ChangeFinding;
  clusters: ReadonlySet<string>;
}

/** A route as one or several clusters would get it. */
interface RouteVariant {
  spec: ServiceRouteSpec;
  policy?: DnsPolicySpec;
  clusters: string[];
}

interface DeclaredRoute {
  route: RouteIdentifier;
  variants: (ChangeScope & { spec: ServiceRouteSpec })[];
}

/** The rules of each single route, by what the fleet would be: of a route that differs per region, each of its contents. */
export function routeFindings({
  proposal,
  after,
  options,
}: Pick<ChangeUnderReview, 'proposal' | 'after' | 'options'>): {
  findings: RouteFinding[];
  unchecked: string[];
} {
  const findings: RouteFinding[] = [];
  const unchecked: string[] = [];
  for (const declared of declaredRoutes(proposal)) {
    const variants = variantsOf(declared, after);
    const everywhere = new Set(variants.flatMap(({ clusters }) => clusters));
    const found = new Map<string, [ProposalFinding, Set<string>]>();
    for (const { spec, policy, clusters } of variants) {
      const asked: RouteProposal = {
        ...declared.route,
        ...spec,
        ...(policy?.mode ? { mode: policy.mode } : {}),
        ...(policy?.sourceRegion ? { sourceRegion: policy.sourceRegion } : {}),
        ...(policy?.sourceCluster
          ? { sourceCluster: policy.sourceCluster }
          : {}),
      };
      const there = {
        ...after,
        clusters: after.clusters.filter(({ name }) => clusters.includes(name)),
      };
      const check = checkProposal(asked, after, { ...options, clusters });
      unchecked.push(...check.unchecked);
      for (const finding of check.findings) {
        const concerned =
          finding.rule === 'privateGateway'
            ? privateClustersOf(asked, there, options)
            : clusters;
        const key = JSON.stringify(finding);
        const [, known = []] = found.get(key) ?? [];
        found.set(key, [finding, new Set([...known, ...concerned])]);
      }
    }
    findings.push(
      ...[...found.values()].map(([finding, clusters]) => ({
        finding: changeFinding(
          declared.route,
          finding,
          variants.length > 1 && clusters.size < everywhere.size
            ? [...clusters]
            : [],
        ),
        clusters,
      })),
    );
  }
  return { findings, unchecked };
}

function changeFinding(
  route: RouteIdentifier,
  { severity, rule, field, message }: ProposalFinding,
  only: string[],
): ChangeFinding {
  return {
    severity,
    rule,
    field,
    object: { kind: 'ServiceRoute', ...route },
    sentence: sentence(
      only.length > 0 ? `For ${listed(only)}: ${message}` : message,
    ),
  };
}

function declaredRoutes({ declared }: ChangeProposal): DeclaredRoute[] {
  const routes = new Map<string, DeclaredRoute>();
  for (const { object, regions } of declared) {
    if (object.kind === 'ServiceRoute') {
      const { namespace, name } = object.metadata;
      const key = routeKey({ namespace, name });
      const known = routes.get(key) ?? {
        route: { namespace, name },
        variants: [],
      };
      known.variants.push({ regions, spec: object.spec });
      routes.set(key, known);
    }
  }
  return [...routes.values()];
}

/** What is meant for a region without a cluster that was read is a variant too, of no cluster. */
function variantsOf(
  { route, variants: declared }: DeclaredRoute,
  after: FleetFacts,
): RouteVariant[] {
  const variants = new Map<string, RouteVariant>();
  const note = (
    spec: ServiceRouteSpec,
    policy: DnsPolicySpec | undefined,
    clusters: string[],
  ) => {
    const key = JSON.stringify([spec, policy]);
    const known = variants.get(key) ?? { spec, policy, clusters: [] };
    known.clusters.push(...clusters);
    variants.set(key, known);
  };
  const here = fleetIndexOf(after).hereOf(route);
  for (const { regions, spec } of declared) {
    const reached = here.filter(
      ({ cluster }) => !regions || regions.includes(cluster.region),
    );
    if (reached.length === 0) {
      note(spec, undefined, []);
    }
  }
  for (const { cluster, plan } of here) {
    if (
      declared.some(
        ({ regions }) => !regions || regions.includes(cluster.region),
      )
    ) {
      note(plan.route.spec, plan.policy?.spec, [cluster.name]);
    }
  }
  return [...variants.values()];
}
