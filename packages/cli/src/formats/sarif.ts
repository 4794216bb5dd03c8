import type { Location, Log, Result } from 'sarif';
import { createHash } from 'node:crypto';
import { version } from '../../package.json';
import { Report, sentenceOf, uncheckedSentence } from './Report';

/** SARIF 2.1.0, which code scanning and editors read. Paths are relative to the repository. */
export function renderedSarif({ findings, unchecked }: Report): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Service Router',
            version,
            rules: rules.map(id => ({ id, name: id })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: unchecked.map(entry => ({
              level: 'note',
              message: { text: uncheckedSentence(entry) },
              ...(entry.path === ''
                ? {}
                : { locations: [locationOf(entry.path, entry.line)] }),
            })),
          },
        ],
        results: findings.map((finding): Result => {
          const { severity, rule, path, line, column, object = '' } = finding;
          const text = sentenceOf(finding);
          return {
            ruleId: rule,
            ruleIndex: rules.indexOf(rule),
            level: severity,
            message: { text },
            locations: [locationOf(path, line, column)],
            partialFingerprints: {
              'finding/v1': createHash('sha256')
                .update(JSON.stringify([rule, path, object, text]))
                .digest('hex'),
            },
          };
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function locationOf(path: string, line: number, column?: number): Location {
  return {
    physicalLocation: {
      artifactLocation: {
        uri: path.split('/').map(encodeURIComponent).join('/'),
        uriBaseId: '%SRCROOT%',
      },
      region: {
        startLine: line,
        ...(column === undefined ? {} : { startColumn: column }),
      },
    },
  };
}
