import { reportsAt } from '../fixtures';
import { chainOf } from './chainOf';

const { links } = reportsAt(0).zone('weu');

describe('chainOf', () => {
  it('has the four links in order, however they were reported', () => {
    expect(chainOf([...links].reverse()).map(({ link }) => link)).toEqual([
      'Planned',
      'Written',
      'Published',
      'Answering',
    ]);
  });

  it('shows a link that was not reported as unknown', () => {
    expect(chainOf(links.slice(0, 3))[3]).toEqual({
      link: 'Answering',
      state: 'unknown',
    });
  });

  it('ends with health where health is told of', () => {
    const health = {
      link: 'Healthy' as const,
      state: 'holds' as const,
      sentence: 'Online.',
    };
    expect(chainOf([...links, health])).toHaveLength(5);
  });
});
