import { FleetFacts } from '@service-router/plugin-service-router-common';
import { FailoverPreviews } from './FailoverPreviews';

const factsOf = (...regions: string[]): FleetFacts => ({
  now: new Date('2026-03-01T12:00:00Z'),
  clusters: [],
  regions: regions.map(name => ({
    name,
    title: name,
    zoneName: 'example.com',
    zone: { value: [] },
    answers: new Map(),
  })),
  remembered: new Map(),
});

describe('FailoverPreviews', () => {
  const facts = factsOf('weu', 'neu');

  it('makes a preview once for the same facts', () => {
    const previews = new FailoverPreviews();
    expect(previews.of(facts, 'weu')).toBe(previews.of(facts, 'weu'));
  });

  it('makes another for another region to lead to', () => {
    const previews = new FailoverPreviews();
    expect(previews.of(facts, 'weu', 'neu')).not.toBe(
      previews.of(facts, 'weu'),
    );
  });

  it('makes another once something else is known', () => {
    const previews = new FailoverPreviews();
    const before = previews.of(facts, 'weu');
    expect(previews.of({ ...facts }, 'weu')).not.toBe(before);
  });

  it('has none of a region that is not configured', () => {
    expect(new FailoverPreviews().of(facts, 'frc')).toBeUndefined();
  });
});
