import { EventEmitter } from 'events';
import { ClusterState } from '../operations/ClusterState';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { Reply } from './Reply';
import { streamWatch } from './watchStream';

describe('streamWatch', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** A client that is slow to take what it was sent. */
  function slowClient() {
    const told: string[] = [];
    const response = Object.assign(new EventEmitter(), {
      writableLength: 0,
      write: () => told.push('write'),
      end: () => told.push('end'),
    });
    let revision = 1;
    streamWatch(
      {
        store: {
          get revision() {
            return (revision += 1);
          },
          list: () => [],
          subscribe: () => () => {},
        },
      } as unknown as ClusterState,
      { group: '', version: 'v1', kind: 'Service' } as ResourceDefinition,
      {
        allowsBookmarks: true,
        bookmarkIntervalMs: 400,
        timeoutSeconds: 1,
        form: {},
        included: 'Metadata',
      } as never,
      { stream: () => response } as unknown as Reply,
    );
    return { told, response };
  }

  it('writes nothing between its end and the moment at which a slow client has taken it', () => {
    const { told, response } = slowClient();
    jest.advanceTimersByTime(10_000);
    expect(told).toEqual(['write', 'write', 'write', 'end']);
    response.emit('close');
    expect(told).toHaveLength(4);
  });
});
