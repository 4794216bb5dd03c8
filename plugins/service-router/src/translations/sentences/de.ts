import { sentences as report } from './report/de';
import { sentences as publication } from './publication/de';
import { sentences as plan } from './plan/de';
import { sentences as traffic } from './traffic/de';
import { sentences as path } from './path/de';
import { sentences as outage } from './outage/de';
import { sentences as failover } from './failover/de';
import { sentences as client } from './client/de';
import { sentences as objects } from './objects/de';
import { sentences as budget } from './budget/de';
import { sentences as ties } from './ties/de';
import { sentences as api } from './api/de';

/** German: sentences of reports, by the English ones. */
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
