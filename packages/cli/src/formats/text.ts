import {
  plainLine,
  Report,
  sentenceOf,
  summaryOf,
  uncheckedSentence,
} from './Report';

/** For people. */
export function renderedText(
  report: Report,
  { hasColours }: { hasColours: boolean },
): string {
  const colour = (code: number) => (text: string) =>
    hasColours ? `\u001b[${code}m${text}\u001b[0m` : text;
  const [red, yellow, grey, bold] = [31, 33, 90, 1].map(colour);
  const lines: string[] = [];
  let path: string | undefined;
  for (const finding of report.findings) {
    if (finding.path !== path) {
      path = finding.path;
      lines.push(...(lines.length > 0 ? [''] : []), bold(plainLine(path)));
    }
    const word =
      finding.severity === 'error' ? red('error  ') : yellow('warning');
    lines.push(
      `  ${String(finding.line).padStart(4)}  ${word}  ${plainLine(
        sentenceOf(finding),
      )} ${grey(`(${finding.rule})`)}`,
    );
  }
  if (lines.length > 0) {
    lines.push('');
  }
  lines.push(
    ...report.unchecked.map(entry => grey(plainLine(uncheckedSentence(entry)))),
  );
  lines.push(
    report.manifests === 0 && report.findings.length === 0
      ? 'There is nothing here that concerns Service Router.'
      : `${summaryOf(report)}.`,
  );
  return `${lines.join('\n')}\n`;
}
