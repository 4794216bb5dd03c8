import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ClusterFact,
  ExternalDnsInstance,
  RequestBudgetReport,
  TrafficPlanning,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { SharedDrift } from '../drift';
import { RouteHistorian } from '../history';
import { OwnerNotices } from '../notices';
import { Observers } from '../observe';
import { PlannedFleet } from '../planning';
import { Reconciler } from '../reconcile';
import { Traffic } from '../traffic';
import { DeletedRoutes } from './DeletedRoutes';

/** What reports are made from, and who hears of them. */
export interface ReportSources {
  fleet: Pick<PlannedFleet, 'subscribe' | 'profiles'> & {
    facts(): ClusterFact[];
  };
  observers: Pick<
    Observers,
    'regions' | 'subscribe' | 'watch' | 'hintZones' | 'hintAnswers'
  >;
  reconciler: Pick<Reconciler, 'failing'>;
  /** Undefined where no traffic manager is configured. */
  traffic?: Pick<Traffic, 'observation' | 'writing' | 'subscribe'>;
  /** Plans the traffic manager for clusters as they would be; undefined where none is configured. */
  planTraffic?: (clusters: ClusterFact[]) => TrafficPlanning;
  budgets: { report(): RequestBudgetReport[] };
  deletedRoutes: DeletedRoutes;
  /** What replicas know in common of what was changed by hand; absent: each knows what it has seen itself. */
  drift?: Pick<SharedDrift, 'kept' | 'note' | 'subscribe'>;
  /** Who finds what changed; absent: nobody. */
  history?: Pick<RouteHistorian, 'see' | 'seen' | 'onWanted'>;
  /** Who tells owners; absent: nobody. */
  notices?: Pick<OwnerNotices, 'see' | 'seen' | 'onWanted'>;
  defaultGatewayNamespace: string;
  /** The ExternalDNS instances that are configured. */
  externalDns?: readonly ExternalDnsInstance[];
  clock: Clock;
  logger: LoggerService;
  /** Tells whoever watches that these routes (`namespace/name`) changed. */
  publish: (routes: string[]) => Promise<void>;
}
