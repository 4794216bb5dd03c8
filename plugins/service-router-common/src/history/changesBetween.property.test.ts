import fc from 'fast-check';
import { changesBetween, SubjectChange } from './changesBetween';
import {
  isSamePicture,
  pictureAfter,
  PictureSubject,
  RoutePicture,
} from './picture';

const scopes = ['cluster weu', 'cluster neu', 'zone weu'];

const subject = fc.record({
  scope: fc.constantFrom(...scopes),
  name: fc.constantFrom('a', 'b', 'c'),
  fields: fc.dictionary(
    fc.constantFrom('spec.host', 'targets', 'owner'),
    fc.constantFrom('one', 'two', 'three'),
  ),
});

/** A picture of the moment, in which some of what there is was read. */
const picture = (seenAt: string): fc.Arbitrary<RoutePicture> =>
  fc
    .record({
      read: fc.subarray(scopes),
      subjects: fc.array(subject, { maxLength: 6 }),
    })
    .map(({ read, subjects }) => ({
      seenAt,
      scopes: Object.fromEntries(read.map(scope => [scope, seenAt])),
      subjects: Object.fromEntries(
        subjects
          .filter(({ scope }) => read.includes(scope))
          .map(({ scope, name, fields }): [string, PictureSubject] => [
            `${scope}|${name}`,
            {
              kind: 'Record',
              object: name,
              scope,
              fields,
              who: { kind: 'unknown' },
            },
          ]),
      ),
    }));

const [first, second, third] = ['09', '10', '11'].map(hour =>
  picture(`2026-03-01T${hour}:00:00.000Z`),
);

type Contents = Record<string, Record<string, string>>;

function contentsOf({ subjects }: RoutePicture): Contents {
  return Object.fromEntries(
    Object.entries(subjects).map(([key, { fields }]) => [key, { ...fields }]),
  );
}

/** What the changes make of what was there; every `before` has to be what was there. */
function applied(contents: Contents, changes: SubjectChange[]): Contents {
  const result = structuredClone(contents);
  for (const { key, action, fields } of changes) {
    expect(action === 'added').toBe(result[key] === undefined);
    const now = result[key] ?? {};
    for (const { field, before, after } of fields) {
      expect(now[field]).toBe(before);
      if (after === undefined) {
        delete now[field];
      } else {
        now[field] = after;
      }
    }
    if (action === 'removed') {
      expect(now).toEqual({});
      delete result[key];
    } else {
      result[key] = now;
    }
  }
  return result;
}

describe('changesBetween, of any two pictures', () => {
  it('tells nothing where nothing changed', () => {
    fc.assert(
      fc.property(first, one => {
        expect(
          changesBetween(one, { ...one, seenAt: '2026-03-02T00:00:00.000Z' }),
        ).toEqual([]);
      }),
    );
  });

  it('tells all that leads from the one to the other', () => {
    fc.assert(
      fc.property(first, second, (one, two) => {
        expect(applied(contentsOf(one), changesBetween(one, two))).toEqual(
          contentsOf(pictureAfter(one, two)),
        );
      }),
    );
  });

  it('tells over two steps what leads from the first to the last', () => {
    fc.assert(
      fc.property(first, second, third, (one, two, three) => {
        const between = pictureAfter(one, two);
        const changes = [
          ...changesBetween(one, two),
          ...changesBetween(between, three),
        ];
        expect(applied(contentsOf(one), changes)).toEqual(
          contentsOf(pictureAfter(between, three)),
        );
      }),
    );
  });

  it('tells nothing of what was not read', () => {
    fc.assert(
      fc.property(first, second, (one, two) => {
        for (const { scope } of changesBetween(one, two)) {
          expect(Object.keys(two.scopes)).toContain(scope);
        }
      }),
    );
  });

  it('turns nothing back for who lags behind', () => {
    fc.assert(
      fc.property(first, second, (one, two) => {
        const known = pictureAfter(one, two);
        const late = changesBetween(known, one).filter(
          ({ scope }) => scope in two.scopes,
        );
        expect(late).toEqual([]);
      }),
    );
  });

  it('tells something exactly when the pictures differ', () => {
    fc.assert(
      fc.property(first, second, (one, two) => {
        expect(changesBetween(one, two).length === 0).toBe(
          isSamePicture(one, pictureAfter(one, two)),
        );
      }),
    );
  });
});
