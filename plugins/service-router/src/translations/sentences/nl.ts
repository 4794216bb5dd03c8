import { sentences as report } from './report/nl';
import { sentences as publication } from './publication/nl';
import { sentences as plan } from './plan/nl';
import { sentences as traffic } from './traffic/nl';
import { sentences as path } from './path/nl';
import { sentences as outage } from './outage/nl';
import { sentences as failover } from './failover/nl';
import { sentences as client } from './client/nl';
import { sentences as objects } from './objects/nl';
import { sentences as budget } from './budget/nl';
import { sentences as ties } from './ties/nl';
import { sentences as api } from './api/nl';

/** Dutch: sentences of reports, by the English ones. */
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
