import fc from 'fast-check';
import {
  changesOf,
  ClusterState,
  createPlanMemory,
  emptyClusterState,
  planCluster,
} from '@service-router/plugin-service-router-common';
import {
  dnsConfiguration,
  dnsPolicy,
  gateway,
  identity,
  loadBalancer,
  serviceRoute,
} from '../__testUtils__/objects';
import { ChangeFinder } from './ChangeFinder';

const NOW = new Date('2026-01-01T12:00:00Z');

/** A cluster that goes from one state to the next as a reconciler and others write to it. */
class Changing {
  readonly #memory = createPlanMemory();
  state = {
    ...emptyClusterState,
    identities: [identity()],
    configurations: [dnsConfiguration('weu')],
    gateways: [gateway()],
    policies: [dnsPolicy()],
    services: [loadBalancer()],
    routes: ['a', 'b', 'c'].map(name => serviceRoute(name)),
  } as unknown as ClusterState;

  plan() {
    return planCluster(this.state, {
      defaultGatewayNamespace: 'istio-system',
      memory: this.#memory,
    });
  }

  /** Some of what is wanted is written: every one whose index the numbers hold. */
  write(which: number[]): void {
    const { apply, statuses } = changesOf(this.plan(), this.state, NOW);
    const wanted = apply.filter((_, index) => which.includes(index));
    const names = new Set(wanted.map(({ metadata }) => metadata.name));
    const endpoints = wanted.filter(({ kind }) => kind === 'DNSEndpoint');
    const turned = statuses.filter((_, index) => which.includes(index));
    this.state = {
      ...this.state,
      dnsEndpoints: [
        ...this.state.dnsEndpoints.filter(
          ({ metadata }) => !names.has(metadata.name),
        ),
        ...(endpoints as ClusterState['dnsEndpoints']),
      ],
      routes: this.state.routes.map(route => {
        const change = turned.find(
          ({ reference }) => reference.name === route.metadata.name,
        );
        return change
          ? ({ ...route, status: change.status } as typeof route)
          : route;
      }),
    };
  }

  /** Somebody takes a DNSEndpoint away, edits another, and a route. */
  disturb(index: number): void {
    const [first, ...others] = this.state.dnsEndpoints;
    this.state = {
      ...this.state,
      dnsEndpoints:
        first && index % 2 ? [...others, { ...first, spec: {} }] : others,
      routes: this.state.routes.map((route, position) =>
        position === index % 3
          ? {
              ...route,
              spec: { ...route.spec, application: `edited-${index}` },
            }
          : route,
      ),
    };
  }
}

describe('ChangeFinder', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ write: fc.array(fc.nat({ max: 6 }), { maxLength: 7 }) }),
      fc.record({ disturb: fc.nat({ max: 9 }) }),
    ),
    { maxLength: 10 },
  );

  it('finds the same as one who looks at everything anew, whatever happens in between', () => {
    fc.assert(
      fc.property(steps, script => {
        const cluster = new Changing();
        const finder = new ChangeFinder();
        for (const step of script) {
          if ('write' in step) {
            cluster.write(step.write);
          } else {
            cluster.disturb(step.disturb);
          }
          const plan = cluster.plan();
          expect(finder.find(plan, cluster.state, NOW).changes).toEqual(
            changesOf(plan, cluster.state, NOW),
          );
        }
      }),
    );
  });
});
