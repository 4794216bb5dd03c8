import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { RouteName } from '@service-router/manifests';
import { BackendAccess } from '../backend';
import {
  BackendAnswer,
  checkWithBackend,
  declaredProposals,
  InputFault,
  verdictOf,
} from '../generate';

/** The files of a route before a change and after it. */
export interface RouteChange {
  before: ReadonlyMap<string, string>;
  after: ReadonlyMap<string, string>;
  folder: string;
  route: RouteName;
}

/**
 * What the clusters have against a changed route, that they did not have before the change; the rest, and what cannot be told,
 * goes to the log.
 *
 * @throws the signal's reason once it is aborted
 */
export async function checkUpdate(
  { before, after, folder, route }: RouteChange,
  options: BackendAccess & {
    credentials: BackstageCredentials;
    signal?: AbortSignal;
    logger: LoggerService;
  },
): Promise<InputFault[]> {
  const { logger } = options;
  const changed = declaredProposals(after, folder, route);
  if (changed.length === 0) {
    logger.warn(
      `Not checked against the clusters: what ServiceRoute ${route.namespace}/${route.name} comes to cannot be told from the files of ${folder}`,
    );
    return [];
  }
  const [standing, answers] = await Promise.all(
    [declaredProposals(before, folder, route), changed].map(proposals =>
      Promise.all(
        proposals.map(proposal => checkWithBackend(proposal, options)),
      ),
    ),
  );
  const known = new Set(standing.flatMap(errorsOf));
  const said = new Set<string>();
  return answers.flatMap(answer => {
    const fresh = verdictOf(answer, logger).faults.filter(
      ({ message }) => !said.has(message) && said.add(message),
    );
    fresh
      .filter(({ message }) => known.has(message))
      .forEach(({ field, message }) =>
        logger.warn(`${field}: ${message}. It was so before this change`),
      );
    return fresh.filter(({ message }) => !known.has(message));
  });
}

function errorsOf(answer: BackendAnswer): string[] {
  return 'check' in answer
    ? answer.check.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => message)
    : [];
}
