import {
  expectedShares,
  ProfileFact,
  ProfileSettings,
} from '@service-router/plugin-service-router-common';
import { Weights } from './weights';

/** Of a profile by weights; how it is probed has no part in what healthy endpoints get. */
const settings: ProfileSettings = {
  routingMethod: 'Weighted',
  dnsTtl: 60,
  status: 'Enabled',
  monitor: {
    protocol: 'HTTPS',
    port: 443,
    path: '/',
    intervalSeconds: 30,
    timeoutSeconds: 10,
    toleratedFailures: 3,
    expectedStatusRanges: [],
    customHeaders: [],
  },
};

/** The part of all answers, 0 to 1, that each region gets while all that are switched on are healthy. */
export function weightShares(weights: Weights): Record<string, number> {
  const profile: ProfileFact = {
    id: '',
    name: '',
    resourceGroup: '',
    tags: {},
    settings,
    endpoints: Object.entries(weights).map(([name, weight]) => ({
      name,
      type: 'ExternalEndpoints',
      status: weight > 0 ? 'Enabled' : 'Disabled',
      weight,
      geoMapping: [],
      subnets: [],
      customHeaders: [],
      alwaysServe: false,
    })),
  };
  return Object.fromEntries(
    expectedShares(profile).endpoints.map(({ name, share = 0 }) => [
      name,
      share,
    ]),
  );
}

/** A share in per cent, with one decimal where it is small enough for that to matter. */
export function percentText(share: number): string {
  return new Intl.NumberFormat(undefined, {
    style: 'percent',
    maximumFractionDigits: share < 0.1 ? 1 : 0,
  }).format(share);
}
