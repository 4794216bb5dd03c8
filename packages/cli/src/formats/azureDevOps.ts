import {
  oneLine,
  plainLine,
  Report,
  sentenceOf,
  summaryOf,
  uncheckedSentence,
} from './Report';

/** Logging commands of Azure Pipelines, which become issues of the run with their places. */
export function renderedAzureDevOps(report: Report): string {
  return [
    ...report.findings.map(finding => {
      const { severity, path, line, column, rule } = finding;
      const properties = {
        type: severity,
        sourcepath: path,
        linenumber: line,
        ...(column === undefined ? {} : { columnnumber: column }),
        code: rule,
      };
      return `##vso[task.logissue ${Object.entries(properties)
        .map(([key, value]) => `${key}=${property(String(value))};`)
        .join('')}]${data(sentenceOf(finding))}`;
    }),
    ...report.unchecked.map(entry => plainLine(uncheckedSentence(entry))),
    plainLine(`Service Router: ${summaryOf(report)}.`),
  ]
    .join('\n')
    .concat('\n');
}

/** Azure Pipelines undoes this one escape in messages, so that a `%` can be one. */
function data(text: string): string {
  return oneLine(text).replace(/%/g, '%AZP25');
}

function property(text: string): string {
  return data(text).replace(/;/g, '%3B').replace(/\]/g, '%5D');
}
