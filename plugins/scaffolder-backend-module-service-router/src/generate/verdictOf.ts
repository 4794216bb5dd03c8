import { LoggerService } from '@backstage/backend-plugin-api';
import { BackendAnswer } from './checkWithBackend';
import { InputFault } from './inputFaults';

/** What the backend's answer means for a request. */
export interface LiveVerdict {
  faults: InputFault[];
  /** DNS name of the route; absent when the backend was not asked or could not tell. */
  host?: string;
}

/**
 * Takes the backend's answer for what it is worth: errors refuse, warnings and everything that stayed unchecked go to
 * the log, and a backend that cannot be reached refuses nothing.
 */
export function verdictOf(
  answer: BackendAnswer,
  logger: LoggerService,
): LiveVerdict {
  if ('refused' in answer) {
    const message = `the Service Router backend refused the route: ${answer.refused}`;
    return { faults: [{ field: 'route', rule: 'refused', message }] };
  }
  if ('unreachable' in answer) {
    logger.warn(
      `Not checked against the clusters, only against the rules of names and settings: whether the name is free, whether gateway and source region are there, and whether Traffic Manager reaches the gateway is not known: ${answer.unreachable}`,
    );
    return { faults: [] };
  }
  const { findings, unchecked, host } = answer.check;
  const faults = findings.filter(({ severity }) => severity === 'error');
  for (const { severity, field, message } of findings) {
    if (severity === 'warning') {
      logger.warn(`${field}: ${message}`);
    }
  }
  for (const sentence of unchecked) {
    logger.warn(`Not checked: ${sentence}`);
  }
  return { faults, host };
}
