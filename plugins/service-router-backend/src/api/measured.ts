import { Telemetry } from '../telemetry';
import { Operation } from './operations';

/** Answers a question, and tells how long that took where somebody wants to know. */
export function measured<T>(
  telemetry: Pick<Telemetry, 'measure'> | undefined,
  { id }: Pick<Operation, 'id'>,
  run: () => Promise<T>,
): Promise<T> {
  return telemetry
    ? telemetry.measure(
        'api.operation',
        { 'service_router.operation': id },
        run,
      )
    : run();
}
