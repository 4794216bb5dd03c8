import {
  annotationPrefixesOf,
  externalDnsAnnotation,
  providerSpecificNameOf,
  settingEntriesOf,
  settingEntriesOfEndpoint,
} from './annotationKeys';

const ALPHA = 'external-dns.alpha.kubernetes.io/webhook-traffic-manager-';
const NEW = 'external-dns.kubernetes.io/webhook-traffic-manager-';

describe('providerSpecificNameOf', () => {
  it.each`
    annotation                                       | property
    ${`${ALPHA}weight`}                              | ${'webhook/traffic-manager-weight'}
    ${`${NEW}weight`}                                | ${'webhook/traffic-manager-weight'}
    ${'external-dns.alpha.kubernetes.io/webhook-x'}  | ${'webhook/x'}
    ${'external-dns.alpha.kubernetes.io/hostname'}   | ${undefined}
    ${'example.com/webhook-traffic-manager-enabled'} | ${undefined}
  `('of $annotation is $property', ({ annotation, property }) => {
    expect(providerSpecificNameOf(annotation)).toBe(property);
  });
});

describe('annotationPrefixesOf', () => {
  it.each`
    version      | prefixes
    ${'v0.14.0'} | ${[]}
    ${'v0.15.0'} | ${['external-dns.alpha.kubernetes.io/']}
    ${'v0.21.3'} | ${['external-dns.alpha.kubernetes.io/']}
    ${'v0.22.0'} | ${['external-dns.kubernetes.io/']}
    ${'1.0.0'}   | ${['external-dns.kubernetes.io/']}
  `(
    'tells that ExternalDNS $version passes on what is under $prefixes (TM-KEYS-016)',
    ({ version, prefixes }) => {
      expect(annotationPrefixesOf(version)).toEqual(prefixes);
    },
  );
});

describe('settingEntriesOf', () => {
  it('reads both prefixes (TM-KEYS-017)', () => {
    expect(
      settingEntriesOf({ [`${ALPHA}weight`]: '1', [`${NEW}priority`]: '2' }),
    ).toEqual([
      { key: 'weight', value: '1', name: `${ALPHA}weight` },
      { key: 'priority', value: '2', name: `${NEW}priority` },
    ]);
  });

  it('reads the form of the Service and the form of ExternalDNS alike (TM-KEYS-018, TM-KEYS-019)', () => {
    expect(
      settingEntriesOf({
        'webhook/traffic-manager-enabled': 'true',
        [`${ALPHA}resource-group`]: 'rg',
      }).map(({ key }) => key),
    ).toEqual(['enabled', 'resource-group']);
  });

  it('passes over everything else', () => {
    expect(
      settingEntriesOf({ 'webhook/other': 'x', app: 'y', weight: '1' }),
    ).toEqual([]);
  });
});

describe('settingEntriesOfEndpoint', () => {
  it('reads properties as well as labels, properties last (TM-UPDATE-001, TM-UPDATE-007)', () => {
    expect(
      settingEntriesOfEndpoint({
        labels: {
          'webhook/traffic-manager-weight': '1',
          'webhook/traffic-manager-priority': '3',
        },
        providerSpecific: [
          { name: 'webhook/traffic-manager-weight', value: '50' },
        ],
      }).map(({ key, value }) => `${key}=${value}`),
    ).toEqual(['weight=50', 'priority=3']);
  });
});

describe('externalDnsAnnotation', () => {
  it('is found under either prefix', () => {
    expect(
      externalDnsAnnotation(
        { 'external-dns.kubernetes.io/hostname': 'a.example.com' },
        'hostname',
      ),
    ).toBe('a.example.com');
  });
});
