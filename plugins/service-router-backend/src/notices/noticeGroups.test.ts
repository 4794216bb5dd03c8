import { ConditionChange, confirmedOf } from './noticeGroups';

const TEAM = 'group:default/team';
const OTHERS = 'group:default/others';

const change = (
  name: string,
  more: Partial<Omit<ConditionChange, 'pending' | 'route'>> & {
    to?: ConditionChange['pending']['condition'];
    since?: number;
  } = {},
): ConditionChange => {
  const { to = 'stopped', since = 0, ...rest } = more;
  return {
    route: { namespace: 'payments', name },
    region: 'weu',
    from: 'good',
    owners: [TEAM],
    ...rest,
    pending: { condition: to, since },
  };
};

/** Of changes that have to hold for 60, at 60 or another time. */
const groupsOf = (changes: ConditionChange[], now = 60) =>
  confirmedOf(changes, { now, holdFor: 60 }).groups.map(
    group =>
      `${group.notice ?? group.owners.join('+')}: ${group.changes
        .map(({ route, region }) => `${route.name} ${region}`)
        .join()}`,
  );
const silentOf = (changes: ConditionChange[], now = 60) =>
  confirmedOf(changes, { now, holdFor: 60 }).silent.map(
    ({ route }) => route.name,
  );

describe('confirmedOf', () => {
  it('waits until a change has held', () => {
    expect(groupsOf([change('api')], 59)).toEqual([]);
    expect(groupsOf([change('api')], 60)).toEqual([`${TEAM}: api weu`]);
  });

  it('tells the routes of one owner in one region together', () => {
    expect(groupsOf([change('api'), change('web')])).toEqual([
      `${TEAM}: api weu,web weu`,
    ]);
  });

  it('tells one route in several regions together', () => {
    expect(
      groupsOf([
        change('api'),
        change('api', { region: 'neu' }),
        change('web', { region: 'neu' }),
      ]),
    ).toEqual([`${TEAM}: api weu,api neu`, `${TEAM}: web neu`]);
  });

  it.each([
    ['owners', change('web', { owners: [OTHERS] })],
    ['things that happened', change('web', { to: 'drifted' })],
    ['regions', change('web', { region: 'neu' })],
  ])('tells different %s apart', (_, other) => {
    expect(groupsOf([change('api'), other])).toHaveLength(2);
  });

  it('waits for those that are still to be confirmed', () => {
    const changes = [change('api'), change('web', { since: 20 })];
    expect(groupsOf(changes, 60)).toEqual([]);
    expect(groupsOf(changes, 80)).toEqual([`${TEAM}: api weu,web weu`]);
  });

  it('waits no longer than twice the time', () => {
    const changes = [change('api'), change('web', { since: 100 })];
    expect(groupsOf(changes, 119)).toEqual([]);
    expect(groupsOf(changes, 120)).toEqual([`${TEAM}: api weu`]);
  });

  it('goes on with the notice that tells of a route', () => {
    expect(
      groupsOf([
        change('api', { from: 'stopped', to: 'good', notice: 'one' }),
        change('web', { from: 'stopped', to: 'good', notice: 'two' }),
        change('gui', { from: 'drifted', to: 'stopped', notice: 'two' }),
      ]),
    ).toEqual(['one: api weu', 'two: web weu,gui weu']);
  });

  it.each([
    ['has begun to answer', { from: undefined, to: 'good' as const }],
    ['is gone', { to: 'gone' as const, notice: 'one' }],
    ['belongs to nobody', { owners: [] }],
    [
      'answers again of which nobody was told',
      { from: 'stopped' as const, to: 'good' as const },
    ],
  ])('tells nobody of a route that %s', (_, more) => {
    expect(groupsOf([change('api', more)])).toEqual([]);
    expect(silentOf([change('api', more)], 59)).toEqual([]);
    expect(silentOf([change('api', more)])).toEqual(['api']);
  });

  it('tells who was told that it answers again, though it belongs to nobody now', () => {
    expect(
      groupsOf([
        change('api', {
          from: 'stopped',
          to: 'good',
          notice: 'one',
          owners: [],
        }),
      ]),
    ).toEqual(['one: api weu']);
  });
});
