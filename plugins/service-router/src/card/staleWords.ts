import { LinkReport } from '@service-router/plugin-service-router-common';

/** The word for how something stood when its source could last be read: what was seen then is no fact of now. */
export const staleWords = {
  holds: 'staleHolds',
  waiting: 'staleWaiting',
  broken: 'staleBroken',
  unknown: 'staleUnknown',
} as const satisfies Record<LinkReport['state'], string>;
