import { configure, screen } from '@testing-library/react';
import axe from 'axe-core';
import { drawForm } from './__testUtils__/drawForm';
import {
  changeManifest,
  edgeManifest,
  FieldsApi,
  fleetApi,
  troubledApi,
  unreachableApi,
} from './fixtures';

configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

const orders = {
  serviceName: 'orders',
  application: 'webshop',
  environment: 'prod',
  namespace: 'ns-webshop',
  name: 'orders',
};

/** What axe has against the page that is shown. */
async function violations() {
  const page = await axe.run(document.querySelector('form')!, {
    // Without a layout there are no colours to compare.
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
  });
  return page.violations.map(({ id, nodes }) => [id, nodes[0].html]);
}

describe.each<[string, () => FieldsApi]>([
  ['as it should be', fleetApi],
  ['in trouble', troubledApi],
  ['unreachable', unreachableApi],
])('the fields, with a backend that is %s,', (_state, api) => {
  it('ask for gateway, mode and name in a way that everybody can follow', async () => {
    const { press } = drawForm(edgeManifest, api(), {
      ...orders,
      gateway: 'ns-service-router/gateway-internal',
    });
    await press('Next');
    await screen.findAllByText(/no probe of Traffic Manager|not checked/);
    expect(await violations()).toEqual([]);
  });

  it('ask for route and regions in a way that everybody can follow', async () => {
    drawForm(changeManifest, api());
    await screen.findAllByText(/West Europe|Type the regions/);
    expect(await violations()).toEqual([]);
  });

  it('ask for weights in a way that everybody can follow', async () => {
    const { press } = drawForm(changeManifest, api(), {
      route: { namespace: 'ns-webshop', name: 'orders' },
      regions: ['weu', 'neu'],
    });
    await press('Next');
    await screen.findByRole('group', { name: /Weights/ });
    expect(await violations()).toEqual([]);
  });
});
