import {
  FleetSummary,
  SourceError,
} from '@service-router/plugin-service-router-common';
import { untilRead } from './untilRead';

type Fleet = Pick<FleetSummary, 'clusters' | 'regions'>;
type Source = { observedAt?: string; error?: SourceError };

const unread: Source = {};
const read: Source = { observedAt: '2026-03-01T12:00:00Z' };
const lost: Source = {
  error: {
    region: 'weu',
    source: 'cluster',
    name: 'aks-weu',
    message: 'refused',
    since: '2026-03-01T12:00:00Z',
    retryable: true,
  },
};
const fleet = (cluster: Source, zone: Source) =>
  ({ clusters: [cluster], regions: [zone] } as unknown as Fleet);

describe('untilRead', () => {
  async function pausesBefore(...fleets: Fleet[]) {
    const pauses: number[] = [];
    await untilRead(
      async () => (fleets.length > 1 ? fleets.shift()! : fleets[0]),
      async milliseconds => {
        pauses.push(milliseconds);
      },
    );
    return pauses.length;
  }

  it.each([
    ['everything is read', fleet(read, read)],
    ['what is not read cannot be', fleet(lost, read)],
  ])('does not wait where %s', async (_, now) => {
    expect(await pausesBefore(now)).toBe(0);
  });

  it.each([
    ['a cluster', fleet(unread, read)],
    ['a zone', fleet(read, unread)],
  ])('waits for %s that is not read yet', async (_, before) => {
    expect(await pausesBefore(before, before, fleet(read, read))).toBe(2);
  });

  it('goes on after a minute', async () => {
    expect(await pausesBefore(fleet(unread, unread))).toBe(30);
  });
});
