import {
  PathStep,
  RouteIdentifier,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { ObjectsDialog } from './ObjectsDialog';
import { ObjectsView } from './ObjectsView';
import { useStepObjects } from './useStepObjects';

interface StepObjectsProps {
  route: RouteIdentifier;
  step: PathStep;
  zone: ZoneReport;
}

/** Opens what stands behind a step, read from the backend when it is opened. */
export function StepObjects(props: StepObjectsProps) {
  return (
    <ObjectsDialog step={props.step} zone={props.zone}>
      <ReadObjects {...props} />
    </ObjectsDialog>
  );
}

function ReadObjects({ route, step, zone }: StepObjectsProps) {
  const { state, retry } = useStepObjects(route, step, zone);
  return <ObjectsView state={state} onRetry={retry} />;
}
