import { ClusterContents, RegionStatus, unsettledOf } from './regionStatus';

const REVISION = 'main@sha1:b';

function kustomization(name: string, revision = REVISION, isReady = true) {
  return { name, isReady, revision };
}

function status(
  contents?: Partial<ClusterContents>,
  error?: string,
): RegionStatus {
  return {
    region: 'weu',
    title: 'West Europe',
    isUp: true,
    cluster: 'aks-weu',
    url: 'https://127.0.0.1:1',
    dnsPort: 2,
    recordSets: 1,
    externalDns: [],
    error,
    contents: contents && {
      routes: [],
      dnsEndpoints: 0,
      kustomizations: [
        kustomization('platform-base'),
        kustomization('platform-weu'),
      ],
      loadBalancers: {},
      ...contents,
    },
  };
}

describe('unsettledOf', () => {
  it.each`
    what                              | region                                                                                                            | missing
    ${'everything applied'}           | ${status({})}                                                                                                     | ${undefined}
    ${'a directory that was refused'} | ${status({ kustomizations: [...status({}).contents!.kustomizations, kustomization('apps-a', REVISION, false)] })} | ${undefined}
    ${'no directory yet'}             | ${status({ kustomizations: [] })}                                                                                 | ${'weu: platform-base is not applied yet'}
    ${'a directory that is behind'}   | ${status({ kustomizations: [...status({}).contents!.kustomizations, kustomization('apps-a', 'main@sha1:a')] })}   | ${'weu: apps-a is not applied yet'}
    ${'a gateway without an address'} | ${status({ loadBalancers: { 'istio-ingress/gw': undefined } })}                                                   | ${'weu: Service istio-ingress/gw has no address yet'}
    ${'a gateway with one'}           | ${status({ loadBalancers: { 'istio-ingress/gw': '10.1.0.100' } })}                                                | ${undefined}
    ${'no answer'}                    | ${status(undefined, 'aks-weu cannot be reached')}                                                                 | ${'weu: aks-weu cannot be reached'}
  `('$what: $missing', ({ region, missing }) => {
    expect(unsettledOf(region, REVISION)).toBe(missing);
  });
});
