import { onUnusedPorts } from '../process/onUnusedPorts.mjs';
import { portsOf } from './ports.mjs';

/**
 * Starts what needs the ports of a start on ports that nobody has: one for each, because a whole range is seldom free. When
 * somebody else was quicker to take one of them, it is started again on others.
 *
 * @template Started
 * @param {(ports: Record<string, string>) => Promise<Started>} start is told them by the variables that move them, and leaves
 *   nothing behind when it fails
 * @returns {Promise<Started>}
 */
export function onSparePorts(start) {
  const variables = portsOf({}).map(({ variable }) => variable);
  return onUnusedPorts(variables.length, numbers =>
    start(
      Object.fromEntries(
        variables.map((variable, index) => [variable, String(numbers[index])]),
      ),
    ),
  );
}
