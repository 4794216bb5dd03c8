import { sentences as report } from './report/fr';
import { sentences as publication } from './publication/fr';
import { sentences as plan } from './plan/fr';
import { sentences as traffic } from './traffic/fr';
import { sentences as path } from './path/fr';
import { sentences as outage } from './outage/fr';
import { sentences as failover } from './failover/fr';
import { sentences as client } from './client/fr';
import { sentences as objects } from './objects/fr';
import { sentences as budget } from './budget/fr';
import { sentences as ties } from './ties/fr';
import { sentences as api } from './api/fr';

/** French: sentences of reports, by the English ones. */
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
