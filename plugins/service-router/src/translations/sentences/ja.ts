import { sentences as report } from './report/ja';
import { sentences as publication } from './publication/ja';
import { sentences as plan } from './plan/ja';
import { sentences as traffic } from './traffic/ja';
import { sentences as path } from './path/ja';
import { sentences as outage } from './outage/ja';
import { sentences as failover } from './failover/ja';
import { sentences as client } from './client/ja';
import { sentences as objects } from './objects/ja';
import { sentences as budget } from './budget/ja';
import { sentences as ties } from './ties/ja';
import { sentences as api } from './api/ja';

/** Japanese: sentences of reports, by the English ones. */
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
