import { settingEntriesOf } from './annotationKeys';
import { readSettings, settingsFaults } from './readSettings';
import { describeSettingFault } from './settingFault';
import { trafficManagerSettingsSchema } from './settings';
import { trafficAnnotations } from '../testing/trafficBuilders';

function reading(settings: Record<string, string>, location?: string) {
  return readSettings(settingEntriesOf(trafficAnnotations(settings)), {
    location,
  });
}

function faultsOf(settings: Record<string, string>, location = 'westeurope') {
  const found = reading(settings, location);
  const faults = found.kind === 'refused' ? found.faults : [];
  // Each can be said in other languages.
  expect(faults.filter(({ words }) => words === undefined)).toEqual([]);
  return faults.map(describeSettingFault);
}

function settingsOf(settings: Record<string, string>) {
  const found = reading(settings, 'westeurope');
  return found.kind === 'read' ? found.settings : undefined;
}

describe('readSettings', () => {
  it('is off unless enabled', () => {
    expect(reading({ enabled: 'yes', weight: 'abc' })).toEqual({ kind: 'off' });
  });

  it('probes unless told otherwise (TM-PARSE-011)', () => {
    expect(settingsOf({})?.healthChecksEnabled).toBe(true);
  });

  it('makes an enabled profile unless told otherwise', () => {
    expect(settingsOf({})?.profileStatus).toBe('Enabled');
  });

  it('reads what the reference lacks', () => {
    expect(
      settingsOf({
        'routing-method': 'Geographic',
        'geo-mapping': 'de, GEO-AF,us-ca',
        subnets: '203.0.113.0/24,198.51.100.4-198.51.100.9,2001:db8::/32',
        'probe-interval': '10',
        'probe-timeout': '9',
        'tolerated-failures': '0',
        'expected-status-ranges': '200-299,301',
        'monitor-custom-headers': 'host:my-app.example.com, x-probe: yes',
        'endpoint-custom-headers': 'x-region:weu',
        'always-serve': 'Disabled',
        'endpoint-type': 'NestedEndpoints',
        'endpoint-target-resource-id':
          '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/trafficManagerProfiles/p',
        'min-child-endpoints': '2',
        'min-child-endpoints-ipv4': '1',
        'min-child-endpoints-ipv6': '0',
      }),
    ).toMatchObject({
      routingMethod: 'Geographic',
      geoMapping: ['DE', 'GEO-AF', 'US-CA'],
      subnets: [
        { first: '203.0.113.0', scope: 24 },
        { first: '198.51.100.4', last: '198.51.100.9' },
        { first: '2001:db8::', scope: 32 },
      ],
      probeInterval: 10,
      probeTimeout: 9,
      toleratedFailures: 0,
      expectedStatusRanges: [
        { min: 200, max: 299 },
        { min: 301, max: 301 },
      ],
      monitorCustomHeaders: [
        { name: 'host', value: 'my-app.example.com' },
        { name: 'x-probe', value: 'yes' },
      ],
      endpointCustomHeaders: [{ name: 'x-region', value: 'weu' }],
      alwaysServe: 'Disabled',
      endpointType: 'NestedEndpoints',
      minChildEndpoints: 2,
      minChildEndpointsIpv4: 1,
      minChildEndpointsIpv6: 0,
    });
  });

  it.each`
    key                              | value             | says
    ${'weight'}                      | ${'many'}         | ${'invalid weight value "many", must be a whole number'}
    ${'weight'}                      | ${'0'}            | ${'weight must be between 1 and 1000, got 0'}
    ${'dns-ttl'}                     | ${'2147483648'}   | ${'DNS TTL must be at most 2147483647 seconds, got 2147483648'}
    ${'routing-method'}              | ${'Random'}       | ${'invalid routing method "Random", must be one of: Weighted, Priority, Performance, Geographic, MultiValue, Subnet'}
    ${'monitor-path'}                | ${'health'}       | ${'monitor path must begin with a slash, got "health"'}
    ${'probe-interval'}              | ${'20'}           | ${'probe interval must be 10 or 30 seconds, got 20'}
    ${'probe-timeout'}               | ${'4'}            | ${'probe timeout must be between 5 and 10, got 4'}
    ${'tolerated-failures'}          | ${'10'}           | ${'tolerated failures must be between 0 and 9, got 10'}
    ${'max-return'}                  | ${'9'}            | ${'max return must be between 1 and 8, got 9'}
    ${'expected-status-ranges'}      | ${'2xx'}          | ${'invalid expected status ranges value "2xx", must be status codes or ranges (200-299,301), divided by commas'}
    ${'monitor-custom-headers'}      | ${'host'}         | ${'invalid monitor custom headers value "host", must be headers (name:value), divided by commas'}
    ${'subnets'}                     | ${'10.0.0.0/33'}  | ${'invalid subnets value "10.0.0.0/33", must be networks (203.0.113.0/24) or ranges (203.0.113.4-203.0.113.9), divided by commas'}
    ${'geo-mapping'}                 | ${'Europe'}       | ${'geo mapping must be codes like WORLD, GEO-EU, DE or US-CA, got "EUROPE"'}
    ${'endpoint-type'}               | ${'External'}     | ${'invalid endpoint type "External", must be one of: ExternalEndpoints, AzureEndpoints, NestedEndpoints'}
    ${'always-serve'}                | ${'true'}         | ${'invalid always serve "true", must be one of: Enabled, Disabled'}
    ${'endpoint-location'}           | ${'nowhere'}      | ${'unknown endpoint location "nowhere", must be an Azure region like westeurope or "West Europe"'}
    ${'endpoint-target-resource-id'} | ${'my-public-ip'} | ${'endpoint target resource id "my-public-ip" must be a resource id: /subscriptions/.../resourceGroups/.../providers/...'}
    ${'hostname'}                    | ${'*.x.com'}      | ${'host name "*.x.com" has a wildcard; a profile answers for one name'}
    ${'profile-name'}                | ${'-x'}           | ${'profile name "-x" must have letters, digits, hyphens and periods, beginning and ending with a letter or digit'}
  `('refuses $key "$value"', ({ key, value, says }) => {
    expect(faultsOf({ [key]: value })).toEqual([
      `webhook-traffic-manager-${key} is "${value}": ${says}`,
    ]);
  });

  it('takes a code once that is written twice, which Azure would refuse', () => {
    expect(settingsOf({ 'geo-mapping': 'DE, de,FR' })?.geoMapping).toEqual([
      'DE',
      'FR',
    ]);
  });

  it('takes a network once that is written twice, however it is written', () => {
    expect(
      settingsOf({
        subnets: '203.0.113.0/24,203.0.113.0-203.0.113.255,198.51.100.7',
      })?.subnets,
    ).toEqual([
      { first: '203.0.113.0', scope: 24 },
      { first: '198.51.100.7', last: '198.51.100.7' },
    ]);
  });

  it('refuses networks of one endpoint that share addresses, as Azure would', () => {
    expect(faultsOf({ subnets: '203.0.113.0/24,203.0.113.7' })).toEqual([
      'webhook-traffic-manager-subnets is "203.0.113.0/24,203.0.113.7": subnets 203.0.113.0/24 and 203.0.113.7 share addresses; remove one',
    ]);
  });

  it.each(['AzureEndpoints', 'NestedEndpoints'])(
    'refuses a target beside the type %s, which leads to a resource',
    type => {
      const resource =
        '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/publicIPAddresses/p';
      expect(
        faultsOf({
          'endpoint-type': type,
          'endpoint-target-resource-id': resource,
          'endpoint-target': '20.30.40.50',
        }),
      ).toEqual([
        `webhook-traffic-manager-endpoint-target is "20.30.40.50": endpoint target is for ExternalEndpoints, and endpoint-type is ${type}, which leads to endpoint-target-resource-id; remove endpoint-target or endpoint-type`,
      ]);
    },
  );

  it('tells every fault, the first of the reference first', () => {
    expect(
      faultsOf({ 'dns-ttl': '1', weight: '0', 'monitor-port': 'x' }),
    ).toEqual([
      'webhook-traffic-manager-weight is "0": weight must be between 1 and 1000, got 0',
      'webhook-traffic-manager-dns-ttl is "1": DNS TTL must be at least 30 seconds, got 1',
      'webhook-traffic-manager-monitor-port is "x": invalid monitor port value "x", must be a whole number',
    ]);
  });

  it('takes more than eight headers for a fault', () => {
    const nine = Array.from({ length: 9 }, (_, index) => `x-${index}:1`);
    expect(faultsOf({ 'monitor-custom-headers': nine.join(',') })).toEqual([
      expect.stringContaining('at most 8 custom headers, got 9'),
    ]);
  });

  it('refuses two values for one key under the two prefixes', () => {
    const found = readSettings(
      settingEntriesOf({
        ...trafficAnnotations({ weight: '1' }),
        'external-dns.kubernetes.io/webhook-traffic-manager-weight': '2',
      }),
      { location: 'westeurope' },
    );
    expect(found).toMatchObject({
      kind: 'refused',
      faults: [
        {
          key: 'weight',
          message:
            'external-dns.alpha.kubernetes.io/webhook-traffic-manager-weight is "1" and external-dns.kubernetes.io/webhook-traffic-manager-weight is "2"; remove one',
        },
      ],
    });
  });

  it('takes one value under both prefixes', () => {
    const found = readSettings(
      settingEntriesOf({
        ...trafficAnnotations({ weight: '7' }),
        'external-dns.kubernetes.io/webhook-traffic-manager-weight': '7',
      }),
      { location: 'westeurope' },
    );
    expect(found).toMatchObject({ kind: 'read', settings: { weight: 7 } });
  });

  it('tells keys that it does not know, and goes on', () => {
    expect(reading({ wieght: '1' }, 'westeurope')).toMatchObject({
      kind: 'read',
      unknownKeys: ['wieght'],
    });
  });

  it('knows which settings the object gave itself', () => {
    const found = reading({ weight: '100', priority: '' }, 'westeurope');
    expect(found.kind === 'read' && [...found.given].sort()).toEqual([
      'resourceGroup',
      'weight',
    ]);
  });
});

describe('what settings mean together', () => {
  it('takes the location of the region where the object names none', () => {
    expect(reading({}, 'westeurope').kind).toBe('read');
  });

  it('needs a location from somewhere (TM-CREATE-007)', () => {
    expect(faultsOf({}, '')).toEqual([
      'webhook-traffic-manager-endpoint-location: endpoint location is required for ExternalEndpoints',
    ]);
  });

  it.each(['westeurope', 'West Europe', 'WESTEUROPE'])(
    'takes the location "%s" (TM-VALIDATE-042)',
    location => {
      expect(faultsOf({ 'endpoint-location': location })).toEqual([]);
    },
  );

  it('takes a location that the configuration knows, however new (TM-VALIDATE-042)', () => {
    expect(
      faultsOf({ 'endpoint-location': 'marsnorth' }, 'Mars North'),
    ).toEqual([]);
  });

  it('needs a mapping for Geographic (TM-VALIDATE-016)', () => {
    expect(faultsOf({ 'routing-method': 'Geographic' })).toEqual([
      'webhook-traffic-manager-geo-mapping: geo mapping is required for Geographic routing: codes like WORLD, GEO-EU, DE or US-CA',
    ]);
  });

  it('takes MultiValue (TM-VALIDATE-020)', () => {
    expect(faultsOf({ 'routing-method': 'MultiValue' })).toEqual([]);
  });

  it('has no path for TCP, and none by default (TM-VALIDATE-024)', () => {
    expect(faultsOf({ 'monitor-protocol': 'TCP' })).toEqual([]);
    expect(
      faultsOf({ 'monitor-protocol': 'TCP', 'monitor-path': '/' }),
    ).toEqual([
      'webhook-traffic-manager-monitor-path is "/": a TCP probe has no path; remove monitor-path "/" or use HTTP or HTTPS',
    ]);
  });

  it.each`
    key                          | value
    ${'expected-status-ranges'}  | ${'200'}
    ${'monitor-custom-headers'}  | ${'host:x'}
    ${'endpoint-custom-headers'} | ${'host:x'}
  `('has no $key for TCP', ({ key, value }) => {
    expect(faultsOf({ 'monitor-protocol': 'TCP', [key]: value })).toHaveLength(
      1,
    );
  });

  it('needs a shorter timeout for the shorter interval', () => {
    expect(faultsOf({ 'probe-interval': '10', 'probe-timeout': '10' })).toEqual(
      [
        'webhook-traffic-manager-probe-timeout is "10": probe timeout must be between 5 and 9 with a probe interval of 10, got 10',
      ],
    );
  });

  it('refuses probes that are asked for and refused', () => {
    expect(
      faultsOf({
        'always-serve': 'Disabled',
        'health-checks-enabled': 'false',
      }),
    ).toHaveLength(1);
  });

  it.each([
    'https://a.example.com',
    'a.example.com:443',
    'a.example.com/x',
    '*.a.nl',
  ])('takes no %s for a target', target => {
    expect(faultsOf({ 'endpoint-target': target })).toEqual([
      `webhook-traffic-manager-endpoint-target is "${target}": endpoint target "${target}" must be a host name or an IP address, without protocol, port and path`,
    ]);
  });

  it.each(['a.example.com', 'a.example.com.', '203.0.113.7', '2001:db8::7'])(
    'takes %s for a target',
    target => {
      expect(settingsOf({ 'endpoint-target': target })?.endpointTarget).toBe(
        target,
      );
    },
  );

  it.each(['rg/providers/x', '../rg', 'rg.', 'r'.repeat(91)])(
    'takes no %s for a resource group',
    group => {
      expect(faultsOf({ 'resource-group': group })).toEqual([
        expect.stringContaining(`resource group "${group}" must have`),
      ]);
    },
  );

  it('needs a slash before the path (TM-VALIDATE-043)', () => {
    const settings = trafficManagerSettingsSchema.parse({
      resourceGroup: 'rg',
      endpointLocation: 'westeurope',
    });
    expect(
      settingsFaults({ ...settings, monitorPath: 'health' }).map(
        ({ key }) => key,
      ),
    ).toEqual(['monitor-path']);
  });

  it('draws no conclusion from a setting that is wrong itself', () => {
    expect(
      faultsOf({ 'monitor-protocol': 'UDP', 'monitor-path': '/x' }),
    ).toHaveLength(1);
  });
});
