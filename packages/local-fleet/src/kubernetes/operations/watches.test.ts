/** @jest-environment node */
import { get } from 'node:https';
import { JsonObject, listOf, objectOf } from '../json/json';
import { eventually } from '../testing/eventually';
import { ADMIN_TOKEN, TestCluster } from '../testing/TestCluster';
import { widget, WIDGET_DEFINITION, WIDGETS } from '../testing/widgets';

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

/** The events of one watch, as they come over the wire. */
class WatchRecorder {
  readonly events: { type: string; object: JsonObject }[] = [];
  isOver = false;
  private stopped = () => undefined as void;

  static start(
    cluster: TestCluster,
    query: string,
    accept = 'application/json',
  ): WatchRecorder {
    const recorder = new WatchRecorder();
    let rest = '';
    const request = get(
      `${cluster.api.url}${WIDGETS}?watch=true&${query}`,
      {
        ca: cluster.ca,
        agent: false,
        headers: { Authorization: `Bearer ${ADMIN_TOKEN}`, Accept: accept },
      },
      response => {
        response.on('data', chunk => {
          const lines = (rest + chunk).split('\n');
          rest = lines.pop() ?? '';
          recorder.events.push(...lines.map(line => JSON.parse(line)));
        });
        response.on('close', () => {
          recorder.isOver = true;
        });
      },
    );
    request.on('error', () => undefined);
    recorder.stopped = () => {
      request.destroy();
    };
    return recorder;
  }

  stop(): void {
    this.stopped();
  }

  /** What was seen, as `TYPE name`. */
  get seen(): string[] {
    return this.events.map(
      ({ type, object }) => `${type} ${objectOf(object.metadata).name}`,
    );
  }

  async until(count: number): Promise<string[]> {
    await eventually(() => this.events.length >= count);
    return this.seen;
  }
}

describe('watches', () => {
  let cluster: TestCluster;
  let watch: WatchRecorder | undefined;

  beforeEach(async () => {
    cluster = await TestCluster.start({
      watchWindow: 5,
      bookmarkIntervalMs: 20,
    });
    await cluster.call('POST', DEFINITIONS, WIDGET_DEFINITION);
    await cluster.call('POST', WIDGETS, widget('one'));
  });
  afterEach(async () => {
    watch?.stop();
    await cluster.stop();
  });

  async function now(): Promise<string> {
    const { body } = await cluster.call('GET', WIDGETS);
    return String(objectOf(body.metadata).resourceVersion);
  }

  it('begin with what exists when no resourceVersion is given', async () => {
    watch = WatchRecorder.start(cluster, '');
    await watch.until(1);
    await cluster.call('DELETE', `${WIDGETS}/one`);

    expect(await watch.until(2)).toEqual(['ADDED one', 'DELETED one']);
  });

  it('go on exactly after the resourceVersion they are given', async () => {
    const version = await now();
    await cluster.call('POST', WIDGETS, widget('two'));
    watch = WatchRecorder.start(cluster, `resourceVersion=${version}`);
    await watch.until(1);
    await cluster.merge(`${WIDGETS}/one`, { spec: { count: 1 } });

    expect(await watch.until(2)).toEqual(['ADDED two', 'MODIFIED one']);
  });

  it('show a deleted object with the revision of its deletion', async () => {
    watch = WatchRecorder.start(cluster, `resourceVersion=${await now()}`);
    await cluster.call('DELETE', `${WIDGETS}/one`);
    await watch.until(1);

    expect(objectOf(watch.events[0].object.metadata).resourceVersion).toBe(
      await now(),
    );
  });

  it('report objects that come into selection and leave it', async () => {
    watch = WatchRecorder.start(
      cluster,
      `labelSelector=on&resourceVersion=${await now()}`,
    );
    await cluster.merge(`${WIDGETS}/one`, {
      metadata: { labels: { on: 'yes' } },
    });
    await cluster.merge(`${WIDGETS}/one`, { spec: { count: 2 } });
    await cluster.merge(`${WIDGETS}/one`, {
      metadata: { labels: { on: null } },
    });

    expect(await watch.until(3)).toEqual([
      'ADDED one',
      'MODIFIED one',
      'DELETED one',
    ]);
    expect(watch.events[2].object).toMatchObject({
      metadata: { labels: { on: 'yes' } },
    });
  });

  it('end with 410 when they ask for more than is remembered', async () => {
    const version = await now();
    for (let count = 0; count < 6; count++) {
      await cluster.merge(`${WIDGETS}/one`, {
        metadata: { labels: { count: String(count) } },
      });
    }
    watch = WatchRecorder.start(cluster, `resourceVersion=${version}`);
    await eventually(() => watch?.isOver);

    expect(watch.events).toEqual([
      {
        type: 'ERROR',
        object: expect.objectContaining({
          kind: 'Status',
          code: 410,
          reason: 'Expired',
          message: expect.stringMatching(
            /^too old resource version: \d+ \(\d+\)$/,
          ),
        }),
      },
    ]);
  });

  it('carry bookmarks to those who allow them', async () => {
    watch = WatchRecorder.start(
      cluster,
      `allowWatchBookmarks=true&resourceVersion=${await now()}`,
    );
    await cluster.call('POST', WIDGETS, widget('two'));
    await watch.until(1);
    await cluster.call('POST', WIDGETS, widget('three'));
    await eventually(() => watch?.events.at(-1)?.type === 'BOOKMARK');

    expect(watch.events.at(-1)).toEqual({
      type: 'BOOKMARK',
      object: {
        kind: 'Widget',
        apiVersion: 'test.io/v1',
        metadata: { resourceVersion: await now() },
      },
    });
  });

  it('carry no bookmarks while nothing happens', async () => {
    watch = WatchRecorder.start(
      cluster,
      `allowWatchBookmarks=true&timeoutSeconds=1&resourceVersion=${await now()}`,
    );
    await eventually(() => watch?.isOver);

    expect(watch.events).toEqual([]);
  });

  it('carry no bookmarks to those who do not', async () => {
    watch = WatchRecorder.start(
      cluster,
      `timeoutSeconds=1&resourceVersion=${await now()}`,
    );
    await eventually(() => watch?.isOver);

    expect(watch.events).toEqual([]);
  });

  it('mark the end of the initial events where these are asked for', async () => {
    watch = WatchRecorder.start(
      cluster,
      'sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true',
    );
    await watch.until(2);

    expect(watch.events.map(event => event.type).slice(0, 2)).toEqual([
      'ADDED',
      'BOOKMARK',
    ]);
    expect(watch.events[1].object).toMatchObject({
      metadata: { annotations: { 'k8s.io/initial-events-end': 'true' } },
    });
  });

  it('become tables on request, telling the columns once', async () => {
    await cluster.call('POST', WIDGETS, widget('two'));
    watch = WatchRecorder.start(
      cluster,
      '',
      'application/json;as=Table;v=v1;g=meta.k8s.io',
    );
    await watch.until(2);

    const columns = watch.events.map(
      ({ object }) => listOf(object.columnDefinitions).length,
    );
    expect(columns).toEqual([4, 0]);
  });

  it('see nothing of other namespaces', async () => {
    watch = WatchRecorder.start(cluster, `resourceVersion=${await now()}`);
    await cluster.call(
      'POST',
      '/apis/test.io/v1/namespaces/kube-public/widgets',
      widget('elsewhere'),
    );
    await cluster.call('POST', WIDGETS, widget('here'));

    expect(await watch.until(1)).toEqual(['ADDED here']);
  });
});
