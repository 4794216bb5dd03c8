import { JsonObject } from '../json/json';
import { SERVICE } from '../resources/builtin/service';
import { applyJsonPatch } from './jsonPatch';
import { applyMergePatch } from './mergePatch';
import { applyStrategicMergePatch } from './strategicMergePatch';

describe('applyMergePatch', () => {
  // The test cases of RFC 7396, appendix A.
  it.each`
    target                 | patch                           | result
    ${{ a: 'b' }}          | ${{ a: 'c' }}                   | ${{ a: 'c' }}
    ${{ a: 'b' }}          | ${{ b: 'c' }}                   | ${{ a: 'b', b: 'c' }}
    ${{ a: 'b' }}          | ${{ a: null }}                  | ${{}}
    ${{ a: 'b', b: 'c' }}  | ${{ a: null }}                  | ${{ b: 'c' }}
    ${{ a: ['b'] }}        | ${{ a: 'c' }}                   | ${{ a: 'c' }}
    ${{ a: 'c' }}          | ${{ a: ['b'] }}                 | ${{ a: ['b'] }}
    ${{ a: { b: 'c' } }}   | ${{ a: { b: 'd', c: null } }}   | ${{ a: { b: 'd' } }}
    ${{ a: [{ b: 'c' }] }} | ${{ a: [1] }}                   | ${{ a: [1] }}
    ${['a', 'b']}          | ${['c', 'd']}                   | ${['c', 'd']}
    ${{ a: 'b' }}          | ${['c']}                        | ${['c']}
    ${{ a: 'foo' }}        | ${null}                         | ${null}
    ${{ e: null }}         | ${{ a: 1 }}                     | ${{ e: null, a: 1 }}
    ${[1, 2]}              | ${{ a: 'b', c: null }}          | ${{ a: 'b' }}
    ${{}}                  | ${{ a: { bb: { ccc: null } } }} | ${{ a: { bb: {} } }}
  `('$target with $patch is $result', ({ target, patch, result }) => {
    expect(applyMergePatch(target, patch)).toEqual(result);
  });

  it('does not change its target', () => {
    const target = { a: { b: 1 } };
    applyMergePatch(target, { a: { b: 2 } });

    expect(target).toEqual({ a: { b: 1 } });
  });

  it('takes __proto__ for a member like any other', () => {
    const patched = applyMergePatch({}, JSON.parse('{"__proto__":{"x":1}}'));

    expect(JSON.stringify(patched)).toBe('{"__proto__":{"x":1}}');
    expect(({} as JsonObject).x).toBeUndefined();
  });
});

describe('applyJsonPatch', () => {
  it('carries out operations in order', () => {
    expect(
      applyJsonPatch({ a: [1] }, [
        { op: 'add', path: '/a/-', value: 2 },
        { op: 'replace', path: '/a/0', value: 3 },
        { op: 'test', path: '/a/1', value: 2 },
      ]),
    ).toEqual({ a: [3, 2] });
  });

  it.each([
    [[{ op: 'test', path: '/a', value: 2 }]],
    [[{ op: 'remove', path: '/nothing' }]],
    [[{ op: 'add', path: '/b/c', value: 1 }]],
  ])('refuses %j as a whole', patch => {
    expect(() => applyJsonPatch({ a: 1 }, patch)).toThrow(
      expect.objectContaining({
        code: 422,
        message:
          'the server rejected our request due to an error in our request',
      }),
    );
  });

  it('refuses what is no list of operations', () => {
    expect(() => applyJsonPatch({}, { op: 'add' })).toThrow(
      expect.objectContaining({ code: 400 }),
    );
  });
});

describe('applyStrategicMergePatch', () => {
  const service = {
    metadata: { finalizers: ['a', 'b'] },
    spec: {
      ports: [
        { port: 80, name: 'http' },
        { port: 443, name: 'https' },
      ],
      selector: { app: 'x' },
    },
  };
  const patched = (patch: JsonObject) =>
    applyStrategicMergePatch(service, patch, SERVICE.schema);

  it('merges the items of a list that has a merge key', () => {
    expect(
      patched({ spec: { ports: [{ port: 443, name: 'tls' }, { port: 8080 }] } })
        .spec,
    ).toMatchObject({
      ports: [
        { port: 80, name: 'http' },
        { port: 443, name: 'tls' },
        { port: 8080 },
      ],
    });
  });

  it('deletes an item by its key', () => {
    expect(
      patched({ spec: { ports: [{ $patch: 'delete', port: 80 }] } }).spec,
    ).toMatchObject({ ports: [{ port: 443, name: 'https' }] });
  });

  it('replaces a list on request', () => {
    expect(
      patched({ spec: { ports: [{ $patch: 'replace' }, { port: 1 }] } }).spec,
    ).toMatchObject({ ports: [{ port: 1 }] });
  });

  it('replaces a map on request', () => {
    expect(
      patched({ spec: { selector: { $patch: 'replace', tier: 'y' } } }).spec,
    ).toMatchObject({ selector: { tier: 'y' } });
  });

  it('joins sets of plain values, and takes values out of them', () => {
    expect(patched({ metadata: { finalizers: ['c', 'a'] } }).metadata).toEqual({
      finalizers: ['c', 'a', 'b'],
    });
    expect(
      patched({ metadata: { '$deleteFromPrimitiveList/finalizers': ['a'] } })
        .metadata,
    ).toEqual({ finalizers: ['b'] });
  });

  it('puts items into the order asked for', () => {
    expect(
      patched({
        spec: { '$setElementOrder/ports': [{ port: 443 }, { port: 80 }] },
      }).spec,
    ).toMatchObject({ ports: [{ port: 443 }, { port: 80 }] });
  });

  it('keeps only the named members of a map', () => {
    expect(patched({ spec: { $retainKeys: ['selector'] } }).spec).toEqual({
      selector: { app: 'x' },
    });
  });

  it('refuses an item without the merge key', () => {
    expect(() => patched({ spec: { ports: [{ name: 'x' }] } })).toThrow(
      /does not contain declared merge key: port/,
    );
  });
});
