import { catalogTextFaults } from './catalogTextFaults';

const texts = { componentName: 'workload-a' };

describe('catalogTextFaults', () => {
  it.each(['guests', 'group:guests', 'user:default/jane.doe', 'Group:a-b/c_d'])(
    'takes %s for an owner',
    owner => {
      expect(catalogTextFaults({ ...texts, owner })).toEqual([]);
    },
  );

  it.each(['a b', 'group:', 'a/b/c', 'x\ny', '{{ owner }}', ''])(
    'refuses %j as an owner',
    owner => {
      expect(catalogTextFaults({ ...texts, owner })).toMatchObject([
        { field: 'owner', rule: 'ownerReference' },
      ]);
    },
  );

  it('takes a description of several lines, quotes and braces', () => {
    const description = 'It\'s "a"\n\tb: {{ c }} & *d 🚦';
    expect(catalogTextFaults({ ...texts, description })).toEqual([]);
  });

  it.each`
    description      | code
    ${'ab\u0000'}    | ${'U+0000 at position 3'}
    ${'\u001b[31m'}  | ${'U+001B at position 1'}
    ${'a\u007f'}     | ${'U+007F at position 2'}
    ${'half \ud83d'} | ${'U+D83D at position 6'}
  `('refuses $code in a description', ({ description, code }) => {
    expect(catalogTextFaults({ ...texts, description })).toMatchObject([
      { field: 'description', message: expect.stringContaining(code) },
    ]);
  });

  it('refuses a component name that the catalog would refuse', () => {
    expect(catalogTextFaults({ componentName: 'a b' })).toMatchObject([
      { field: 'componentName', rule: 'objectName' },
    ]);
  });
});
