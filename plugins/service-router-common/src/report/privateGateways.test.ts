import {
  clusterState,
  fleetFacts,
  gateway,
  ingressService,
  options,
  route,
} from '../testing/builders';
import { trafficAnnotations } from '../testing/trafficBuilders';
import { checkProposal } from './checkProposal';
import { RouteProposal } from './proposalTypes';

const PUBLIC = 'aks-istio-ingressgateway-public';
const proposal: RouteProposal = {
  namespace: 'ns-payments',
  name: 'payments',
  serviceName: 'api',
  environment: 'prod',
  application: 'payments',
  gatewayName: 'gateway-internal',
  mode: 'Active',
};
const probed = { trafficManager: [{ gateway: 'probed' as const }] };

/** The internal gateway in both regions, and a public one in West Europe. */
function facts(settings?: Record<string, string>) {
  const routes = [
    route({}, settings ? { annotations: trafficAnnotations(settings) } : {}),
  ];
  const weu = clusterState('weu', { routes });
  return fleetFacts({
    weu: {
      ...weu,
      gateways: [
        ...weu.gateways,
        gateway('gateway-public', { controller: PUBLIC }),
      ],
      services: [
        ...weu.services,
        ingressService([{ ip: '20.50.2.10' }], {
          name: PUBLIC,
          labels: { istio: PUBLIC },
        }),
      ],
    },
    neu: clusterState('neu', { routes }),
  });
}

function checkOf(change: Partial<RouteProposal>, given = facts()) {
  const { findings, unchecked } = checkProposal(
    { ...proposal, ...change },
    given,
    options,
  );
  return {
    unchecked,
    told: findings
      .filter(({ rule }) => rule === 'privateGateway')
      .map(({ severity, message }) => `${severity} ${message}`),
  };
}
const toldOf = (change: Partial<RouteProposal>, given = facts()) =>
  checkOf(change, given).told;

const EVERYWHERE =
  'Gateway ns-service-router/gateway-internal is private in aks-weu (10.1.0.100) and aks-neu (10.2.0.100)';

describe('a private gateway with Traffic Manager', () => {
  it('is refused, as no probe arrives', () => {
    expect(toldOf(probed)).toEqual([
      `error ${EVERYWHERE}, where no probe of Traffic Manager arrives. Choose a public gateway, leave Traffic Manager out, or set always-serve to Enabled to be answered without probes`,
    ]);
  });

  it('is warned of where it is answered without probes', () => {
    expect(toldOf({ trafficManager: [{ gateway: 'unprobed' }] })).toEqual([
      `warning ${EVERYWHERE}, so Traffic Manager answers with it without looking at its health (always-serve): what is down there goes on being answered until somebody switches it off`,
    ]);
  });

  it('is refused where its address would be the answer', () => {
    expect(toldOf({ trafficManager: [{ gateway: 'address' }] })).toEqual([
      `error ${EVERYWHERE}, and MultiValue answers with addresses, of which Traffic Manager takes no private one. Choose a public gateway, or another routing-method`,
    ]);
  });

  it.each`
    what                                   | change                                                        | names
    ${'only the regions that are probed'}  | ${{ trafficManager: [{ region: 'neu', gateway: 'probed' }] }} | ${['aks-neu']}
    ${'only the region that answers'}      | ${{ ...probed, mode: 'RegionBound', sourceRegion: 'weu' }}    | ${['aks-weu']}
    ${'no region without Traffic Manager'} | ${{ trafficManager: [] }}                                     | ${[]}
    ${'no public gateway'}                 | ${{ ...probed, gatewayName: 'gateway-public' }}               | ${[]}
    ${'no region where nothing was asked'} | ${{}}                                                         | ${[]}
  `('concerns $what', ({ change, names }) => {
    expect(
      toldOf(change).flatMap(text => text.match(/aks-[a-z]+/g) ?? []),
    ).toEqual(names);
  });

  it.each`
    settings                         | severities
    ${{}}                            | ${['error']}
    ${{ 'always-serve': 'Enabled' }} | ${['warning']}
    ${undefined}                     | ${[]}
  `(
    'counts what the standing route has where nothing else is said: $settings',
    ({ settings, severities }) => {
      const standing = {
        namespace: 'ns-workload-a',
        name: 'test-workload-route',
      };
      expect(
        toldOf(standing, facts(settings)).map(text => text.split(' ')[0]),
      ).toEqual(severities);
    },
  );

  it('is known by what its load balancer says, before it has an address', () => {
    const internal = ingressService(undefined, {
      annotations: {
        'service.beta.kubernetes.io/azure-load-balancer-internal': 'true',
      },
    });
    const given = fleetFacts({
      weu: clusterState('weu', { services: [internal] }),
    });
    expect(toldOf(probed, given)).toEqual([
      expect.stringContaining('is private in aks-weu, where no probe'),
    ]);
  });

  it('is said to be unchecked where the load balancer has no address', () => {
    const given = fleetFacts({
      weu: clusterState('weu', { services: [ingressService(undefined)] }),
    });
    expect(checkOf(probed, given)).toEqual({
      told: [],
      unchecked: [
        'Whether Traffic Manager reaches Gateway ns-service-router/gateway-internal in aks-weu is not known: its load balancer has no address yet.',
      ],
    });
  });
});
