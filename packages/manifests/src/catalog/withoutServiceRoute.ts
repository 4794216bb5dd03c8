import { SERVICE_ROUTE_ANNOTATION } from '@service-router/plugin-service-router-common';
import { YamlPath, YamlStream } from '../yaml';
import { recordAt } from '../layout/RepositoryDraft';

const ANNOTATIONS = ['metadata', 'annotations'] as const;

/**
 * A catalog file of which no entity is tied to a route any more; the other routes of each entity stay.
 *
 * @param route - `namespace/name`
 * @public
 */
export function withoutServiceRoute(
  file: YamlStream,
  route: string,
): YamlStream {
  return file.values().reduce<YamlStream>((before, entity, index) => {
    const annotations = recordAt(entity, ANNOTATIONS);
    const present = annotations[SERVICE_ROUTE_ANNOTATION];
    const entries = typeof present === 'string' ? present.split(',') : [];
    const kept = entries.filter(entry => entry.trim() !== route);
    if (kept.length === entries.length) {
      return before;
    }
    if (kept.length > 0) {
      const value = kept.join(',').trim();
      return before.with(
        index,
        [...ANNOTATIONS, SERVICE_ROUTE_ANNOTATION],
        value,
      );
    }
    const isOnly = Object.keys(annotations).length === 1;
    const path: YamlPath = isOnly
      ? ANNOTATIONS
      : [...ANNOTATIONS, SERVICE_ROUTE_ANNOTATION];
    return before.with(index, path, undefined);
  }, file);
}
