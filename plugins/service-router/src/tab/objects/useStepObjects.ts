import { useCallback, useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  PathStep,
  RouteIdentifier,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { serviceRouterApiRef } from '../../api';
import { wordedOf } from '../../language/wordedOf';
import { objectsOfStep } from './objectsOfStep';
import { ObjectsState } from './ObjectsView';

/** What stands behind one step, read once it is asked for. */
export function useStepObjects(
  { namespace, name }: RouteIdentifier,
  { part }: PathStep,
  zone: ZoneReport,
): { state: ObjectsState; retry: () => void } {
  const api = useApi(serviceRouterApiRef);
  const [state, setState] = useState<ObjectsState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // What is open is not changed under the reader's eyes.
  const [shown] = useState(zone);
  useEffect(() => {
    let isStopped = false;
    const read = async (): Promise<ObjectsState> => {
      try {
        // Only who opens it needs what writes YAML.
        const [{ items }, { stringify }] = await Promise.all([
          api.getRouteObjects({ namespace, name }),
          import('yaml'),
        ]);
        return {
          status: 'ready',
          objects: objectsOfStep(items, { part }, shown).map(object => ({
            ...object,
            yaml: stringify(object.content),
          })),
        };
      } catch (error) {
        return { status: 'error', ...wordedOf(error) };
      }
    };
    setState({ status: 'loading' });
    read().then(next => {
      if (!isStopped) {
        setState(next);
      }
    });
    return () => {
      isStopped = true;
    };
  }, [api, namespace, name, part, shown, attempt]);
  return { state, retry: useCallback(() => setAttempt(n => n + 1), []) };
}
