import { withKeptDrift } from './withKeptDrift';
import { Drift } from './zoneDrift';

const minute = (count: number) => `2026-03-01T12:0${count}:00.000Z`;

function drift(
  name: string,
  found: number,
  mended?: number,
  of: Partial<Drift> = {},
): Drift {
  const fqdn = `${name}.example.com`;
  return {
    kind: 'deleted',
    planned: {
      fqdn,
      type: 'A',
      targets: ['10.0.0.1'],
      cluster: 'aks-weu',
      resource: `crd/shop/${name}`,
    },
    before: { fqdn, type: 'A', values: ['10.0.0.1'] },
    seenAt: minute(0),
    foundAt: minute(found),
    ...(mended === undefined ? {} : { mendedAt: minute(mended) }),
    ...of,
  };
}

/** A copy, as it comes back from where it is kept. */
const copy = (...list: Drift[]): Drift[] => JSON.parse(JSON.stringify(list));

describe('withKeptDrift', () => {
  it('is what is kept, for one that has seen nothing itself', () => {
    const now = [drift('api', 1)];
    expect(withKeptDrift([], { before: [], now })).toEqual(now);
  });

  it('is the same list, when that is what is kept', () => {
    const own = [drift('api', 1)];
    expect(withKeptDrift(own, { before: [], now: own })).toBe(own);
  });

  it('has what this one alone has found as well', () => {
    const [api, web] = [drift('api', 1), drift('web', 2)];
    expect(withKeptDrift([web], { before: [], now: copy(api) })).toEqual([
      api,
      web,
    ]);
  });

  it('is without what another has dropped', () => {
    const api = drift('api', 1);
    expect(withKeptDrift([api], { before: copy(api), now: [] })).toEqual([]);
  });

  it('is mended, as another has seen it', () => {
    const mended = drift('api', 1, 2);
    expect(
      withKeptDrift([drift('api', 1)], {
        before: copy(drift('api', 1)),
        now: copy(mended),
      }),
    ).toEqual([mended]);
  });

  it('stays mended, as this one has seen it', () => {
    const mended = drift('api', 1, 2);
    const kept = copy(drift('api', 1));
    expect(
      withKeptDrift([mended], { before: kept, now: copy(...kept) }),
    ).toEqual([mended]);
  });

  it.each`
    what                             | own                   | kept
    ${'in the same reading'}         | ${drift('api', 1)}    | ${drift('api', 1)}
    ${'in different readings'}       | ${drift('api', 2)}    | ${drift('api', 1)}
    ${'by one that saw it mended'}   | ${drift('api', 1)}    | ${drift('api', 2, 3)}
    ${'by one that read less often'} | ${drift('api', 1, 3)} | ${drift('api', 2, 4)}
  `('tells once what was found $what', ({ own, kept }) => {
    expect(withKeptDrift([own], { before: [], now: copy(kept) })).toMatchObject(
      [{ planned: kept.planned }],
    );
  });

  it('tells twice what happened twice', () => {
    const [first, second] = [drift('api', 1, 2), drift('api', 3)];
    expect(withKeptDrift([second], { before: [], now: copy(first) })).toEqual([
      first,
      second,
    ]);
  });
});
