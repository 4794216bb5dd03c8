import { renderedAzureDevOps } from './azureDevOps';
import { renderedGithub } from './github';
import { renderedGitlab } from './gitlab';
import { renderedJson } from './json';
import { plainLine, Report } from './Report';
import { renderedSarif } from './sarif';
import { renderedText } from './text';

export type { Report } from './Report';
export { plainLine, renderedText };

const renderers = {
  text: (report: Report) => renderedText(report, { hasColours: false }),
  github: renderedGithub,
  gitlab: renderedGitlab,
  'azure-devops': renderedAzureDevOps,
  sarif: renderedSarif,
  json: renderedJson,
};

/** A form that a report can have. */
export type Format = keyof typeof renderers;

export const formats = Object.keys(renderers) as Format[];

/** A report as text, without colours. */
export function rendered(report: Report, format: Format): string {
  return renderers[format](report);
}
