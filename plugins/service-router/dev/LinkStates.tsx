import { useMemo } from 'react';
import { Box, Card, CardBody } from '@backstage/ui';
import {
  cardStatesAt,
  historyStatesAt,
  objectsStatesAt,
} from '../src/fixtures';
import { Clock } from '../src/card/Clock';
import { RoutingTab } from '../src/tab';
import { RouteHistoryView } from '../src/tab/history/RouteHistoryView';
import { ObjectsDialog } from '../src/tab/objects/ObjectsDialog';
import { ObjectsView } from '../src/tab/objects/ObjectsView';

const nothing = () => undefined;

/** Names of the states that the history of a route, and what stands behind its links, can be in. */
export function linkStatesAt(now: number): string[] {
  return [
    'whole-tab',
    ...Object.keys(historyStatesAt(now)),
    ...Object.keys(objectsStatesAt(now)),
  ];
}

/** The history of a route, or what stands behind a link, in one state; or the tab with both. */
export function LinkStates({
  name,
  width,
}: {
  name: string;
  width: string | null;
}) {
  const { histories, objects, tab } = useMemo(() => {
    const now = Date.now();
    return {
      histories: historyStatesAt(now),
      objects: objectsStatesAt(now),
      tab: cardStatesAt(now).answering,
    };
  }, []);
  const renderHistory = (state = histories.changes) => (
    <RouteHistoryView
      state={state}
      zones={[
        { region: 'weu', title: 'West Europe' },
        { region: 'neu', title: 'North Europe' },
        { region: 'frc', title: 'France Central' },
      ]}
      onOlder={nothing}
      onRetry={nothing}
    />
  );
  const whole = (
    <RoutingTab
      state={tab}
      onRetry={nothing}
      renderHistory={() => renderHistory(histories['more-changes'])}
      renderObjects={(_, step, zone) => (
        <ObjectsDialog step={step} zone={zone}>
          <ObjectsView state={objects.objects} onRetry={nothing} />
        </ObjectsDialog>
      )}
    />
  );
  return (
    <Box p="4" style={{ width: width ? `${width}px` : 'auto' }}>
      {name === 'whole-tab' ? (
        whole
      ) : (
        <Card>
          <CardBody>
            <Clock ahead={0}>
              {histories[name] ? (
                renderHistory(histories[name])
              ) : (
                <ObjectsView state={objects[name]} onRetry={nothing} />
              )}
            </Clock>
          </CardBody>
        </Card>
      )}
    </Box>
  );
}
