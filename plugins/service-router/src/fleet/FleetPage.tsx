import { useFleet } from './useFleet';
import { FleetView } from './FleetView';

/** The fleet: what is wrong in it, what stands in front of it, and what has to wait. */
export function FleetPage() {
  const { state, retry } = useFleet();
  return <FleetView state={state} onRetry={retry} />;
}
