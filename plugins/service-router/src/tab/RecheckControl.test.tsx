import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { RouteRecheck } from '@service-router/plugin-service-router-common';
import { serviceRouterApiRef } from '../api';
import { exactTimeIn } from '../language/exactTimeIn';
import { RecheckButton } from './RecheckButton';
import { RecheckControl } from './RecheckControl';

const route = { namespace: 'payments', name: 'api' };
const recheck: RouteRecheck = {
  route,
  dueAt: '2026-01-01T12:00:30Z',
  isLater: false,
  parts: [
    { kind: 'cluster', name: 'aks-weu', region: 'weu', by: 'thisReplica' },
    { kind: 'cluster', name: 'aks-neu', region: 'neu', by: 'anotherReplica' },
    { kind: 'cluster', name: 'aks-frc', region: 'frc', by: 'notNeeded' },
    { kind: 'zone', name: 'example.com', region: 'weu', by: 'thisReplica' },
  ],
};

async function press(onAsk: () => Promise<RouteRecheck>) {
  render(
    <TestApiProvider apis={[mockApis.translation(), mockApis.error()]}>
      <RecheckControl onAsk={onAsk} />
    </TestApiProvider>,
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'Check again now' }),
  );
}

describe('the button that has a route checked', () => {
  it('says what is checked', async () => {
    await press(async () => recheck);
    expect(await screen.findByRole('status')).toHaveTextContent(
      'Being checked now. Clusters: 2. Zones: 1. What is found shows here by itself.',
    );
  });

  it('says when it is checked, where it just was', async () => {
    await press(async () => ({ ...recheck, isLater: true }));
    expect(await screen.findByRole('status')).toHaveTextContent(
      `Checked a moment ago; it is checked once more at ${exactTimeIn('en-US')(
        recheck.dueAt,
      )}.`,
    );
  });

  it('names what no replica can look at', async () => {
    await press(async () => ({
      ...recheck,
      parts: [{ kind: 'cluster', name: 'aks-weu', by: 'nobody' }],
    }));
    expect(await screen.findByRole('status')).toHaveTextContent(
      'No replica can write to aks-weu now; it is checked as soon as one can.',
    );
  });

  it('says why it could not be asked for, and can be pressed again', async () => {
    await press(async () => {
      throw new Error('the database fails');
    });
    expect(await screen.findByRole('status')).toHaveTextContent(
      'It could not be asked for: the database fails',
    );
    expect(screen.getByRole('button')).not.toHaveAttribute('aria-disabled');
  });

  it('can be pressed once while it asks', async () => {
    const ask = jest.fn(() => new Promise<RouteRecheck>(() => {}));
    await press(ask);
    const button = screen.getByRole('button');
    await userEvent.click(button);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(button).toHaveAttribute('aria-disabled', 'true');
  });

  it('keeps the keyboard while it asks, and afterwards', async () => {
    await press(async () => recheck);
    expect(screen.getByRole('button')).toHaveFocus();
    await screen.findByText(/Being checked now/);
    expect(screen.getByRole('button')).toHaveFocus();
  });

  it.each`
    who              | result                   | buttons
    ${'who may'}     | ${AuthorizeResult.ALLOW} | ${1}
    ${'who may not'} | ${AuthorizeResult.DENY}  | ${0}
  `('is there $buttons times for $who', async ({ result, buttons }) => {
    const authorize = jest.fn(async () => ({ result }));
    const reconcileRoute = jest.fn(async () => recheck);
    render(
      <TestApiProvider
        apis={[
          mockApis.translation(),
          mockApis.error(),
          [permissionApiRef, { authorize }],
          [serviceRouterApiRef, { reconcileRoute } as never],
        ]}
      >
        <RecheckButton route={{ namespace: 'payments', name: result }} />
      </TestApiProvider>,
    );
    await expect(
      screen.findByRole('button').then(
        () => 1,
        () => 0,
      ),
    ).resolves.toBe(buttons);
    expect(authorize).toHaveBeenCalledWith(
      expect.objectContaining({ resourceRef: `payments/${result}` }),
    );
  });
});
