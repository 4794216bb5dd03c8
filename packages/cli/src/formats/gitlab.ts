import { createHash } from 'node:crypto';
import { Report, sentenceOf } from './Report';

/** A Code Quality report of GitLab: `artifacts: reports: codequality`. */
export function renderedGitlab({ findings }: Report): string {
  const known = new Map<string, number>();
  return `${JSON.stringify(
    findings.map(finding => {
      const { severity, rule, path, line, object = '' } = finding;
      const description = sentenceOf(finding);
      // Without the line: a finding stays the same when something is written above it.
      const about = JSON.stringify([rule, path, object, description]);
      const count = known.get(about) ?? 0;
      known.set(about, count + 1);
      return {
        description,
        check_name: rule,
        fingerprint: createHash('sha256')
          .update(`${about}${count}`)
          .digest('hex'),
        severity: severity === 'error' ? 'major' : 'minor',
        location: { path, lines: { begin: line } },
      };
    }),
    null,
    2,
  )}\n`;
}
