import { PUBLISHED_LIMITS } from '@service-router/local-fleet/src/azure';
import { RequestLimits } from '@service-router/local-fleet/src/azure/RequestLimits';
import { createResourceManager } from '@service-router/local-fleet/src/azure/resourceManager';
import {
  chooseTargets,
  Finding,
  HealthProber,
  ProfileStore,
} from '@service-router/local-fleet/src/trafficManager';
import { isExpectedStatus } from '@service-router/local-fleet/src/trafficManager/probes/probe';
import { ZoneStore } from '@service-router/local-fleet/src/zones';
import { Case, Check, Data, holds, Outcome, skipped } from '../cases';

const GROUP = { subscriptionId: 'sub', resourceGroup: 'rg' };
const PROFILES = `/subscriptions/sub/resourceGroups/rg/providers/Microsoft.Network/trafficManagerProfiles`;

/** The Azure of the local fleet with no listener before it: requests are asked and answered at once. */
class Azure {
  readonly profiles = new ProfileStore();
  /** Targets that a probe was made for. */
  readonly probed: string[] = [];
  readonly #handle = createResourceManager(
    {
      zones: new ZoneStore(),
      publicZones: new ZoneStore({ kind: 'public' }),
      profiles: this.profiles,
      resourceGroups: [GROUP],
      targetOf: () => undefined,
    },
    new RequestLimits(PUBLISHED_LIMITS, () => (this.#now += 20_000)),
  );
  /** Each request is in a window of its own: limits are another matter. */
  #now = 0;

  constructor() {
    new HealthProber({
      profiles: this.profiles,
      addressOf: target => {
        this.probed.push(target);
        return undefined;
      },
      clock: { now: () => 0, after: () => () => {} },
    }).start();
  }

  #ask(method: string, name: string, body?: unknown): Data {
    const url = new URL(`https://azure${PROFILES}/${name}`);
    url.searchParams.set('api-version', '2022-04-01');
    return this.#handle({ method, url, headers: {}, body }).body as Data;
  }

  /** Writes a profile whose endpoints are called `e0`, `e1` and so on. */
  put(
    properties: Data = {},
    endpoints: readonly Data[] = [],
    name = 'shop',
  ): Data {
    const body = {
      location: 'global',
      properties: {
        trafficRoutingMethod: 'Weighted',
        dnsConfig: { relativeName: name },
        ...properties,
        endpoints: endpoints.map((given, index) => ({
          name: `e${index}`,
          type: 'Microsoft.Network/trafficManagerProfiles/externalEndpoints',
          properties: { target: `e${index}.example.com`, ...given },
        })),
      },
    };
    return this.#ask('PUT', name, body).properties as Data;
  }

  get(): Data {
    return this.#ask('GET', 'shop').properties as Data;
  }

  accepts(...given: Parameters<Azure['put']>): boolean {
    try {
      this.put(...given);
      return true;
    } catch {
      return false;
    }
  }

  /** Keeps what probes have found of the endpoints, in their order. */
  find(statuses: readonly unknown[]): void {
    const [profile] = this.profiles.list();
    statuses.forEach((status, index) => {
      if (status === 'CheckingEndpoint') return;
      this.profiles.setFinding(
        profile.id,
        profile.endpoints[index],
        status as Finding,
      );
    });
  }

  statusOf(index: number): unknown {
    const endpoint = (this.get().endpoints as Data[])[index];
    return (endpoint.properties as Data).endpointMonitorStatus;
  }

  /** Whether an endpoint is among what is answered, by any luck; undefined when there is no such name. */
  answers(index: number): boolean | undefined {
    const [profile] = this.profiles.list();
    const choices = [0, 0.25, 0.5, 0.75, 0.999].map(luck =>
      chooseTargets(this.profiles, profile, {
        recordType: 'A',
        from: {},
        random: () => luck,
      }),
    );
    if (choices.some(({ exists }) => !exists)) return undefined;
    return choices.some(
      choice =>
        choice.exists && choice.targets.includes(`e${index}.example.com`),
    );
  }
}

function upTo(count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => index);
}

/** The first and the last number that a profile is accepted with. */
function rangeOf(numbers: number[], profileWith: (value: number) => Data) {
  const accepted = numbers.filter(value =>
    new Azure().accepts(profileWith(value)),
  );
  return [accepted[0], accepted[accepted.length - 1]];
}

function probeDefaults(): Data {
  const azure = new Azure();
  const monitor = azure.put().monitorConfig as Data;
  const [written] = azure.profiles.list();
  return {
    intervalSeconds: monitor.intervalInSeconds,
    timeoutSeconds: monitor.timeoutInSeconds,
    toleratedFailures: monitor.toleratedNumberOfFailures,
    allowedIntervals: upTo(120).filter(intervalInSeconds =>
      new Azure().accepts({ monitorConfig: { intervalInSeconds } }),
    ),
    toleratedRange: rangeOf(upTo(20), toleratedNumberOfFailures => ({
      monitorConfig: { toleratedNumberOfFailures },
    })),
    expectedStatus: upTo(599)
      .filter(code => isExpectedStatus(written.monitor, code))
      .join(),
  };
}

function nameRules(): Data {
  const azure = new Azure();
  const isName = (name: string) => azure.accepts({}, [], name);
  const lengths = upTo(100).filter(length => isName('a'.repeat(length)));
  const printable = upTo(126 - 33).map(code => String.fromCharCode(code + 33));
  const inside = printable.filter(
    char => char !== '/' && !/[?#%\\]/.test(char) && isName(`b${char}b`),
  );
  const others = inside.filter(char => !/[A-Za-z0-9]/.test(char)).sort();
  const atEnds = others.filter(
    char => isName(`c${char}`) || isName(`${char}c`),
  );
  azure.put({ dnsConfig: { relativeName: 'taken' } }, [], 'first');
  const isTakenOnce = !azure.accepts(
    { dnsConfig: { relativeName: 'taken' } },
    [],
    'second',
  );
  return {
    length: `${lengths[0]}-${lengths[lengths.length - 1]}`,
    chars: [
      others.join() === '-,.'
        ? 'alphanumerics, hyphens, periods'
        : others.join(' '),
      atEnds.length === 0 ? 'alphanumeric at both ends' : atEnds.join(' '),
      isTakenOnce ? 'globally unique' : 'not unique',
    ].join('; '),
  };
}

/** What Azure does, as the Azure of the local fleet does it. */
export function localAzure({ given, expect }: Case): Outcome {
  const azure = new Azure();
  if (given.profileStatus) {
    azure.put({ profileStatus: given.profileStatus }, [{}]);
    return holds(expect, {
      dns: azure.answers(0) === undefined ? 'NXDOMAIN' : 'NOERROR',
      probing: azure.probed.length > 0,
      endpointMonitorStatus: azure.statusOf(0),
    });
  }
  if (given.endpointStatus) {
    azure.put({}, [{ endpointStatus: given.endpointStatus }, {}]);
    return holds(expect, {
      inAnswers: azure.answers(0),
      probing: azure.probed.includes('e0.example.com'),
      endpointMonitorStatus: azure.statusOf(0),
    });
  }
  if (given.endpointMonitorStatus) {
    azure.put({}, [{}, {}]);
    azure.find([given.endpointMonitorStatus, 'Online']);
    const besideOnline = azure.answers(0);
    azure.find([given.endpointMonitorStatus, 'Degraded']);
    const besideDegraded = azure.answers(0);
    return holds(expect, {
      inAnswers:
        !besideOnline && besideDegraded
          ? 'no, unless all endpoints are degraded'
          : besideOnline,
    });
  }
  if (expect.profileMonitorStatus) {
    const statuses = given.endpoints as string[];
    azure.put(
      {},
      statuses.map(() => ({})),
    );
    azure.find(statuses);
    return holds(expect, {
      profileMonitorStatus: (azure.get().monitorConfig as Data)
        .profileMonitorStatus,
    });
  }
  if (expect.intervalSeconds) return holds(expect, probeDefaults());
  if (given.protocol && given.path) {
    const { protocol, path } = given;
    const isAccepted = azure.accepts({ monitorConfig: { protocol, path } });
    return holds(expect, { result: isAccepted ? 'accepted' : 'error' });
  }
  if (given.priorities) {
    const endpoints = (given.priorities as number[]).map(priority => ({
      priority,
    }));
    return holds(expect, {
      result: azure.accepts({}, endpoints) ? 'allowed' : 'not allowed',
    });
  }
  if (expect.chars) return holds(expect, nameRules());
  if (expect.property) {
    const [property, value] = String(expect.property).split('=');
    azure.put({}, [{ [property]: value }]);
    return holds(
      { probed: [], status: 'Unmonitored' },
      { probed: azure.probed, status: azure.statusOf(0) },
    );
  }
  return skipped(
    'a probe takes its time; that a private address is found degraded is asserted by tests of the local fleet',
  );
}

/** Holds when one of two holds that can say something, and fails when one of them fails. */
export function bothOf(one: Check, other: Check): Check {
  return async item => {
    const outcomes = [await one(item), await other(item)];
    return (
      outcomes.find(({ kind }) => kind === 'failed') ??
      outcomes.find(({ kind }) => kind === 'passed') ??
      outcomes[0]
    );
  };
}
