import { changesMarkdown } from './changesMarkdown';

describe('changesMarkdown', () => {
  it('tells what changes along', () => {
    expect(
      changesMarkdown(
        [{ field: 'mode', after: 'Active', file: 'a.yaml' }],
        [{ object: 'DNSPolicy shop-test/policy', folder: 'overlays/neu' }],
      ),
    ).toMatch(
      /\|\n\nThe same lines change as well:\n\n- `DNSPolicy shop-test\/policy` \(`overlays\/neu`\)\n$/,
    );
  });

  it('tells where it does not come out', () => {
    const overridden = {
      field: 'mode',
      is: 'RegionBound',
      region: 'weu',
      folder: 'chart',
      path: 'chart/values-weu.yaml',
      line: 3,
    };
    expect(changesMarkdown([], [], [overridden])).toBe(
      'Nothing changes.\n\nIt does not come out everywhere:\n\n' +
        '- `mode is "RegionBound" in weu (chart) whatever was changed: chart/values-weu.yaml, line 3, decides it there`\n',
    );
  });

  it('is a row for each change', () => {
    expect(
      changesMarkdown([
        {
          field: 'mode',
          before: 'Active',
          after: 'RegionBound',
          file: 'a.yaml',
        },
        { field: 'weight', region: 'weu', after: '5', file: 'b.yaml' },
      ]),
    ).toBe(
      '| Field | Region | Before | After | File |\n| --- | --- | --- | --- | --- |\n' +
        '| mode |  | `Active` | `RegionBound` | `a.yaml` |\n' +
        '| weight | weu | *none* | `5` | `b.yaml` |\n',
    );
  });

  it.each`
    value         | cell
    ${'a | b'}    | ${'`a \\| b`'}
    ${'a\nb'}     | ${'`a b`'}
    ${'`rm`'}     | ${'`` `rm` ``'}
    ${'<b>x</b>'} | ${'`<b>x</b>`'}
  `('keeps $value within its cell', ({ value, cell }) => {
    expect(
      changesMarkdown([{ field: 'mode', after: value, file: 'a' }]),
    ).toContain(`| *none* | ${cell} | \`a\` |`);
  });

  it('says so when there is none', () => {
    expect(changesMarkdown([])).toBe('Nothing changes.\n');
  });
});
