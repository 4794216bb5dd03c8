import { Report, sentenceOf } from './Report';

/** For other programs. Members are only ever added. */
export function renderedJson({
  findings,
  unchecked,
  manifests,
}: Report): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `${JSON.stringify(
    {
      version: 1,
      findings: findings.map(finding => {
        const { severity, rule, path, line, column, object, field } = finding;
        const { message, remedy } = finding;
        return {
          severity,
          rule,
          path,
          line,
          column,
          object,
          field,
          message,
          remedy,
          sentence: sentenceOf(finding),
        };
      }),
      unchecked,
      summary: {
        errors,
        warnings: findings.length - errors,
        objects: manifests,
      },
    },
    null,
    2,
  )}\n`;
}
