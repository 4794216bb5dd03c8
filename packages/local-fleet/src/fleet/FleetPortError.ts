import { FleetPorts, listPorts } from './ports';

/** Another process listens on a port of the fleet's. @public */
export class FleetPortError extends Error {
  readonly name = 'FleetPortError';
}

/** The error for a port that is taken, with what it was for and how to move it. */
export function portErrorOf(
  port: number,
  ports: FleetPorts,
  cause: unknown,
): FleetPortError {
  const wanted = listPorts(ports).find(({ number }) => number === port);
  const variable = wanted?.variable ?? 'FLEET_PORT';
  const all =
    variable === 'FLEET_PORT'
      ? ''
      : ', or FLEET_PORT to move all ports of the fleet';
  return new FleetPortError(
    `Port ${port}, for ${
      wanted?.purpose ?? 'the fleet'
    }, is taken by another process: set ${variable} to a free port${all}.`,
    { cause },
  );
}
