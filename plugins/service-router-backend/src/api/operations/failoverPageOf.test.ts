import {
  FailoverName,
  FailoverPreview,
  FailoverWrite,
  RouteIdentifier,
} from '@service-router/plugin-service-router-common';
import { failoverPageOf } from './failoverPageOf';

function named(
  name: string,
  way: FailoverName['way'],
  writes: string[] = [],
  routes = [name],
): FailoverName {
  return {
    name: `${name}.example.com`,
    routes: routes.map(one => ({ namespace: 'payments', name: one })),
    way,
    zones: [],
    writes,
    sentence: '',
  };
}

function write(id: string, what: FailoverWrite['what']): FailoverWrite {
  return {
    id,
    what,
    subject: id,
    place: {},
    field: 'A',
    before: [],
    after: [],
    names: 1,
    duration: { seconds: 300, parts: [], sentence: '' },
  };
}

const preview: FailoverPreview = {
  lost: [{ region: 'weu', title: 'West Europe' }],
  sentence: 'All of it.',
  choices: [],
  totals: {
    names: 4,
    without: 1,
    unknown: 0,
    byWriting: 2,
    byItself: 1,
    writes: 3,
  },
  writes: [
    write('gateway', 'gatewayRecord'),
    write('api alone', 'nameRecord'),
    write('web alone', 'nameRecord'),
  ],
  guards: [],
  names: [
    named('gone', 'without'),
    named('api', 'byWriting', ['gateway', 'api alone']),
    named('web', 'byWriting', ['web alone']),
    named('shop', 'byItself', [], ['api', 'web']),
  ],
};

const everything = () => true;
const only =
  (...names: string[]) =>
  ({ name }: RouteIdentifier) =>
    names.includes(name);

const namesOf = (items: FailoverName[]) => items.map(({ name }) => name);

describe('failoverPageOf', () => {
  it('tells everything to who may fail over everything', () => {
    const { names, ...rest } = preview;
    expect(failoverPageOf(preview, {}, everything)).toEqual({
      ...rest,
      items: names,
      total: 4,
      offset: 0,
      withheld: 0,
    });
  });

  it('counts the names of routes that the caller may not fail over, and tells none', () => {
    const page = failoverPageOf(preview, {}, only('web'));
    expect(namesOf(page.items)).toEqual([
      'web.example.com',
      'shop.example.com',
    ]);
    expect([page.total, page.withheld]).toEqual([2, 2]);
  });

  it('tells the totals of all names whoever asks', () => {
    expect(failoverPageOf(preview, {}, only('web')).totals).toEqual(
      preview.totals,
    );
  });

  it('names of a name that several routes have in common those that the caller may fail over', () => {
    const { items } = failoverPageOf(preview, {}, only('web'));
    expect(items[1].routes).toEqual([{ namespace: 'payments', name: 'web' }]);
  });

  it('tells no write that carries names of others alone', () => {
    const { writes } = failoverPageOf(preview, {}, only('web'));
    expect(writes.map(({ id }) => id)).toEqual(['web alone']);
  });

  it('tells what is written for single names with their page, and what carries many with each', () => {
    const { writes } = failoverPageOf(preview, { limit: 1 }, everything);
    expect(writes.map(({ id }) => id)).toEqual(['gateway']);
  });

  it('goes on where the page before ended', () => {
    const { nextCursor } = failoverPageOf(preview, { limit: 3 }, everything);
    const next = failoverPageOf(preview, { cursor: nextCursor }, everything);
    expect(namesOf(next.items)).toEqual(['shop.example.com']);
    expect([next.offset, next.nextCursor]).toEqual([3, undefined]);
  });

  it('refuses what is no cursor of it', () => {
    expect(() => failoverPageOf(preview, { cursor: 'x' }, everything)).toThrow(
      'expected the nextCursor of an answer about the same regions',
    );
  });
});
