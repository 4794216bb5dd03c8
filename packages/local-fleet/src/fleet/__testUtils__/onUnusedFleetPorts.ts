import { onUnusedPorts } from '../../listening';
import { FleetPorts, listPorts, portsOf } from '../ports';

/** Starts a fleet on ports that nobody listens on. */
export function onUnusedFleetPorts<Started>(
  start: (ports: FleetPorts) => Promise<Started>,
): Promise<Started> {
  return onUnusedPorts(listPorts(portsOf({})).length, numbers => {
    const ports = portsOf({});
    listPorts(ports).forEach((port, index) => {
      port.number = numbers[index];
    });
    return start(ports);
  });
}
