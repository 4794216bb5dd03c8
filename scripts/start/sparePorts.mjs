import { unusedPorts } from '../process/unusedPorts.mjs';
import { portsOf } from './ports.mjs';

/**
 * Ports that nobody has at this moment: one for each that a start needs, because a whole range is seldom free.
 *
 * @returns {Promise<Record<string, string>>} by the variables that move them
 */
export async function sparePorts() {
  const variables = portsOf({}).map(({ variable }) => variable);
  const numbers = await unusedPorts(variables.length);
  return Object.fromEntries(
    variables.map((variable, index) => [variable, String(numbers[index])]),
  );
}
