import { screen, within } from '@testing-library/react';
import { regionListsAt } from '../../fixtures';
import { hindrancesIn, showPage } from '../__testUtils__/showPage';
import RegionPicture from './RegionPicture';

const lists = regionListsAt(Date.parse('2026-10-02T12:00:00Z'));
const show = (name: string) =>
  showPage(<RegionPicture regions={lists[name].items} />).container;
const regionOf = (title: string) =>
  screen.getByRole('link', { name: title }).closest('li')!;

describe('RegionPicture', () => {
  it.each(Object.keys(lists))(
    'hinders nobody when %s',
    async name => {
      expect(await hindrancesIn(show(name))).toEqual([]);
    },
    60_000,
  );

  it.each`
    title                     | told
    ${'West Europe'}          | ${'Not working9 of 10 answer'}
    ${'North Europe'}         | ${'Needs attention4 of 6 answer'}
    ${'France Central'}       | ${'Stale2 of 2 answer'}
    ${'Germany West Central'} | ${'On its way0 of 3 answer'}
    ${'UK South'}             | ${'No route'}
    ${'Italy North'}          | ${'As declared7 of 7 published'}
    ${'Poland Central'}       | ${'Not read yet'}
  `('says of $title in words that it is $told', ({ title, told }) => {
    show('every-standing');
    expect(regionOf(title)).toHaveTextContent(`${title}${told}`);
  });

  it('leads from a region to its routes', () => {
    show('one-region');
    expect(screen.getByRole('link', { name: 'West Europe' })).toHaveAttribute(
      'href',
      '/service-router/routes?region=weu',
    );
  });

  it('leads from a region to what happens without it', () => {
    show('one-region');
    expect(
      screen.getByRole('link', { name: 'If West Europe goes down' }),
    ).toHaveAttribute('href', '/service-router/regions/weu/failover');
  });

  it('says in words where its lines lead', () => {
    show('led-to-one-region');
    expect(
      within(screen.getByRole('list', { name: 'Where names are led to' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'North Europe → West Europe: names that lead there: 2',
      'France Central → West Europe: names that lead there: 2',
    ]);
  });

  it('lists beside it what is at no known place, and what to set', () => {
    show('nowhere-known');
    expect(screen.getByText(/azureLocation/)).toBeVisible();
    expect(regionOf('North Europe')).toBeVisible();
  });
});
