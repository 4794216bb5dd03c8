import * as fc from 'fast-check';
import { rendered, renderedText, Report } from '.';

const report: Report = {
  manifests: 3,
  findings: [
    {
      severity: 'error',
      rule: 'characters',
      path: 'apps/shop/route.yaml',
      line: 7,
      column: 3,
      object: 'ServiceRoute payments/api',
      field: 'spec.serviceName',
      message: 'serviceName "Api" has the capital letter "A"',
    },
    {
      severity: 'warning',
      rule: 'trafficManagerOff',
      path: 'apps/shop/route.yaml',
      line: 9,
      message: 'the annotations do not count',
      remedy: 'Write enabled.',
    },
  ],
  unchecked: [{ path: 'chart/Chart.yaml', line: 1, message: 'a chart' }],
};

describe('the formats of a report', () => {
  it('text groups findings by file and counts them', () => {
    expect(rendered(report, 'text')).toBe(`apps/shop/route.yaml
     7  error    ServiceRoute payments/api: serviceName "Api" has the capital letter "A". (characters)
     9  warning  the annotations do not count. Write enabled. (trafficManagerOff)

Not checked: chart/Chart.yaml:1: a chart.
1 error, 1 warning in 3 objects.
`);
  });

  it('text has colours for who can see them', () => {
    expect(renderedText(report, { hasColours: true })).toContain(
      '\u001b[31merror  \u001b[0m',
    );
  });

  it('text says that there is nothing to check', () => {
    expect(
      rendered({ manifests: 0, findings: [], unchecked: [] }, 'text'),
    ).toBe('There is nothing here that concerns Service Router.\n');
  });

  it('github writes workflow commands', () => {
    expect(rendered(report, 'github')).toBe(
      `::error file=apps/shop/route.yaml,line=7,col=3,title=Service Router%3A characters::ServiceRoute payments/api: serviceName "Api" has the capital letter "A".
::warning file=apps/shop/route.yaml,line=9,title=Service Router%3A trafficManagerOff::the annotations do not count. Write enabled.
::notice::Not checked: chart/Chart.yaml:1: a chart.
Service Router: 1 error, 1 warning in 3 objects.
`,
    );
  });

  it('azure-devops writes logging commands', () => {
    expect(rendered(report, 'azure-devops')).toBe(
      `##vso[task.logissue type=error;sourcepath=apps/shop/route.yaml;linenumber=7;columnnumber=3;code=characters;]ServiceRoute payments/api: serviceName "Api" has the capital letter "A".
##vso[task.logissue type=warning;sourcepath=apps/shop/route.yaml;linenumber=9;code=trafficManagerOff;]the annotations do not count. Write enabled.
Not checked: chart/Chart.yaml:1: a chart.
Service Router: 1 error, 1 warning in 3 objects.
`,
    );
  });

  it('gitlab writes a Code Quality report', () => {
    expect(JSON.parse(rendered(report, 'gitlab'))).toEqual([
      {
        description:
          'ServiceRoute payments/api: serviceName "Api" has the capital letter "A".',
        check_name: 'characters',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: 'major',
        location: { path: 'apps/shop/route.yaml', lines: { begin: 7 } },
      },
      expect.objectContaining({ severity: 'minor' }),
    ]);
  });

  it('gitlab gives a finding that moves down the same fingerprint', () => {
    const moved = {
      ...report,
      findings: report.findings.map(finding => ({
        ...finding,
        line: finding.line + 10,
      })),
    };
    const prints = (given: Report) =>
      JSON.parse(rendered(given, 'gitlab')).map(
        (entry: { fingerprint: string }) => entry.fingerprint,
      );
    expect(prints(moved)).toEqual(prints(report));
  });

  it('sarif has what SARIF 2.1.0 requires of a log, its runs, tools and results', () => {
    const log = JSON.parse(rendered(report, 'sarif'));
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Service Router',
              rules: [{ id: 'characters' }, { id: 'trafficManagerOff' }],
            },
          },
          invocations: [
            {
              executionSuccessful: true,
              toolExecutionNotifications: [
                {
                  level: 'note',
                  message: {
                    text: 'Not checked: chart/Chart.yaml:1: a chart.',
                  },
                },
              ],
            },
          ],
          results: [
            {
              ruleId: 'characters',
              ruleIndex: 0,
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: {
                      uri: 'apps/shop/route.yaml',
                      uriBaseId: '%SRCROOT%',
                    },
                    region: { startLine: 7, startColumn: 3 },
                  },
                },
              ],
            },
            { ruleId: 'trafficManagerOff', ruleIndex: 1, level: 'warning' },
          ],
        },
      ],
    });
  });

  it('json counts and keeps the parts of a finding', () => {
    expect(JSON.parse(rendered(report, 'json'))).toMatchObject({
      version: 1,
      findings: [
        { field: 'spec.serviceName', line: 7 },
        { remedy: 'Write enabled.' },
      ],
      unchecked: [{ path: 'chart/Chart.yaml' }],
      summary: { errors: 1, warnings: 1, objects: 3 },
    });
  });
});

describe('whatever manifests hold', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '\n',
          '\r',
          '::error::x',
          '::set-output name=a::b',
          '##vso[task.setvariable variable=a]b',
          '##[error]',
          '%0A',
          '%',
          ';',
          ']',
          ',',
          ':',
          '\u001b[2J',
          '\u2028',
          '\u202e',
          'a',
          '"',
          '\\',
        ),
        { maxLength: 12 },
      )
      .map(parts => parts.join('')),
  );
  const reports: fc.Arbitrary<Report> = fc.record({
    manifests: fc.nat(),
    findings: fc.array(
      fc.record({
        severity: fc.constantFrom('error' as const, 'warning' as const),
        rule: fc.constantFrom('characters' as const, 'schema' as const),
        path: hostile.map(text => `a${text}`),
        line: fc.integer({ min: 1 }),
        object: hostile,
        message: hostile,
        remedy: hostile,
      }),
      { maxLength: 4 },
    ),
    unchecked: fc.array(
      fc.record({ path: hostile, line: fc.constant(1), message: hostile }),
      { maxLength: 3 },
    ),
  });

  it('github sees the commands that are meant and no others', () => {
    fc.assert(
      fc.property(reports, given => {
        const lines = rendered(given, 'github').split(/\r\n|[\r\n]/);
        expect(
          lines.map(line => /^::(\w+)[ :]/.exec(line)?.[1] ?? line),
        ).toEqual([
          ...given.findings.map(({ severity }) => severity),
          ...given.unchecked.map(() => 'notice'),
          expect.stringMatching(/^Service Router: /),
          '',
        ]);
      }),
    );
  });

  it('github reads back the path and the message that are meant', () => {
    fc.assert(
      fc.property(reports, given => {
        const commands = rendered(given, 'github')
          .split('\n')
          .slice(0, given.findings.length)
          .map(line =>
            /^::\w+ file=([^,:]*),line=(\d+),title=[^,:]*::/.exec(line),
          );
        expect(commands.map(found => found?.[2])).toEqual(
          given.findings.map(({ line }) => String(line)),
        );
      }),
    );
  });

  it('azure-devops sees one command a finding and no others', () => {
    fc.assert(
      fc.property(reports, given => {
        const lines = rendered(given, 'azure-devops').split(/\r\n|[\r\n]/);
        expect(
          lines.map(line => /##vso\[[^\]]*\]|##\[/.exec(line)?.index),
        ).toEqual([
          ...given.findings.map(() => 0),
          ...given.unchecked.map(() => undefined),
          undefined,
          undefined,
        ]);
      }),
    );
  });

  it('azure-devops reads the properties that are meant', () => {
    fc.assert(
      fc.property(reports, given => {
        const names = rendered(given, 'azure-devops')
          .split('\n')
          .slice(0, given.findings.length)
          .map(line =>
            /^##vso\[task\.logissue ([^\]]*)\]/
              .exec(line)?.[1]
              .split(';')
              .map(part => part.split('=')[0]),
          );
        expect(names).toEqual(
          given.findings.map(() => [
            'type',
            'sourcepath',
            'linenumber',
            'code',
            '',
          ]),
        );
      }),
    );
  });

  it('text is no command of any CI, as it stands in its log beside a report', () => {
    fc.assert(
      fc.property(reports, given => {
        // A path is at the start of its line.
        const findings = given.findings.map(finding => ({
          ...finding,
          path: finding.path.slice(1),
        }));
        const text = rendered({ ...given, findings }, 'text');
        expect(text).not.toMatch(/##vso\[|##\[|^\s*::/im);
      }),
    );
  });

  it.each(['gitlab', 'sarif', 'json'] as const)('%s is JSON', format => {
    fc.assert(
      fc.property(reports, given => {
        expect(() => JSON.parse(rendered(given, format))).not.toThrow();
      }),
    );
  });

  it.each(['text', 'github', 'azure-devops'] as const)(
    '%s sends no control characters to a terminal',
    format => {
      fc.assert(
        fc.property(reports, given => {
          expect(rendered(given, format)).not.toMatch(
            /(?!\n)\p{Cc}|[\u2028\u2029\u202e]/u,
          );
        }),
      );
    },
  );
});
