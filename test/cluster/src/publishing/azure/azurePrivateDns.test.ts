import type { AnyObject } from '@service-router/plugin-service-router-backend/src/fleet';
import {
  ExternalDnsInstance,
  Prediction,
  registryNameOf,
  registryTextOf,
  zoneOwnershipOf,
} from '@service-router/plugin-service-router-common';
import { target } from '../../targets';
import { until } from '../../until';
import { DOMAIN } from '../Zones';
import { AzurePublishing } from './AzurePublishing';
import { PublicAzure } from './PublicAzure';
import { publisher } from './publishers';

jest.setTimeout(300_000);

const INSTANCE: ExternalDnsInstance = {
  name: 'external-dns of weu',
  ownerId: 'external-dns-weu',
  prefix: 'weu-dev-aks-',
  policy: 'sync',
  managedRecordTypes: ['A', 'AAAA', 'CNAME'],
  labelFilter: 'router.io/region in (weu)',
};

/** More than two pages of Azure's lists. */
const STRANGERS = Array.from(
  { length: 250 },
  (_, index) => `other-${String(index).padStart(3, '0')}`,
);

const nameOf = (label: string) => `${label}.${DOMAIN}`;

interface Wanted {
  type?: string;
  targets?: string[];
  ttl?: number;
}

const dnsEndpoint = (name: string, wanted: Wanted = {}): AnyObject => ({
  apiVersion: 'externaldns.k8s.io/v1alpha1',
  kind: 'DNSEndpoint',
  metadata: {
    name,
    namespace: 'payments',
    labels: { 'router.io/region': 'weu' },
  },
  spec: {
    endpoints: [
      {
        dnsName: nameOf(name),
        recordType: wanted.type ?? 'CNAME',
        targets: wanted.targets ?? ['gateway.example.com'],
        ...(wanted.ttl ? { recordTTL: wanted.ttl } : {}),
      },
    ],
  },
});

/** Records of others, and one that nobody asks for any more, whose owner is known from a TXT record two pages further on. */
function furnish(azure: PublicAzure) {
  for (const name of STRANGERS) {
    azure.write(name, { type: 'A', addresses: ['192.0.2.1'] });
  }
  azure.write('former', { type: 'CNAME', target: 'gateway.example.com' });
  const registryName = registryNameOf(nameOf('former'), 'CNAME', INSTANCE);
  const text = registryTextOf({
    owner: INSTANCE.ownerId,
    resource: 'crd/payments/former',
  });
  azure.write(registryName.slice(0, -DOMAIN.length - 1), {
    type: 'TXT',
    texts: [[text]],
  });
}

const refusedAt = (label: string, { refused }: Prediction) =>
  refused
    .filter(({ fqdn }) => fqdn === nameOf(label))
    .map(({ by, action, reason }) => `${by} ${action}: ${reason}`);

const obstacle = target.obstacleTo() ?? publisher.obstacle();

(obstacle ? describe.skip : describe)(
  'ExternalDNS, writing to Azure Private DNS,',
  () => {
    let publishing: AzurePublishing;
    let passes = 0;
    beforeAll(async () => {
      publishing = await AzurePublishing.start(INSTANCE, furnish);
    });
    afterAll(() => publishing?.stop());

    /** Asked for after another, it is written once that one has been looked at. */
    const pass = () => {
      passes += 1;
      return dnsEndpoint(`pass-${passes}`);
    };
    const etagOf = async (label: string) =>
      (await publishing.read()).find(({ fqdn }) => fqdn === nameOf(label))
        ?.etag;
    const writesOf = (label: string) =>
      publishing.azure.requests.filter(
        ({ method, url }) =>
          method === 'PUT' && url.pathname.endsWith(`/${label}`),
      );

    it('reads every page: what it owned goes, with the owner from another page, and what is not its own stays', async () => {
      await until(
        async () => (await publishing.read()).length === STRANGERS.length + 1,
        'the former record and its owner to go',
      );
      const rest = (await publishing.read()).filter(
        ({ type }) => type !== 'SOA',
      );
      expect(rest.map(({ fqdn }) => fqdn)).toEqual(STRANGERS.map(nameOf));
    });

    it.each`
      type       | targets                     | ttl
      ${'A'}     | ${['10.0.0.2', '10.0.0.1']} | ${undefined}
      ${'AAAA'}  | ${['2001:db8::1']}          | ${60}
      ${'CNAME'} | ${['gateway.example.com']}  | ${3_600}
    `('writes $type and its owner, as predicted', async ({ type, ...rest }) => {
      const name = `writes-${type.toLowerCase()}`;
      const { create } = await publishing.predicted({
        put: [dnsEndpoint(name, { type, ...rest })],
      });
      expect(create).toHaveLength(1);
    });

    it('changes a target, as predicted', async () => {
      await publishing.predicted({ put: [dnsEndpoint('changes')] });
      const { update } = await publishing.predicted({
        put: [dnsEndpoint('changes', { targets: ['other.example.com'] })],
      });
      expect(update).toHaveLength(1);
    });

    it('replaces a record set without saying which version of it', async () => {
      await publishing.predicted({ put: [dnsEndpoint('replaces')] });
      const before = await etagOf('replaces');
      await publishing.predicted({
        put: [dnsEndpoint('replaces', { targets: ['other.example.com'] })],
      });
      expect(await etagOf('replaces')).not.toBe(before);
      expect(
        writesOf('replaces').filter(
          ({ headers }) => headers['if-match'] ?? headers['if-none-match'],
        ),
      ).toEqual([]);
    });

    it('removes a record with its owner, as predicted', async () => {
      await publishing.predicted({ put: [dnsEndpoint('goes')] });
      const prediction = await publishing.predicted({
        take: [dnsEndpoint('goes')],
      });
      expect(prediction.delete).toHaveLength(1);
    });

    it('writes whose a record is, so that the product can say it', async () => {
      await publishing.predicted({ put: [dnsEndpoint('owned')] });
      const ownership = zoneOwnershipOf(await publishing.read(), [INSTANCE]);
      expect(
        ownership.of({ type: 'CNAME', fqdn: nameOf('owned') }),
      ).toMatchObject({
        state: 'owned',
        owner: {
          owner: 'external-dns-weu',
          resource: 'crd/payments/owned',
          instance: INSTANCE.name,
        },
      });
    });

    it('leaves alone what nobody owns, as predicted', async () => {
      const [stranger] = STRANGERS;
      const wanted = { type: 'A', targets: ['10.0.0.1'] };
      const prediction = await publishing.predicted({
        put: [dnsEndpoint(stranger, wanted), pass()],
      });
      expect(refusedAt(stranger, prediction)).toEqual([
        'externalDns update: Unowned',
      ]);
    });

    it('is refused a CNAME beside a type that it does not manage, and leaves its owner, as predicted', async () => {
      publishing.azure.write('mail', {
        type: 'MX',
        exchanges: [{ preference: 10, exchange: 'mx.example.com' }],
      });
      const prediction = await publishing.predicted({
        put: [dnsEndpoint('mail'), pass()],
      });
      expect(refusedAt('mail', prediction)).toEqual([
        'zone create: TypeConflict',
      ]);
    });

    it('sends one and the same request again when it is throttled', async () => {
      publishing.azure.faults.add({
        kind: 'throttled',
        method: 'PUT',
        path: '/CNAME/patient',
        count: 1,
        retryAfter: 1,
      });
      await publishing.predicted({ put: [dnsEndpoint('patient')] });
      const ids = writesOf('patient').map(
        ({ headers }) => headers['x-ms-client-request-id'],
      );
      expect(ids).toEqual([ids[0], ids[0]]);
    });

    it('is led to no other host than the one that it asked, from page to page', async () => {
      const { requests, strangers } = publishing.azure;
      const hosts = requests
        .filter(({ headers }) =>
          headers['user-agent']?.includes(publisher.userAgent),
        )
        .map(({ url }) => url.host);
      expect([...new Set(hosts)]).toEqual([publisher.hostOf(publishing.azure)]);
      expect(strangers).toEqual([]);
    });
  },
);
