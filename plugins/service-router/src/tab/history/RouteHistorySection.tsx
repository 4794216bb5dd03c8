import { RouteReport } from '@service-router/plugin-service-router-common';
import { RouteHistoryView } from './RouteHistoryView';
import { useRouteHistory } from './useRouteHistory';

/** The history of a route, read from the backend. */
export function RouteHistorySection({ report }: { report: RouteReport }) {
  const { state, showOlder, retry } = useRouteHistory(report.route);
  return (
    <RouteHistoryView
      state={state}
      zones={report.zones}
      onOlder={showOlder}
      onRetry={retry}
    />
  );
}
