import {
  oneLine,
  Report,
  sentenceOf,
  summaryOf,
  uncheckedSentence,
} from './Report';

/** Workflow commands of GitHub Actions, which become annotations of the lines of a pull request. */
export function renderedGithub(report: Report): string {
  const lines = report.findings.map(finding => {
    const { severity, path, line, column, rule } = finding;
    const properties = {
      file: path,
      line,
      ...(column === undefined ? {} : { col: column }),
      title: `Service Router: ${rule}`,
    };
    return `::${severity} ${Object.entries(properties)
      .map(([key, value]) => `${key}=${property(String(value))}`)
      .join(',')}::${data(sentenceOf(finding))}`;
  });
  return [
    ...lines,
    ...report.unchecked.map(
      entry => `::notice::${data(uncheckedSentence(entry))}`,
    ),
    `Service Router: ${summaryOf(report)}.`,
  ]
    .join('\n')
    .concat('\n');
}

/** The only characters that end a message are those that end its line. */
function data(text: string): string {
  return oneLine(text).replace(/%/g, '%25');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
