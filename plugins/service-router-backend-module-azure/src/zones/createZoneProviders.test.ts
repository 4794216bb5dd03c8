import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';
import { inspect } from 'node:util';
import { ConfigReader } from '@backstage/config';
import {
  ZoneAccessError,
  ZoneMissingError,
  ZoneReader,
  ZoneRefusedError,
  ZoneUnavailableError,
} from '@service-router/plugin-service-router-node';
import type { RequestWait } from '@service-router/plugin-service-router-common';
import { AzureSdk, loadAzureSdk } from '../AzureSdk';
import { BudgetPolicy, RequestBudget, systemTimers } from '../budget';
import { AzureConfig } from '../config';
import { armRecordSet, ArmServer, Fault } from './__testUtils__/ArmServer';
import { createZoneProviders } from './createZoneProviders';

const zone = {
  region: 'weu',
  name: 'example.com',
  config: new ConfigReader({
    subscriptionId: '11111111-2222-3333-4444-555555555555',
    resourceGroup: 'rg-dns',
    name: 'example.com',
  }),
};

function cname(name: string, target: string) {
  return armRecordSet('CNAME', name, { cnameRecord: { cname: target } });
}

function errorBody(code: string, message: string) {
  return { error: { code, message } };
}

function freshBudget(): BudgetPolicy {
  return new BudgetPolicy(new RequestBudget(systemTimers), Date.now);
}

/** An address where nobody listens. */
async function closedAddress(): Promise<string> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return `https://localhost:${port}`;
}

describe('createZoneProviders', () => {
  const server = new ArmServer();
  const { signal } = new AbortController();

  let sdk: AzureSdk;

  beforeAll(async () => {
    sdk = await loadAzureSdk();
    await server.start();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    server.recordSets = [];
    server.pageSize = 100;
    server.faultOf = () => undefined;
    server.isSilent = false;
    server.listed.length = 0;
    server.tokenForms.length = 0;
  });

  function reader(
    change: Partial<AzureConfig> = {},
    definition = zone,
    retries = 0,
  ): ZoneReader {
    const config: AzureConfig = {
      credential: {
        type: 'clientSecret',
        tenantId: '99999999-2222-3333-4444-555555555555',
        clientId: '88888888-2222-3333-4444-555555555555',
        clientSecret: 'correct-secret',
      },
      cloud: {
        resourceManager: server.url,
        authority: server.url,
        audience: 'https://management.azure.com',
      },
      ...change,
    };
    const [privateZones] = createZoneProviders(config, sdk, freshBudget(), {
      tls: { ca: server.certificate },
      retries,
    });
    return privateZones.createReader(definition);
  }

  function failWith(fault: Fault, from = 0) {
    server.faultOf = request => (request >= from ? fault : undefined);
  }

  it('reads every page, in the order of the list', async () => {
    server.pageSize = 2;
    server.recordSets = ['a', 'b', 'c', 'd', 'e'].map(name =>
      cname(name, 'target.example.com'),
    );
    const recordSets = await reader().read({ signal });
    expect(recordSets.map(({ fqdn }) => fqdn)).toEqual([
      'a.example.com',
      'b.example.com',
      'c.example.com',
      'd.example.com',
      'e.example.com',
    ]);
    expect(server.listed).toHaveLength(3);
  });

  it('asks for a token of the audience once for several reads', async () => {
    const one = reader();
    await one.read({ signal });
    await one.read({ signal });
    expect(server.tokenForms.map(form => form.get('scope'))).toEqual([
      expect.stringContaining('https://management.azure.com/.default'),
    ]);
  });

  it('asks with the version of the API that is configured', async () => {
    await reader({ recordSetsApiVersion: '2026-06-01-preview' }).read({
      signal,
    });
    expect(server.listed[0].get('api-version')).toBe('2026-06-01-preview');
  });

  it('gives nothing when a later page fails', async () => {
    server.pageSize = 1;
    server.recordSets = [
      cname('a', 'x.example.com'),
      cname('b', 'x.example.com'),
    ];
    failWith(
      { status: 503, body: errorBody('ServiceUnavailable', 'Busy.') },
      1,
    );
    await expect(reader().read({ signal })).rejects.toThrow(
      new ZoneUnavailableError(
        'Azure could not list zone example.com in resource group rg-dns (503): ServiceUnavailable: Busy.',
      ),
    );
    expect(server.listed).toHaveLength(2);
  });

  it('tries a page again before giving up', async () => {
    server.recordSets = [cname('a', 'x.example.com')];
    server.faultOf = request =>
      request === 0
        ? {
            status: 503,
            headers: { 'retry-after': '0' },
            body: errorBody('ServiceUnavailable', 'Busy.'),
          }
        : undefined;
    await expect(reader({}, zone, 1).read({ signal })).resolves.toHaveLength(1);
  });

  it.each`
    status | code                            | error                   | retryable | told
    ${401} | ${'InvalidAuthenticationToken'} | ${ZoneAccessError}      | ${false}  | ${/does not accept the credential/}
    ${403} | ${'AuthorizationFailed'}        | ${ZoneAccessError}      | ${false}  | ${/may not read zone example.com.*AuthorizationFailed.*role/}
    ${404} | ${'ParentResourceNotFound'}     | ${ZoneMissingError}     | ${false}  | ${/no zone example.com.*serviceRouter.regions.weu.zone/}
    ${408} | ${'RequestTimeout'}             | ${ZoneUnavailableError} | ${true}   | ${/408/}
    ${500} | ${'InternalServerError'}        | ${ZoneUnavailableError} | ${true}   | ${/500/}
    ${400} | ${'InvalidApiVersion'}          | ${ZoneRefusedError}     | ${false}  | ${/InvalidApiVersion/}
  `(
    'tells of $status as a $error.name',
    async ({ status, code, error, retryable, told }) => {
      failWith({ status, body: errorBody(code, 'As Azure says it.') });
      const failure = await reader()
        .read({ signal })
        .catch(caught => caught);
      expect(failure).toBeInstanceOf(error);
      expect(failure.message).toMatch(told);
      expect(failure.retryable).toBe(retryable);
    },
  );

  it('waits on any page for as long as Azure asks and the read is wanted, and tells so', async () => {
    server.pageSize = 1;
    server.recordSets = ['a', 'b'].map(name => cname(name, 'x.example.com'));
    failWith(
      {
        status: 429,
        headers: { 'retry-after': '3600' },
        body: errorBody('TooManyRequests', 'Slow down.'),
      },
      1,
    );
    const unwanted = new AbortController();
    const waits: (RequestWait | undefined)[] = [];
    const read = reader().read({
      signal: unwanted.signal,
      onWait: wait => {
        waits.push(wait);
        unwanted.abort(new Error('not wanted any more'));
      },
    });
    await expect(read).rejects.toThrow('not wanted any more');
    expect(waits).toEqual([
      { since: expect.any(String), refusedUntil: expect.any(String) },
    ]);
  });

  it.each`
    what                              | body
    ${'is not JSON'}                  | ${'<html>'}
    ${'holds no list'}                | ${{}}
    ${'holds null for a list'}        | ${{ value: null }}
    ${'holds null for a set'}         | ${{ value: [null] }}
    ${'holds a set without contents'} | ${{ value: [armRecordSet('A', 'a', null)] }}
  `('refuses a page that $what', async ({ body }) => {
    failWith({ body });
    await expect(reader().read({ signal })).rejects.toThrow(
      ZoneUnavailableError,
    );
  });

  it('refuses a list that leads back to itself', async () => {
    server.faultOf = () => ({
      body: {
        value: [],
        nextLink: `${server.url}${
          server.listed.length &&
          '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/example.com/ALL?$skipToken=1'
        }`,
      },
    });
    await expect(reader().read({ signal })).rejects.toThrow(
      /leads back to a page that was read already/,
    );
  });

  it('says which endpoint cannot be reached', async () => {
    const resourceManager = await closedAddress();
    await expect(
      reader({
        cloud: {
          resourceManager,
          authority: server.url,
          audience: 'https://management.azure.com',
        },
      }).read({ signal }),
    ).rejects.toThrow(
      new ZoneUnavailableError(
        `Azure Resource Manager at ${resourceManager} could not be reached to read zone example.com in resource group rg-dns: connection refused (ECONNREFUSED).`,
      ),
    );
  });

  it('takes a token endpoint that cannot be reached for something that may pass', async () => {
    const failure = await reader({
      cloud: {
        resourceManager: server.url,
        authority: await closedAddress(),
        audience: 'https://management.azure.com',
      },
    })
      .read({ signal })
      .catch(caught => caught);
    expect(failure).toBeInstanceOf(ZoneUnavailableError);
    expect(failure.message).toMatch(/Microsoft Entra ID could not be reached/);
  });

  it('tells of a refused secret without telling it', async () => {
    const failure = await reader({
      credential: {
        type: 'clientSecret',
        tenantId: '99999999-2222-3333-4444-555555555555',
        clientId: '88888888-2222-3333-4444-555555555555',
        clientSecret: 'hunter2-is-secret',
      },
    })
      .read({ signal })
      .catch(caught => caught);
    expect(failure).toBeInstanceOf(ZoneAccessError);
    expect(failure.message).toMatch(/AADSTS7000215.*serviceRouter.azure/);
    expect(inspect(failure, { depth: 10, showHidden: true })).not.toContain(
      'hunter2',
    );
  });

  it('carries no token in its errors', async () => {
    failWith({ status: 403, body: errorBody('AuthorizationFailed', 'No.') });
    const failure = await reader()
      .read({ signal })
      .catch(caught => caught);
    expect(inspect(failure, { depth: 10, showHidden: true })).not.toContain(
      'token-of-the-test',
    );
  });

  it('ends at once when aborted, also in a later page', async () => {
    const abort = new AbortController();
    server.pageSize = 1;
    server.recordSets = [
      cname('a', 'x.example.com'),
      cname('b', 'x.example.com'),
    ];
    server.faultOf = request => {
      server.isSilent = request === 0;
      return undefined;
    };
    const first = server.nextListRequest();
    const read = reader().read({ signal: abort.signal });
    await first;
    await server.nextListRequest();
    abort.abort(new Error('stopped'));
    await expect(read).rejects.toThrow('stopped');
  });

  it('knows a record set that is linked to a profile from an empty one', async () => {
    server.pageSize = 1;
    server.recordSets = [
      armRecordSet('A', 'plain', {
        aRecords: [],
        trafficManagementProfile: {},
      }),
      armRecordSet('A', 'linked', {
        trafficManagementProfile: {
          id: '/subscriptions/1/resourceGroups/rg/providers/Microsoft.Network/privateTrafficManagerProfiles/gw-weu',
        },
      }),
    ];
    const [plain, linked] = await reader().read({ signal });
    expect(plain.linkedProfile).toBeUndefined();
    expect(linked.linkedProfile).toBe('gw-weu');
  });
});
