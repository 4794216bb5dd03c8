import { readFileSync } from 'fs';
import path from 'path';
import { parse } from 'yaml';
import { DnsEndpointEntry } from '../kinds';
import { ingressService } from '../testing/builders';
import { trafficCluster, trafficOptions } from '../testing/trafficBuilders';
import { planProfiles } from './planProfiles';
import { profileChanges } from './profileChanges';
import { ProfileContent } from './profileWrites';

/** The samples, documentation and blog of the reference, as their Services stand in a cluster. */

interface CreationCase {
  id: string;
  title: string;
  given: { endpoint?: DnsEndpointEntry };
}

const { suites } = parse(
  readFileSync(
    path.resolve(__dirname, '../../../../test/conformance/cases.yaml'),
    'utf8',
  ),
) as { suites: { id: string; cases: CreationCase[] }[] };
const cases = new Map(
  suites
    .find(({ id }) => id === 'TM-CREATE')!
    .cases.map(item => [item.id, item]),
);

function planOf(id: string) {
  const { dnsName, targets, providerSpecific } = cases.get(id)!.given.endpoint!;
  const service = ingressService(
    targets.map(ip => ({ ip })),
    {
      annotations: {
        'external-dns.alpha.kubernetes.io/hostname': dnsName,
        ...Object.fromEntries(
          providerSpecific!.map(({ name, value }) => [
            name.replace('webhook/', 'external-dns.kubernetes.io/webhook-'),
            value,
          ]),
        ),
      },
    },
  );
  return planProfiles(
    [trafficCluster('weu', [service], { location: undefined })],
    trafficOptions,
  );
}

function writtenFor(id: string): ProfileContent {
  const [write] = profileChanges(planOf(id), []).writes;
  if (write?.kind !== 'createProfile') {
    throw new Error(`${id} creates no profile`);
  }
  return write.profile;
}

describe('what the samples of the reference ask for', () => {
  it.each([
    'TM-CREATE-002',
    'TM-CREATE-003',
    'TM-CREATE-004',
    'TM-CREATE-005',
    'TM-CREATE-006',
    'TM-CREATE-010',
    'TM-CREATE-015',
    'TM-CREATE-016',
  ])('is created enabled, whole and with one endpoint: %s', id => {
    const { settings, endpoints } = writtenFor(id);
    expect(settings.status).toBe('Enabled');
    expect(endpoints.map(({ target }) => target)).toEqual([
      cases.get(id)!.given.endpoint!.dnsName,
    ]);
  });

  it('leads to the vanity host’s profile, with a CNAME (TM-CREATE-002)', () => {
    expect(writtenFor('TM-CREATE-002').name).toBe('multi-example-com-tm');
    expect(
      planOf('TM-CREATE-002').vanity.records.map(
        ({ endpoint }) => endpoint.spec.endpoints?.[0],
      ),
    ).toEqual([
      {
        dnsName: 'multi.example.com',
        recordType: 'CNAME',
        recordTTL: 300,
        targets: ['multi-example-com-tm.trafficmanager.net'],
      },
    ]);
  });

  it('has one name, however many addresses it has (TM-CREATE-010)', () => {
    expect(
      writtenFor('TM-CREATE-010').endpoints.map(({ name }) => name),
    ).toEqual(['east']);
  });

  it('is one endpoint for both address families (TM-CREATE-011)', () => {
    expect(
      writtenFor('TM-CREATE-011').endpoints.map(
        ({ name, target }) => `${name} ${target}`,
      ),
    ).toEqual(['east app.example.com']);
  });

  it('has no path for a TCP probe (TM-CREATE-016)', () => {
    expect(writtenFor('TM-CREATE-016').settings.monitor).toMatchObject({
      protocol: 'TCP',
      port: 443,
    });
    expect(writtenFor('TM-CREATE-016').settings.monitor).not.toHaveProperty(
      'path',
    );
  });

  it('is refused without a location, and told so (TM-CREATE-007)', () => {
    expect(planOf('TM-CREATE-007')).toMatchObject({
      profiles: [],
      refusals: [
        {
          reason: 'InvalidSettings',
          message:
            'webhook-traffic-manager-endpoint-location: endpoint location is required for ExternalEndpoints',
        },
      ],
    });
  });
});
