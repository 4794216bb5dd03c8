import { PropsWithChildren } from 'react';
import { act, renderHook } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import { ProposalCheck } from '@service-router/plugin-service-router-common';
import { fleetApi } from '../fixtures';
import { useProposalCheck } from './useProposalCheck';

const orders = {
  namespace: 'ns-webshop',
  name: 'orders',
  serviceName: 'orders',
  application: 'webshop',
  environment: 'prod',
};
const HOST = 'orders-ns-p-prod-webshop.test-aks.nl';

function render() {
  const checkProposal = jest.fn(fleetApi().checkProposal);
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider apis={[[serviceRouterApiRef, { checkProposal }]]}>
      {children}
    </TestApiProvider>
  );
  const hook = renderHook(({ proposal }) => useProposalCheck(proposal), {
    wrapper,
    initialProps: { proposal: orders },
  });
  return {
    checkProposal,
    view: () => hook.result.current,
    change: (part: Partial<typeof orders> & { gatewayName?: string }) =>
      hook.rerender({ proposal: { ...orders, ...part } }),
  };
}

const pass = (milliseconds: number) =>
  act(() => jest.advanceTimersByTimeAsync(milliseconds));

describe('useProposalCheck', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('holds the rules that need no backend at once', () => {
    const { view, change } = render();
    change({ serviceName: 'Orders' });
    expect(view().check.findings).toMatchObject([{ rule: 'characters' }]);
    expect(view()).toMatchObject({ isChecking: true, isChecked: false });
  });

  it('asks the backend once the typing pauses, and once', async () => {
    const { view, change, checkProposal } = render();
    change({ serviceName: 'o' });
    await pass(200);
    change({ serviceName: 'or' });
    await pass(299);
    expect(checkProposal).not.toHaveBeenCalled();
    await pass(1);
    expect(checkProposal).toHaveBeenCalledTimes(1);
    expect(checkProposal).toHaveBeenCalledWith({
      ...orders,
      serviceName: 'or',
    });
    expect(view()).toMatchObject({ isChecking: false, isChecked: true });
  });

  it('keeps the name while another gateway is checked', async () => {
    const { view, change } = render();
    await pass(300);
    expect(view().check.host).toBe(HOST);
    change({ gatewayName: 'gateway-internal' });
    expect(view()).toMatchObject({ isChecking: true, check: { host: HOST } });
  });

  it('does not keep the name of another service', async () => {
    const { view, change } = render();
    await pass(300);
    change({ serviceName: 'invoices' });
    expect(view().check.host).toBeUndefined();
  });

  it('pays no heed to an answer for what was typed before', async () => {
    const { view, change, checkProposal } = render();
    let answer = (_: ProposalCheck) => {};
    checkProposal.mockReturnValueOnce(
      new Promise(resolve => {
        answer = resolve;
      }),
    );
    await pass(300);
    change({ serviceName: 'invoices' });
    answer({
      host: 'late',
      labelBudget: 63,
      registryBudget: 57,
      targets: [],
      findings: [],
      unchecked: [],
    });
    await pass(0);
    expect(view().check.host).toBeUndefined();
    await pass(300);
    expect(view().check.host).toBe('invoices-ns-p-prod-webshop.test-aks.nl');
  });

  it('says why the backend could not be asked', async () => {
    const { view, checkProposal } = render();
    checkProposal.mockRejectedValueOnce(new Error('Failed to fetch'));
    await pass(300);
    expect(view()).toMatchObject({
      unreachable: 'Failed to fetch',
      isChecking: false,
      isChecked: false,
    });
  });
});
