import fc from 'fast-check';
import {
  endpointNameOf,
  hostNameFault,
  profileNameOf,
  relativeNameFault,
  vanityEndpointNameOf,
} from './names';

const KUBERNETES_NAME =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

const hosts = fc
  .array(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_-]{0,20}[A-Za-z0-9_]$/), {
    minLength: 2,
    maxLength: 8,
  })
  .map(labels => labels.join('.'))
  .filter(host => /[A-Za-z0-9]/.test(host));

describe('profileNameOf', () => {
  it('is {host}-tm', () => {
    expect(profileNameOf('api.prod.example.com')).toBe(
      'api-prod-example-com-tm',
    );
  });

  it('is one name for one host, whatever its case (TM-NAMES-020)', () => {
    expect(profileNameOf('App.Example.com')).toBe(
      profileNameOf('app.example.com'),
    );
  });

  it('is cut to 63 characters and stays the host’s own (TM-NAMES-022)', () => {
    const start = 'a'.repeat(50);
    const [one, other] = ['apps', 'apis'].map(part =>
      profileNameOf(`${start}.${part}.example.com`),
    );
    expect(Math.max(one.length, other.length)).toBeLessThanOrEqual(63);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^a{50}-[0-9a-z]{8}-tm$/);
  });

  it('is always a name that Azure takes', () => {
    fc.assert(
      fc.property(hosts, host => {
        expect(relativeNameFault(profileNameOf(host))).toBeUndefined();
      }),
    );
  });
});

describe('hostNameFault', () => {
  it.each`
    host                     | says
    ${'app.example.com'}     | ${undefined}
    ${'my_app.example.com'}  | ${undefined}
    ${'*.example.com'}       | ${'host name "*.example.com" has a wildcard; a profile answers for one name'}
    ${'a..b'}                | ${expect.stringContaining('has the label ""')}
    ${'-a.example.com'}      | ${expect.stringContaining('has the label "-a"')}
    ${`${'a'.repeat(64)}.x`} | ${expect.stringContaining('a label has 1 to 63')}
    ${'a.'.repeat(127)}      | ${expect.stringContaining('has 254 characters')}
  `('of $host is $says (TM-NAMES-023)', ({ host, says }) => {
    expect(hostNameFault(host)).toEqual(says);
  });
});

describe('relativeNameFault', () => {
  it.each`
    name              | says
    ${'my-app'}       | ${undefined}
    ${'a.b'}          | ${undefined}
    ${'my-app-'}      | ${expect.stringContaining('ending with a letter or digit')}
    ${'my_app'}       | ${expect.stringContaining('letters, digits, hyphens and periods')}
    ${''}             | ${expect.stringContaining('profile name ""')}
    ${'a'.repeat(64)} | ${expect.stringContaining('has 64 characters; Azure allows 63')}
  `('of "$name" is $says (TM-AZURE-012)', ({ name, says }) => {
    expect(relativeNameFault(name)).toEqual(says);
  });
});

describe('endpointNameOf', () => {
  it('is the first target, else the host', () => {
    expect(endpointNameOf('app.example.com', ['20.30.40.50'])).toBe(
      '20-30-40-50',
    );
    expect(endpointNameOf('app.example.com', [])).toBe('app-example-com');
  });

  it('of an IPv6 address has letters or digits at both ends', () => {
    expect(endpointNameOf('app.example.com', ['2001:db8::'])).toBe('2001-db8');
  });
});

describe('vanityEndpointNameOf', () => {
  it.each`
    host                    | name
    ${'multi.example.com'}  | ${'multi-example-com-tm-cname'}
    ${'*.app.example.com'}  | ${'wildcard-app-example-com-tm-cname'}
    ${'App.Example.com'}    | ${'app-example-com-tm-cname'}
    ${'_dmarc.example.com'} | ${'dmarc-example-com-tm-cname'}
  `('of $host is $name (TM-NAMES-019, TM-NAMES-020)', ({ host, name }) => {
    expect(vanityEndpointNameOf(host)).toBe(name);
  });

  it('is always a name that Kubernetes takes', () => {
    fc.assert(
      fc.property(hosts, host => {
        const name = vanityEndpointNameOf(host);
        expect(name).toMatch(KUBERNETES_NAME);
        expect(name.length).toBeLessThanOrEqual(253);
      }),
    );
  });
});
