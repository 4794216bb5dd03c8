import {
  recordQueryOf,
  recordsAskedBy,
  RecordsAsked,
  searchOfRecords,
} from './zoneQuery';

const asked: RecordsAsked = { text: '', page: 1 };

describe('what is asked of a zone', () => {
  it.each`
    address                                         | says
    ${''}                                           | ${{}}
    ${'show=foreign'}                               | ${{ kind: 'foreign' }}
    ${'state=absent&text=api&page=3'}               | ${{ state: 'absent', text: 'api', page: 3 }}
    ${'show=nonsense&state=nonsense&page=nonsense'} | ${{}}
    ${'page=0'}                                     | ${{}}
  `('is $says by the address "$address"', ({ address, says }) => {
    expect(recordsAskedBy(new URLSearchParams(address))).toEqual({
      ...asked,
      ...says,
    });
  });

  it('comes back from its own address', () => {
    const all: RecordsAsked = {
      kind: 'ours',
      state: 'linked',
      text: 'a&b',
      page: 2,
    };
    expect(recordsAskedBy(searchOfRecords(all))).toEqual(all);
  });

  it('has a short address when it is the usual', () => {
    expect(String(searchOfRecords(asked))).toBe('');
  });

  it.each`
    says                           | query
    ${{}}                          | ${{ limit: 50 }}
    ${{ text: ' api ' }}           | ${{ limit: 50, text: 'api' }}
    ${{ kind: 'absent', page: 3 }} | ${{ limit: 50, kind: ['absent'], offset: 100 }}
    ${{ state: 'foreign' }}        | ${{ limit: 50, state: ['foreign'] }}
  `('asks the backend for $query', ({ says, query }) => {
    expect(recordQueryOf({ ...asked, ...says })).toEqual(query);
  });
});
