import fc from 'fast-check';
import { StatusError } from '../errors/StatusError';
import { JsonObject, JsonValue } from '../json/json';
import { StructuralSchema } from '../schema/StructuralSchema';
import { EMPTY_SET, encodeFieldSet } from './FieldSet';
import { compareFields, fieldSetOf } from './fieldSets';
import { identityOf, ManagedEntry } from './managedFields';
import { Applied, applyConfiguration, trackUpdate } from './ownership';

const schema: StructuralSchema = {
  type: 'object',
  properties: {
    spec: {
      type: 'object',
      properties: {
        a: { type: 'string' },
        b: { type: 'string' },
        map: { type: 'object', additionalProperties: { type: 'string' } },
        set: {
          type: 'array',
          items: { type: 'string' },
          'x-kubernetes-list-type': 'set',
        },
        atomic: { type: 'array', items: { type: 'string' } },
        items: {
          type: 'array',
          'x-kubernetes-list-type': 'map',
          'x-kubernetes-list-map-keys': ['name'],
          items: {
            type: 'object',
            properties: { name: { type: 'string' }, port: { type: 'integer' } },
          },
        },
      },
    },
  },
};
const scope = { schema, reset: EMPTY_SET };

function manager(name: string, force = false) {
  return {
    manager: name,
    operation: 'Apply' as const,
    apiVersion: 'test.io/v1',
    subresource: '',
    force,
    time: '2026-01-01T00:00:00Z',
  };
}

const nothing: Applied = { object: {}, managed: new Map() };

function apply(
  state: Applied,
  name: string,
  spec: JsonObject,
  force = false,
): Applied {
  const by = manager(name, force);
  return applyConfiguration(state.object, { spec }, state.managed, by, scope);
}

function fieldsOf({ managed }: Applied, name: string) {
  const entry = managed.get(identityOf(manager(name)));
  return entry && encodeFieldSet(entry.fields);
}

describe('applyConfiguration', () => {
  it('gives the manager what it sets', () => {
    const state = apply(nothing, 'one', {
      a: '1',
      items: [{ name: 'x', port: 1 }],
    });

    expect(fieldsOf(state, 'one')).toEqual({
      'f:spec': {
        'f:a': {},
        'f:items': {
          'k:{"name":"x"}': { '.': {}, 'f:name': {}, 'f:port': {} },
        },
      },
    });
  });

  it('gives nothing for an empty list of items', () => {
    expect(fieldsOf(apply(nothing, 'one', { a: '1', set: [] }), 'one')).toEqual(
      {
        'f:spec': { 'f:a': {} },
      },
    );
  });

  it('removes what its manager no longer sets', () => {
    const state = apply(nothing, 'one', { a: '1', map: { k: 'v', l: 'w' } });

    expect(apply(state, 'one', { map: { l: 'w' } }).object).toEqual({
      spec: { map: { l: 'w' } },
    });
  });

  it('keeps what another manager still sets', () => {
    let state = apply(nothing, 'one', { a: '1', b: '2' });
    state = apply(state, 'two', { b: '2' });

    expect(apply(state, 'one', { a: '1' }).object).toEqual({
      spec: { a: '1', b: '2' },
    });
  });

  it('keeps what nobody owns', () => {
    const live = { ...nothing, object: { spec: { b: 'defaulted' } } };
    const state = apply(live, 'one', { a: '1' });

    expect(apply(state, 'one', {}).object).toEqual({
      spec: { b: 'defaulted' },
    });
  });

  it('refuses to change what another manager owns, naming it and the field', () => {
    const state = apply(nothing, 'one', {
      a: '1',
      items: [{ name: 'x', port: 1 }],
    });

    expect(() =>
      apply(state, 'two', { a: '2', items: [{ name: 'x', port: 2 }] }),
    ).toThrow(
      new StatusError({
        code: 409,
        message:
          'Apply failed with 2 conflicts: conflicts with "one":\n- .spec.a\n- .spec.items[name="x"].port',
      }),
    );
  });

  it('lets two managers own a field on whose value they agree', () => {
    const state = apply(apply(nothing, 'one', { a: '1' }), 'two', { a: '1' });

    expect(fieldsOf(state, 'one')).toEqual({ 'f:spec': { 'f:a': {} } });
    expect(fieldsOf(state, 'two')).toEqual({ 'f:spec': { 'f:a': {} } });
  });

  it('takes fields over by force', () => {
    const state = apply(nothing, 'one', { a: '1', b: '1' });
    const forced = apply(state, 'two', { a: '2' }, true);

    expect(forced.object).toEqual({ spec: { a: '2', b: '1' } });
    expect(fieldsOf(forced, 'one')).toEqual({ 'f:spec': { 'f:b': {} } });
  });

  it('merges keyed lists by item and sets by value, and replaces atomic lists', () => {
    let state = apply(nothing, 'one', {
      items: [{ name: 'x', port: 1 }],
      set: ['p'],
    });
    state = apply(state, 'two', { items: [{ name: 'y' }], set: ['q'] });
    state = apply(state, 'one', {
      items: [{ name: 'x', port: 2 }],
      set: ['p'],
      atomic: ['1'],
    });

    expect(state.object).toEqual({
      spec: {
        items: [{ name: 'x', port: 2 }, { name: 'y' }],
        set: ['p', 'q'],
        atomic: ['1'],
      },
    });
  });

  it('puts the items of the configuration into its order', () => {
    let state = apply(nothing, 'one', { set: ['a', 'b', 'c'] });
    state = apply(state, 'two', { set: ['x'] });

    expect(apply(state, 'one', { set: ['c', 'a'] }).object).toEqual({
      spec: { set: ['c', 'x', 'a'] },
    });
  });
});

describe('trackUpdate', () => {
  const by = { ...manager('hand'), operation: 'Update' as const };

  it('gives the writer what it changed and takes it from the others', () => {
    const state = apply(nothing, 'one', { a: '1', b: '1' });
    const managed = trackUpdate(
      state.object,
      { spec: { a: '2', b: '1' } },
      state.managed,
      by,
      scope,
    );

    expect(fieldsOf({ ...state, managed }, 'one')).toEqual({
      'f:spec': { 'f:b': {} },
    });
    expect(encodeFieldSet(managed.get(identityOf(by))!.fields)).toEqual({
      'f:spec': { 'f:a': {} },
    });
  });

  it('takes what was removed from everybody', () => {
    const state = apply(nothing, 'one', { a: '1', b: '1' });
    const managed = trackUpdate(
      state.object,
      { spec: { b: '1' } },
      state.managed,
      by,
      scope,
    );

    expect([...managed.keys()]).toEqual([identityOf(manager('one'))]);
    expect(fieldsOf({ ...state, managed }, 'one')).toEqual({
      'f:spec': { 'f:b': {} },
    });
  });

  it('sees a value of another form as changed, and its parts as gone', () => {
    const open: StructuralSchema = {
      type: 'object',
      'x-kubernetes-preserve-unknown-fields': true,
    };
    const comparison = compareFields({ z: { y: 1 } }, { z: 1 }, open);

    expect(encodeFieldSet(comparison.modified)).toEqual({ 'f:z': {} });
    expect(encodeFieldSet(comparison.removed)).toEqual({
      'f:z': { 'f:y': {} },
    });
  });

  it('changes nothing when nothing changed', () => {
    const state = apply(nothing, 'one', { a: '1' });

    expect(
      trackUpdate(state.object, state.object, state.managed, by, scope),
    ).toEqual(state.managed);
  });
});

describe('any sequence of forced applies', () => {
  const text = fc.constantFrom('1', '2', '3');
  const spec = fc.record(
    {
      a: text,
      b: text,
      map: fc.dictionary(fc.constantFrom('k', 'l'), text, { minKeys: 1 }),
      set: fc.uniqueArray(text, { minLength: 1 }),
      atomic: fc.array(text, { minLength: 1, maxLength: 3 }),
      items: fc.uniqueArray(
        fc.record(
          { name: fc.constantFrom('x', 'y'), port: fc.nat(3) },
          { requiredKeys: ['name'] },
        ),
        { selector: item => item.name, minLength: 1 },
      ),
    },
    { requiredKeys: [] },
  );
  const steps = fc.array(
    fc.record({ name: fc.constantFrom('one', 'two', 'three'), spec }),
    { minLength: 1, maxLength: 8 },
  );

  /** The leaves of a value by path: what can be owned. */
  function leavesOf(value: JsonValue): string[] {
    return pathsIn(fieldSetOf(value, schema));
  }
  function pathsIn(set: ManagedEntry['fields'], at = ''): string[] {
    return [
      ...(set.isMember && set.children.size === 0 ? [at] : []),
      ...[...set.children].flatMap(([element, child]) =>
        pathsIn(child, `${at}/${element}`),
      ),
    ];
  }

  function run(sequence: { name: string; spec: JsonObject }[]): Applied {
    return sequence.reduce(
      (state, step) => apply(state, step.name, step.spec, true),
      nothing,
    );
  }

  it('leaves every field that somebody owns, and no field that nobody owns', () => {
    fc.assert(
      fc.property(steps, sequence => {
        const state = run(sequence as { name: string; spec: JsonObject }[]);
        const owned = new Set(
          [...state.managed.values()].flatMap(entry => pathsIn(entry.fields)),
        );
        expect(new Set(leavesOf(state.object))).toEqual(owned);
      }),
    );
  }, 30_000);

  it('leaves the last manager with every value it asked for', () => {
    fc.assert(
      fc.property(steps, sequence => {
        const typed = sequence as { name: string; spec: JsonObject }[];
        const last = typed[typed.length - 1];
        const state = run(typed);
        const again = applyConfiguration(
          state.object,
          { spec: last.spec },
          state.managed,
          manager(last.name),
          scope,
        );
        expect(again.object).toEqual(state.object);
      }),
    );
  }, 30_000);

  it('changes nothing when the last apply is repeated', () => {
    fc.assert(
      fc.property(steps, sequence => {
        const typed = sequence as { name: string; spec: JsonObject }[];
        const state = run(typed);
        const last = typed[typed.length - 1];
        expect(apply(state, last.name, last.spec)).toEqual(state);
      }),
    );
  }, 30_000);
});
