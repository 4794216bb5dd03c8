import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import {
  PathStep,
  RouteObjects,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import axe from 'axe-core';
import { serviceRouterApiRef } from '../../api';
import { objectsStatesAt } from '../../fixtures/objectsStates';
import { ObjectsView } from './ObjectsView';
import { StepObjects } from './StepObjects';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const states = objectsStatesAt(NOW);
const route = { namespace: 'payments', name: 'api' };
const zone = { region: 'weu', title: 'West Europe' } as ZoneReport;
const step = { part: 'route', state: 'holds', sentence: '' } as PathStep;
const objects: RouteObjects = {
  route,
  errors: [],
  items: [
    {
      part: 'route',
      object: 'ServiceRoute payments/api',
      region: 'weu',
      cluster: 'aks-weu',
      readFrom: 'aks-weu',
      observedAt: new Date(NOW).toISOString(),
      content: { kind: 'ServiceRoute', spec: { serviceName: 'api' } },
    },
    {
      part: 'record',
      object: 'CNAME api.example.com',
      region: 'weu',
      readFrom: 'example.com',
      content: {},
    },
  ],
};

function show(
  getRouteObjects: () => Promise<RouteObjects> = async () => objects,
  shown: PathStep = step,
) {
  const asked = jest.fn(getRouteObjects);
  render(
    <TestApiProvider
      apis={[
        mockApis.translation(),
        mockApis.error(),
        [serviceRouterApiRef, { getRouteObjects: asked } as never],
      ]}
    >
      <StepObjects route={route} step={shown} zone={zone} />
    </TestApiProvider>,
  );
  return asked;
}

const opener = () =>
  screen.getByRole('button', { name: 'YAML of ServiceRoute in West Europe' });

describe('StepObjects', () => {
  it('asks nothing before it is opened', () => {
    expect(show()).not.toHaveBeenCalled();
  });

  it('opens the YAML of the step by keyboard, and gives the focus back when it is closed', async () => {
    show();
    await userEvent.tab();
    expect(opener()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', {
      name: 'YAML of ServiceRoute in West Europe',
    });
    await waitFor(() =>
      expect(dialog).toHaveTextContent(
        'kind: ServiceRoute spec: serviceName: api',
      ),
    );
    expect(dialog).not.toHaveTextContent('CNAME');
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await waitFor(() => expect(opener()).toHaveFocus());
  });

  it('has the YAML copied', async () => {
    show();
    await userEvent.click(opener());
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByRole('button', {
        name: 'Copy ServiceRoute payments/api',
      }),
    ).toBeInTheDocument();
  });

  it('says why it could not be read, and reads it again', async () => {
    let isBroken = true;
    show(async () => {
      if (isBroken) {
        throw new Error('This needs the permission service-router.route.read');
      }
      return objects;
    });
    await userEvent.click(opener());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This needs the permission service-router.route.read.',
    );
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/serviceName: api/)).toBeInTheDocument();
  });

  it('is not there where nothing stands behind a step', () => {
    show(undefined, { ...step, state: 'absent' });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('ObjectsView', () => {
  const view = (name: string) =>
    render(
      <TestApiProvider apis={[mockApis.translation(), mockApis.error()]}>
        <ObjectsView state={states[name]} onRetry={() => {}} />
      </TestApiProvider>,
    );

  it.each(Object.keys(states))(
    'has something to say, and nothing that hinders, when %s',
    async name => {
      const { container } = view(name);
      expect(container).toHaveTextContent(/\w{3}/);
      const { violations } = await axe.run(container, {
        rules: {
          'color-contrast': { enabled: false },
          'heading-order': { enabled: false },
          region: { enabled: false },
        },
        resultTypes: ['violations'],
      });
      expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual(
        [],
      );
    },
    60_000,
  );

  it('says from where and when an object is, what is left out, and what cannot be read now', () => {
    const { container } = view('objects');
    expect(container).toHaveTextContent(/Read from aks-weu .*2026/);
    expect(container).toHaveTextContent('aks-neu cannot be read now');
    expect(container).toHaveTextContent('Hosts of other routes are left out');
  });
});
