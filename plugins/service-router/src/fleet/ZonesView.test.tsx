import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { serviceRouterReadPermission } from '@service-router/plugin-service-router-common';
import { zonesStatesAt } from '../fixtures';
import { hindrancesIn, showPage } from './__testUtils__/showPage';
import { ZonesView } from './ZonesView';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const states = zonesStatesAt(NOW);

function show(name: string, onRetry = () => {}) {
  return showPage(
    <ZonesView reading={states[name]} onRetry={onRetry} now={() => NOW} />,
  ).container;
}

const rowOf = (name: RegExp) =>
  screen
    .getAllByRole('row')
    .find(row => within(row).queryByRole('rowheader', { name }))!;

describe('ZonesView', () => {
  it.each(Object.keys(states))(
    'has something to say, and nothing that hinders, when %s',
    async name => {
      const page = show(name);
      expect(page.textContent).toMatch(/Service Router.{10,}/s);
      expect(await hindrancesIn(page)).toEqual([]);
    },
    60_000,
  );

  it('tells what a zone holds, who reads it, and who owns what', () => {
    show('good');
    expect(rowOf(/of West Europe/)).toHaveTextContent(
      /Read by Azure Private DNS.*12in all3planned and there1not planned.*external-dns-weu: 3/,
    );
  });

  it.each`
    region            | told
    ${/West Europe/}  | ${/1missing2contested1Changed by hand/}
    ${/North Europe/} | ${/Empty zone.*3missing/}
    ${/France/}       | ${/Stale 6 min ago/}
  `('tells of $region what is wrong: $told', ({ region, told }) => {
    show('troubled');
    expect(rowOf(region)).toHaveTextContent(told);
  });

  it('leads from each number to the records', () => {
    show('troubled');
    expect(
      within(rowOf(/West Europe/))
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual([
      '/service-router/zones/weu',
      '/service-router/zones/weu',
      '/service-router/zones/weu?show=ours',
      '/service-router/zones/weu?show=foreign',
      '/service-router/zones/weu?show=absent',
      '/service-router/zones/weu?show=contested',
      '/service-router/routes?region=weu&problem=ChangedByHand',
    ]);
  });

  it.each`
    state         | said
    ${'troubled'} | ${/may not list the record sets/}
    ${'troubled'} | ${/^Zone test-aks.nl of North Europe: 3 min ago .* the cloud/}
    ${'empty'}    | ${/^No region is configured/}
    ${'stale'}    | ${/What is shown is from 3 s ago/}
  `('says $said when $state', ({ state, said }) => {
    show(state);
    expect(screen.getByText(said)).toBeVisible();
  });

  it('counts nothing that was never read', () => {
    show('unread');
    expect(rowOf(/West Europe/)).toHaveTextContent(/Not read yet.*Never/);
  });

  it('can be read again when stale', async () => {
    const onRetry = jest.fn();
    show('stale', onRetry);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('tells who may not see it which permission is missing', () => {
    show('forbidden');
    expect(
      screen.getByText(new RegExp(serviceRouterReadPermission.name)),
    ).toBeVisible();
  });
});
