import {
  inEnglish,
  Phrase,
  say,
} from '@service-router/plugin-service-router-common';

/** How much Azure takes of one kind of request. */
export type Quota =
  | { limit: number; perSeconds: number }
  | { capacity: number; refillPerSecond: number };

/** A quota that a request counts against. */
export interface Charge {
  /** Requests with the same key share the quota. */
  key: string;
  /** For a person: "list of record sets of zone example.com". */
  words: Phrase;
  quota: Quota;
  /** Header in which Azure tells how many requests are left, where it does. */
  remainingHeader?: string;
  /** It is Resource Manager's own, not that of a resource provider. */
  isOfSubscription: boolean;
}

const MINUTE = 60;
/** Traffic Manager counts in windows of 20 s (published 2025-05-05). */
const TRAFFIC_MANAGER_WINDOW = 20;

function perMinute(limit: number): Quota {
  return { limit, perSeconds: MINUTE };
}

function perTrafficManagerWindow(limitPerMinute: number): Quota {
  return {
    limit: (limitPerMinute * TRAFFIC_MANAGER_WINDOW) / MINUTE,
    perSeconds: TRAFFIC_MANAGER_WINDOW,
  };
}

type Operation = 'create or update' | 'delete' | 'get' | 'list';

const requestsFor: Record<Operation | 'check', (what: Phrase) => Phrase> = {
  'create or update': what => say`create or update of ${what}`,
  delete: what => say`delete of ${what}`,
  get: what => say`get of ${what}`,
  list: what => say`list of ${what}`,
  check: what => say`check of ${what}`,
};

const trafficManager = {
  endpoints: say`Traffic Manager endpoints`,
  profiles: say`Traffic Manager profiles`,
  names: say`Traffic Manager names`,
};

/** Record sets of one private zone (published limits, 2024-10-08). Whether an upsert counts as create or as update is not said. */
const PRIVATE_RECORD_SETS: Record<Operation, Quota> = {
  'create or update': perMinute(60),
  delete: perMinute(60),
  get: perMinute(200),
  list: perMinute(100),
};

/** Record sets of one public zone. */
const PUBLIC_RECORD_SETS: Record<Operation, Quota> = {
  'create or update': perMinute(200),
  delete: perMinute(200),
  get: perMinute(2_000),
  list: perMinute(60),
};

/** Traffic Manager profiles of one subscription (published limits, 2025-05-05). */
const PROFILES: Record<Operation, Quota> = {
  'create or update': perTrafficManagerWindow(600),
  delete: perTrafficManagerWindow(150),
  get: perTrafficManagerWindow(450),
  list: perTrafficManagerWindow(450),
};

/** Their endpoints. */
const PROFILE_ENDPOINTS: Record<Operation, Quota> = {
  'create or update': perTrafficManagerWindow(300),
  delete: perTrafficManagerWindow(300),
  get: perTrafficManagerWindow(1_500),
  list: perTrafficManagerWindow(1_500),
};

const NAME_CHECKS = perTrafficManagerWindow(300);

/** Resource Manager, for one subscription and principal (published 2025-05-28). */
const SUBSCRIPTION: Record<'reads' | 'writes' | 'deletes', Quota> = {
  reads: { capacity: 250, refillPerSecond: 25 },
  writes: { capacity: 200, refillPerSecond: 10 },
  deletes: { capacity: 200, refillPerSecond: 10 },
};

/** The resource provider Microsoft.Network, for one subscription. */
const NETWORK = {
  reads: { limit: 10_000, perSeconds: 300 },
  changes: { limit: 1_000, perSeconds: 300 },
};

const requestsOfSubscription: Record<
  keyof typeof SUBSCRIPTION,
  (subscription: string) => Phrase
> = {
  reads: subscription => say`reads of subscription ${subscription}`,
  writes: subscription => say`writes of subscription ${subscription}`,
  deletes: subscription => say`deletes of subscription ${subscription}`,
};

const requestsOfNetwork: Record<
  keyof typeof NETWORK,
  (subscription: string) => Phrase
> = {
  reads: subscription =>
    say`reads of Microsoft.Network in subscription ${subscription}`,
  changes: subscription =>
    say`changes of Microsoft.Network in subscription ${subscription}`,
};

const RECORD_SET_TYPES =
  /^(a|aaaa|caa|cname|ds|mx|naptr|ns|ptr|soa|srv|tlsa|txt)$/;

/**
 * What a request to Azure Resource Manager counts against (azure.md 7.1).
 *
 * @returns nothing for a request that names no subscription, such as one for a token
 */
export function chargesOf(method: string, url: URL): Charge[] {
  const [root, subscription, ...rest] = url.pathname
    .toLowerCase()
    .split('/')
    .filter(Boolean);
  if (root !== 'subscriptions' || !subscription) {
    return chargesOfNameCheck(url);
  }
  const sort = sortOf(method);
  const ofNetwork = sort === 'reads' ? 'reads' : 'changes';
  return [
    {
      key: `subscription ${subscription} ${sort}`,
      words: requestsOfSubscription[sort](subscription),
      quota: SUBSCRIPTION[sort],
      remainingHeader: `x-ms-ratelimit-remaining-subscription-${sort}`,
      isOfSubscription: true,
    },
    {
      key: `network ${subscription} ${ofNetwork}`,
      words: requestsOfNetwork[ofNetwork](subscription),
      quota: NETWORK[ofNetwork],
      isOfSubscription: false,
    },
    ...chargesOfResource(method, subscription, rest),
  ];
}

function sortOf(method: string): 'reads' | 'writes' | 'deletes' {
  if (method === 'GET' || method === 'HEAD') {
    return 'reads';
  }
  return method === 'DELETE' ? 'deletes' : 'writes';
}

function operationOf(method: string, isOne: boolean): Operation {
  if (method === 'GET' || method === 'HEAD') {
    return isOne ? 'get' : 'list';
  }
  return method === 'DELETE' ? 'delete' : 'create or update';
}

function chargesOfResource(
  method: string,
  subscription: string,
  path: string[],
): Charge[] {
  const at = path.indexOf('microsoft.network');
  const [type, name, ...below] = at < 0 ? [] : path.slice(at + 1);
  const group = path[path.indexOf('resourcegroups') + 1];
  const charge = (
    scope: string,
    operation: Operation | 'check',
    what: Phrase,
    quota: Quota,
  ): Charge[] => [
    {
      key: `${scope} ${operation} ${inEnglish(what)}`,
      words: requestsFor[operation](what),
      quota,
      isOfSubscription: false,
    },
  ];
  if ((type === 'privatednszones' || type === 'dnszones') && below.length > 0) {
    const operation = operationOf(
      method,
      below.length > 1 && RECORD_SET_TYPES.test(below[0]),
    );
    const isPrivate = type === 'privatednszones';
    return charge(
      `${subscription} ${path.slice(0, at).join('/')} ${type}`,
      operation,
      recordSetsOf(isPrivate, name, group),
      (isPrivate ? PRIVATE_RECORD_SETS : PUBLIC_RECORD_SETS)[operation],
    );
  }
  if (type === 'trafficmanagerprofiles') {
    const isEndpoint = below.length > 1;
    const operation = operationOf(method, name !== undefined);
    return charge(
      subscription,
      operation,
      isEndpoint ? trafficManager.endpoints : trafficManager.profiles,
      (isEndpoint ? PROFILE_ENDPOINTS : PROFILES)[operation],
    );
  }
  if (type?.startsWith('checktrafficmanagername')) {
    return charge(subscription, 'check', trafficManager.names, NAME_CHECKS);
  }
  return [];
}

function recordSetsOf(
  isPrivate: boolean,
  zone: string,
  group: string | undefined,
): Phrase {
  if (!group) {
    return isPrivate
      ? say`record sets of private zone ${zone}`
      : say`record sets of public zone ${zone}`;
  }
  return isPrivate
    ? say`record sets of private zone ${zone} in ${group}`
    : say`record sets of public zone ${zone} in ${group}`;
}

/** The first form of the name check names no subscription. */
function chargesOfNameCheck(url: URL): Charge[] {
  return url.pathname.toLowerCase().includes('checktrafficmanagername')
    ? [
        {
          key: 'tenant check Traffic Manager names',
          words: requestsFor.check(trafficManager.names),
          quota: NAME_CHECKS,
          isOfSubscription: false,
        },
      ]
    : [];
}
