import { isZoneRead } from '../isZoneRead';
import {
  ChainLink,
  ClusterRouteReport,
  LinkReport,
  RouteReport,
  ZoneReport,
} from '../types';

/** One route in one region, as its steps look at it. */
export interface RegionOfRoute {
  report: RouteReport;
  zone: ZoneReport;
  /** `ServiceRoute payments/api` */
  route: string;
  /** The name that it asks for; empty while that cannot be made, and then nothing publishes it either. */
  host: string;
  /** Clusters in which the route stands. */
  declaredIn: ClusterRouteReport[];
  /** The cluster whose word counts here: that which writes the name, else one of the region, else any that has the route. */
  cluster?: ClusterRouteReport;
  /** The route was deleted. */
  isGone: boolean;
  /** Otherwise it is not known what its zone holds. */
  isRead: boolean;
  linkOf: (link: ChainLink) => LinkReport | undefined;
}

/** Finds what the steps of one region are told from. */
export function regionOfRoute(
  report: RouteReport,
  zone: ZoneReport,
): RegionOfRoute {
  const { namespace, name } = report.route;
  const declaredIn = report.clusters.filter(({ isDeclared }) => isDeclared);
  const [writer] = zone.writers;
  return {
    report,
    zone,
    route: `ServiceRoute ${namespace}/${name}`,
    host: report.host ?? '',
    declaredIn,
    cluster:
      report.clusters.find(({ cluster }) => cluster === writer?.cluster) ??
      declaredIn.find(({ region }) => region === zone.region) ??
      declaredIn[0],
    isGone: zone.state === 'removed' || zone.state === 'removing',
    isRead: isZoneRead(zone),
    linkOf: wanted => zone.links.find(({ link }) => link === wanted),
  };
}
