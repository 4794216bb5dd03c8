import { RouteIdentifier } from '../plan';
import { fleetIndexOf } from '../report/fleetIndex';
import { RouteReport } from '../report/types';
import { declaredSubjects } from './declaredSubjects';
import { PictureSubject, RoutePicture } from './picture';
import { PictureSources } from './pictureSources';
import { readSubjects } from './readSubjects';
import { trafficSubjects } from './trafficSubjects';

/**
 * A route and what the fleet made of it: what is declared in each cluster, the DNSEndpoints made of it, its record in
 * each zone, its endpoints in Traffic Manager, and how each region answers.
 *
 * @public
 */
export function routePictureOf(
  route: RouteIdentifier,
  report: RouteReport,
  sources: PictureSources,
): RoutePicture {
  const { facts, profiles } = sources;
  const here = fleetIndexOf(facts).hereOf(route);
  const seenAt = facts.now.toISOString();
  const scopes: Record<string, string> = {};
  const subjects: Record<string, PictureSubject> = {};
  for (const cluster of facts.clusters) {
    if (cluster.state.value && cluster.plan) {
      const scope = `cluster ${cluster.name}`;
      scopes[scope] = cluster.state.observedAt ?? seenAt;
      Object.assign(
        subjects,
        declaredSubjects(
          route,
          { cluster, plan: here.find(one => one.cluster === cluster)?.plan },
          { scope, ...sources },
        ),
      );
    }
  }
  const read = readSubjects(report, facts);
  Object.assign(scopes, read.scopes);
  Object.assign(subjects, read.subjects);
  if (profiles?.value) {
    const scope = 'trafficManager';
    scopes[scope] = profiles.observedAt ?? seenAt;
    Object.assign(subjects, trafficSubjects(route, scope, sources));
  }
  return { seenAt, scopes, subjects };
}
