import fc from 'fast-check';
import { KubernetesObject } from '../json/KubernetesObject';
import { decodeContinueToken, encodeContinueToken } from './continueToken';
import { VersionedStore } from './VersionedStore';
import { StoredEvent } from './WatchWindow';

const RESOURCE = 'test.io/widgets';

function object(
  name: string,
  value: number,
  namespace = 'a',
): KubernetesObject {
  return {
    apiVersion: 'test.io/v1',
    kind: 'Widget',
    metadata: { name, namespace },
    value,
  };
}

describe('VersionedStore', () => {
  it('stamps every write with the next revision', () => {
    const store = new VersionedStore(10);
    const first = store.put(RESOURCE, object('x', 1));
    const second = store.put('/configmaps', object('y', 1));

    expect([first, second].map(o => o.metadata.resourceVersion)).toEqual([
      '2',
      '3',
    ]);
    expect(store.revision).toBe(3);
  });

  it('lists by namespace and name, in the order of etcd', () => {
    const store = new VersionedStore(10);
    store.put(RESOURCE, object('z', 1, 'a'));
    store.put(RESOURCE, object('a', 1, 'b'));
    store.put(RESOURCE, object('b', 1, 'a'));
    store.put(RESOURCE, object('c', 1, 'a-b'));
    const names = (namespace?: string) =>
      store.list(RESOURCE, namespace).map(o => o.metadata.name);

    expect(names()).toEqual(['c', 'b', 'z', 'a']);
    expect(names('a')).toEqual(['b', 'z']);
  });

  it('tells listeners of the change, with the state before it', () => {
    const store = new VersionedStore(10);
    const seen: [string, unknown, unknown][] = [];
    const stop = store.subscribe(RESOURCE, ({ type, object: o, previous }) =>
      seen.push([type, o.value, previous?.value]),
    );
    store.put(RESOURCE, object('x', 1));
    store.remove(RESOURCE, store.put(RESOURCE, object('x', 2)));
    stop();
    store.put(RESOURCE, object('x', 3));

    expect(seen).toEqual([
      ['ADDED', 1, undefined],
      ['MODIFIED', 2, 1],
      ['DELETED', 2, 2],
    ]);
  });

  it('does not let a watch begin before what it has forgotten', () => {
    const store = new VersionedStore(2);
    for (const value of [1, 2, 3, 4]) {
      store.put(RESOURCE, object('x', value));
    }

    expect(store.oldestWatchable(RESOURCE)).toBe(3);
    expect(
      store
        .collection(RESOURCE)
        .window.after(3)
        .map(event => event.revision),
    ).toEqual([4, 5]);
  });

  it('lets no watch begin before a restart, and no page before a compaction', () => {
    const store = new VersionedStore(10);
    store.put(RESOURCE, object('x', 1));
    store.forgetWatchCache();
    expect(store.oldestWatchable(RESOURCE)).toBe(store.revision);
    expect(store.collection(RESOURCE).window.oldest).toBe(0);

    store.compact();
    expect(store.collection(RESOURCE).window.oldest).toBe(store.revision);
  });

  it('shows every past revision as it was, and watchers the way from there to now', () => {
    const change = fc.record({
      name: fc.constantFrom('p', 'q', 'r'),
      namespace: fc.constantFrom('a', 'b'),
      value: fc.nat(9),
      isRemoval: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), changes => {
        const store = new VersionedStore(1000);
        const states = [{ revision: store.revision, shown: [] as unknown[] }];
        const show = () =>
          store
            .list(RESOURCE)
            .map(o => [o.metadata.namespace, o.metadata.name, o.value]);
        for (const { name, namespace, value, isRemoval } of changes) {
          const present = store.get(RESOURCE, namespace, name);
          if (isRemoval && present) {
            store.remove(RESOURCE, present);
          } else {
            store.put(RESOURCE, object(name, value, namespace));
          }
          states.push({ revision: store.revision, shown: show() });
        }
        for (const { revision, shown } of states) {
          const { keys, get } = store.collection(RESOURCE).at(revision);
          expect(
            keys.map(key => {
              const found = get(key) as KubernetesObject;
              return [
                found.metadata.namespace,
                found.metadata.name,
                found.value,
              ];
            }),
          ).toEqual(shown);
          expect(replayed(keys, store, revision)).toEqual(
            new Set(store.collection(RESOURCE).keys()),
          );
        }
      }),
    );
  }, 30_000);

  function replayed(
    keys: readonly string[],
    store: VersionedStore,
    revision: number,
  ): Set<string> {
    const present = new Set(keys);
    store
      .collection(RESOURCE)
      .window.after(revision)
      .forEach(({ type, key }: StoredEvent) => {
        if (type === 'DELETED') {
          present.delete(key);
        } else {
          present.add(key);
        }
      });
    return present;
  }
});

describe('continue tokens', () => {
  it('come back as they were', () => {
    const token = { revision: 42, after: 'namespace/name' };

    expect(decodeContinueToken(encodeContinueToken(token))).toEqual(token);
  });

  it.each(['', 'foo', Buffer.from('{}').toString('base64url')])(
    'are refused when nobody gave out "%s"',
    text => {
      expect(() => decodeContinueToken(text)).toThrow(
        /continue key is not valid/,
      );
    },
  );
});
