import { sentences as report } from './report/es';
import { sentences as publication } from './publication/es';
import { sentences as plan } from './plan/es';
import { sentences as traffic } from './traffic/es';
import { sentences as path } from './path/es';
import { sentences as outage } from './outage/es';
import { sentences as failover } from './failover/es';
import { sentences as client } from './client/es';
import { sentences as objects } from './objects/es';
import { sentences as budget } from './budget/es';
import { sentences as ties } from './ties/es';
import { sentences as api } from './api/es';

/** Spanish: sentences of reports, by the English ones. */
export const sentences: Record<string, string> = {
  ...report,
  ...publication,
  ...plan,
  ...traffic,
  ...path,
  ...outage,
  ...failover,
  ...client,
  ...objects,
  ...budget,
  ...ties,
  ...api,
};
