import { noticeText, ToldRoute } from './noticeText';

const told = (name: string, more: Partial<ToldRoute> = {}): ToldRoute => ({
  name: `${name}.example.com`,
  region: 'West Europe',
  condition: 'stopped',
  isNews: true,
  sentence: 'Its resolver answers NXDOMAIN',
  ...more,
});
const good = (name: string, more: Partial<ToldRoute> = {}) =>
  told(name, { condition: 'good', sentence: undefined, ...more });
const many = (count: number, of = told) =>
  Array.from({ length: count }, (_, index) => of(`api-${index}`));

describe('noticeText', () => {
  it.each<[string, ToldRoute[]]>([
    ['api.example.com has stopped answering in West Europe', [told('api')]],
    [
      'api.example.com has stopped answering in West Europe and North Europe',
      [told('api'), told('api', { region: 'North Europe' })],
    ],
    ['100 names have stopped answering in West Europe', many(100)],
    [
      'api.example.com still does not answer in North Europe',
      [good('api'), told('api', { region: 'North Europe', isNews: false })],
    ],
    [
      '2 names still do not answer in West Europe',
      [good('api'), ...many(2).map(one => ({ ...one, isNews: false }))],
    ],
    [
      'Records of api.example.com were changed by hand in West Europe',
      [told('api', { condition: 'drifted' })],
    ],
    [
      'Records of api.example.com are still changed by hand in West Europe',
      [told('api', { condition: 'drifted', isNews: false }), good('web')],
    ],
    [
      'api.example.com has stopped answering in West Europe',
      [told('web', { condition: 'drifted' }), told('api')],
    ],
    ['api.example.com answers as declared again in West Europe', [good('api')]],
    ['3 names answer as declared again in West Europe', many(3, good)],
  ])('%s', (title, routes) => {
    expect(noticeText(routes).title).toBe(title);
  });

  it.each<[string, ToldRoute[]]>([
    ['stopped', [told('api'), told('web', { condition: 'drifted' })]],
    ['drifted', [told('api', { condition: 'drifted' }), good('web')]],
    ['recovered', [good('api'), good('web')]],
  ])('is about what is worst: %s', (about, routes) => {
    expect(noticeText(routes).about).toBe(about);
  });

  it('says why, and what would mend it', () => {
    expect(
      noticeText([told('api', { remedy: 'Make a policy' })]).description,
    ).toBe('Its resolver answers NXDOMAIN. Make a policy.');
  });

  it('says of several which is told of', () => {
    expect(
      noticeText([told('api'), told('api', { region: 'North Europe' })])
        .description,
    ).toBe(
      [
        'api.example.com, West Europe: Its resolver answers NXDOMAIN.',
        'api.example.com, North Europe: Its resolver answers NXDOMAIN.',
      ].join('\n'),
    );
  });

  it('says of few what happened to each, and of many how many more there are', () => {
    expect(noticeText(many(6)).description.split('\n')).toHaveLength(6);
    const lines = noticeText(many(100)).description.split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[5]).toBe('95 more');
  });

  it('says which of them answer again', () => {
    expect(
      noticeText([told('api', { isNews: false }), good('web')]).description,
    ).toMatch(/\nAnswers again: web\.example\.com in West Europe\.$/);
  });

  it('names those that have recovered, where its title does not', () => {
    expect(noticeText([good('api'), good('web')]).description).toBe(
      'api.example.com, West Europe\nweb.example.com, West Europe',
    );
    expect(noticeText([good('api')]).description).toBe(
      'Nothing needs to be done.',
    );
  });
});
