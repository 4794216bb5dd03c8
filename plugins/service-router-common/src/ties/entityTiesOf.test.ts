import { EntityToTie } from './EntityTies';
import { entityTiesOf } from './entityTiesOf';
import { isTied } from './isTied';

const NAMES = 'router.io/service-route';
const LABELS = 'router.io/service-route-label-selector';
const NAMESPACES = 'router.io/service-route-namespace';
const HOSTS = 'router.io/service-route-host';

const annotated = (annotations: Record<string, string>): EntityToTie => ({
  metadata: { annotations },
});
const linked = (...links: { url: string; type?: string }[]): EntityToTie => ({
  metadata: { links },
});

describe('entityTiesOf', () => {
  it('finds nothing in an entity that says nothing', () => {
    expect(entityTiesOf({ metadata: {} })).toEqual({ hosts: [] });
  });

  it('takes names, each once, in their order', () => {
    expect(
      entityTiesOf(annotated({ [NAMES]: ' b/two , a/one,b/two' })).named,
    ).toEqual({
      says: ' b/two , a/one,b/two',
      routes: [
        { namespace: 'b', name: 'two' },
        { namespace: 'a', name: 'one' },
      ],
    });
  });

  it('takes a selector for all namespaces', () => {
    expect(
      entityTiesOf(annotated({ [LABELS]: 'app in (a, b)' })).selected,
    ).toMatchObject({ says: 'app in (a, b)', namespaces: [] });
  });

  it('takes a selector for those that are named', () => {
    expect(
      entityTiesOf(annotated({ [LABELS]: '!x', [NAMESPACES]: 'a, b' })).selected
        ?.namespaces,
    ).toEqual(['a', 'b']);
  });

  it('takes hosts, in small letters', () => {
    expect(
      entityTiesOf(annotated({ [HOSTS]: 'Api.example.com, b.example.com' }))
        .hosts,
    ).toEqual(['api.example.com', 'b.example.com']);
  });

  it('takes the hosts of links that lead to the service, and of no other', () => {
    expect(
      entityTiesOf(
        linked(
          { url: 'https://API.example.com:8443/v1?x', type: 'service-route' },
          { url: 'https://wiki.example.com' },
          { url: 'https://boards.example.com', type: 'dashboard' },
        ),
      ).hosts,
    ).toEqual(['api.example.com']);
  });

  it.each`
    annotation    | value                         | told
    ${NAMES}      | ${''}                         | ${'of which "" is not a namespace and a name'}
    ${NAMES}      | ${'a/b, c'}                   | ${'of which "c" is not a namespace and a name; expected namespace/name of a ServiceRoute'}
    ${NAMES}      | ${'a/b/c'}                    | ${'"a/b/c" is not a namespace and a name'}
    ${NAMES}      | ${'A/b'}                      | ${'"A/b" has the capital letter "A"'}
    ${NAMES}      | ${`a/${'b'.repeat(254)}`}     | ${'has 254 characters'}
    ${LABELS}     | ${' '}                        | ${'is empty, which would select every route'}
    ${LABELS}     | ${'app payments'}             | ${`annotation ${LABELS}: "app payments" in the label selector`}
    ${LABELS}     | ${'app in (a'}                | ${'"app in (a"'}
    ${HOSTS}      | ${'https://api.example.com/'} | ${'"https://api.example.com/"'}
    ${HOSTS}      | ${'localhost'}                | ${'"localhost" is not a whole host name'}
    ${HOSTS}      | ${'a_b.example.com'}          | ${'has "_"'}
    ${NAMESPACES} | ${'a'}                        | ${`there is no annotation ${LABELS}`}
  `('says what is wrong with $annotation "$value"', row => {
    expect(() =>
      entityTiesOf(annotated({ [row.annotation]: row.value })),
    ).toThrow(row.told);
  });

  it('says what is wrong with a namespace', () => {
    expect(() =>
      entityTiesOf(annotated({ [LABELS]: 'a=b', [NAMESPACES]: 'a,B' })),
    ).toThrow(
      `annotation ${NAMESPACES} is "a,B", of which "B" has the capital letter "B"`,
    );
  });

  it.each(['mailto:a@example.com', 'nonsense', 'https://localhost/'])(
    'says what is wrong with a link to %s',
    url => {
      expect(() =>
        entityTiesOf(linked({ url, type: 'service-route' })),
      ).toThrow(`leads to "${url}", which names no host`);
    },
  );
});

describe('isTied', () => {
  it.each([
    annotated({ [NAMES]: 'a/b' }),
    annotated({ [LABELS]: 'app=a' }),
    annotated({ [HOSTS]: 'a.example.com' }),
    linked({ url: 'https://a.example.com', type: 'service-route' }),
  ])('is so of %j', entity => {
    expect(isTied(entity)).toBe(true);
  });

  it.each([
    { metadata: {} },
    annotated({}),
    annotated({ [NAMES]: '' }),
    annotated({ [NAMESPACES]: 'a' }),
    linked({ url: 'https://wiki.example.com' }),
  ])('is not so of %j', entity => {
    expect(isTied(entity)).toBe(false);
  });
});
