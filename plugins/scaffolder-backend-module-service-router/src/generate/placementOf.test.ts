import { createMockDirectory } from '@backstage/backend-test-utils';
import { createGenerateBench } from '../__testUtils__/generateBench';
import { PlacementInput, placementOf } from './placementOf';
import { RoutingInputError } from './RoutingInputError';

describe('placementOf', () => {
  const directory = createMockDirectory();
  const place = (input: Partial<PlacementInput>) =>
    placementOf(directory.path, {
      namespace: 'payments',
      name: 'api',
      ...input,
    });

  const traffic = (changed: object) => ({
    trafficManager: { resourceGroup: 'rg-edge', ...changed },
  });
  const flux = (changed: object) => ({
    delivery: 'flux',
    repositoryUrl: 'https://git.example.com/a/b.git',
    ...changed,
  });

  it('is one folder of manifests unless something else is asked', () => {
    expect(place({})).toMatchObject({
      folder: 'routing',
      layout: 'manifests',
      regions: [],
      faults: [],
    });
  });

  it('takes the regions that Traffic Manager names', () => {
    const { regions } = place(traffic({ weights: { weu: 1, neu: 2 } }));
    expect(regions).toEqual(['weu', 'neu']);
  });

  it.each([
    'https://git.example.com/team/app.git',
    'ssh://git@git.example.com/team/app',
    'http://localhost:3000/app.git',
  ])('takes the repository %s', repositoryUrl => {
    expect(place(flux({ repositoryUrl }) as object).faults).toEqual([]);
  });

  it.each([
    'main',
    'release/1.2',
    'refs/tags/v1',
    'f3c1c9a2b7d84e51b6a09c0d1e2f3a4b5c6d7e8f',
  ])('takes the revision %s', revision => {
    expect(place(flux({ revision }) as object).faults).toEqual([]);
  });

  it.each`
    field                                     | input                                                             | message
    ${'regions'}                              | ${{ regions: ['../etc'] }}                                        | ${'the region "../etc" has a dot'}
    ${'regions'}                              | ${{ layout: 'kustomize', regions: [] }}                           | ${'regions is empty, and in the layout "kustomize" each region has a place of its own'}
    ${'trafficManager.weights.neu'}           | ${traffic({ weights: { neu: 0 }, statuses: { neu: 'Enabled' } })} | ${'trafficManager.weights.neu is 0, which switches the region off'}
    ${'trafficManager.weights'}               | ${traffic({ weights: { 'West Europe': 1 } })}                     | ${'the region of trafficManager.weights, "West Europe" has the capital letter "W"'}
    ${'trafficManager.settings.weight'}       | ${traffic({ settings: { weight: 5 } })}                           | ${'has an input of its own; set trafficManager.weights'}
    ${'trafficManager.settings.enabled'}      | ${traffic({ settings: { enabled: false } })}                      | ${'leave trafficManager out instead'}
    ${'trafficManager.settings'}              | ${traffic({ settings: { 'a b': 'x' } })}                          | ${'has the key "a b"'}
    ${'trafficManager.settings.monitor-path'} | ${traffic({ settings: { 'monitor-path': '/\u0000' } })}           | ${'the control character U+0000'}
    ${'repositoryUrl'}                        | ${flux({ repositoryUrl: undefined })}                             | ${'repositoryUrl must be specified when delivery is "flux"'}
    ${'repositoryUrl'}                        | ${flux({ repositoryUrl: 'git@git.example.com:a/b.git' })}         | ${'is not the address of a Git repository'}
    ${'repositoryUrl'}                        | ${flux({ repositoryUrl: 'https://a/b\nc: d' })}                   | ${'is not the address of a Git repository'}
    ${'revision'}                             | ${flux({ revision: 'main..next' })}                               | ${'revision "main..next" is not'}
    ${'revision'}                             | ${flux({ revision: '-x' })}                                       | ${'revision "-x" is not'}
    ${'revision'}                             | ${flux({ revision: 'a b' })}                                      | ${'revision "a b" is not'}
    ${'repositoryPath'}                       | ${flux({ repositoryPath: '../other' })}                           | ${'leaves the repository'}
    ${'name'}                                 | ${flux({ namespace: 'x'.repeat(60) })}                            | ${'has 64 characters; it becomes a label value'}
    ${'targetPath'}                           | ${flux({ targetPath: '.' })}                                      | ${'Flux applies everything below "."'}
    ${'targetPath'}                           | ${flux({ targetPath: 'a', deliveryPath: 'a/flux' })}              | ${'"a/flux", which hands it over, would be part of it'}
    ${'deliveryPath'}                         | ${flux({ deliveryPath: '../x' })}                                 | ${'deliveryPath "../x" leaves the workspace'}
    ${'destinations'}                         | ${flux({ delivery: 'argocd', destinations: { 'a b': 'x' } })}     | ${'the region of destinations, "a b" has a space'}
  `('refuses $field: $message', ({ field, input, message }) => {
    expect(place(input).faults).toEqual([
      expect.objectContaining({
        field,
        message: expect.stringContaining(message),
      }),
    ]);
  });
});

describe('service-router:generate, of layouts and Traffic Manager,', () => {
  const { run, written } = createGenerateBench();
  const faultsOf = async (input: object) => {
    const error = await run({ ...input }).catch(reason => reason);
    expect(error).toBeInstanceOf(RoutingInputError);
    expect(written()).toEqual([]);
    return error.faults;
  };
  const traffic = (changed: object) => ({
    layout: 'helm',
    regions: ['weu', 'neu'],
    trafficManager: { resourceGroup: 'rg-edge', ...changed },
  });

  it.each`
    field                                | input                                                                     | rule                | message
    ${'trafficManager.weights.neu'}      | ${traffic({ weights: { weu: 100, neu: -1 } })}                            | ${'trafficManager'} | ${'in neu, webhook-traffic-manager-weight is "-1"'}
    ${'trafficManager.resourceGroup'}    | ${traffic({ resourceGroup: '' })}                                         | ${'trafficManager'} | ${'resource-group is required'}
    ${'trafficManager.settings.wieght'}  | ${traffic({ settings: { wieght: 1 } })}                                   | ${'trafficManager'} | ${'webhook-traffic-manager-wieght is not a setting'}
    ${'trafficManager.settings.dns-ttl'} | ${traffic({ settings: { 'dns-ttl': 5 } })}                                | ${'trafficManager'} | ${'DNS TTL must be at least 30 seconds'}
    ${'trafficManager.priorities.weu'}   | ${traffic({ routingMethod: 'Priority', priorities: { weu: 1, neu: 1 } })} | ${'trafficManager'} | ${'both have the priority 1'}
    ${'trafficManager.statuses'}         | ${traffic({ statuses: { weu: 'Disabled', neu: 'Disabled' } })}            | ${'darkRegions'}    | ${'nobody would get an answer'}
    ${'regions'}                         | ${{ ...traffic({ weights: { frc: 1 } }) }}                                | ${'regions'}        | ${'the region "frc" of trafficManager is not one of'}
    ${'layout'}                          | ${{ ...traffic({ weights: { weu: 1, neu: 2 } }), layout: 'manifests' }}   | ${'layout'}         | ${'weight differs by region'}
  `(
    'refuses $field by the rule $rule and writes nothing',
    async ({ field, input, rule, message }) => {
      expect(await faultsOf(input)).toMatchObject([
        { field, rule, message: expect.stringContaining(message) },
      ]);
    },
  );
});
