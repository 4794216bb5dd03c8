import fc from 'fast-check';
import {
  ownedNameOf,
  registeredNameOf,
  registryNameOf,
  REGISTRY_TYPES,
  RegistryNaming,
  untypedRegistryNameOf,
} from './registryNaming';

const HOST = 'api-ns-p-prod-myapp.example.com';

describe('the name of a registry record', () => {
  it.each`
    fqdn                | type       | naming                                            | name
    ${HOST}             | ${'CNAME'} | ${{ prefix: 'weu-p-aks-' }}                       | ${'weu-p-aks-cname-api-ns-p-prod-myapp.example.com'}
    ${'gw.example.com'} | ${'A'}     | ${{}}                                             | ${'a-gw.example.com'}
    ${'GW.Example.com'} | ${'AAAA'}  | ${{ prefix: 'WEU-' }}                             | ${'weu-aaaa-gw.example.com'}
    ${'gw.example.com'} | ${'A'}     | ${{ prefix: 'owner.' }}                           | ${'owner.a-gw.example.com'}
    ${'gw.example.com'} | ${'A'}     | ${{ suffix: '-weu' }}                             | ${'a-gw-weu.example.com'}
    ${'gw.example.com'} | ${'A'}     | ${{ suffix: '-weu.owner' }}                       | ${'a-gw-weu.owner.example.com'}
    ${'gw.example.com'} | ${'CNAME'} | ${{ prefix: '%{record_type}-own-' }}              | ${'cname-own-gw.example.com'}
    ${'gw.example.com'} | ${'CNAME'} | ${{ prefix: '%{record_type}.' }}                  | ${'cname.gw.example.com'}
    ${'gw.example.com'} | ${'A'}     | ${{ suffix: '-%{record_type}-own' }}              | ${'gw-a-own.example.com'}
    ${'*.example.com'}  | ${'CNAME'} | ${{ prefix: 'weu-', wildcardReplacement: 'Any' }} | ${'weu-cname-any.example.com'}
    ${'*.example.com'}  | ${'CNAME'} | ${{ prefix: 'weu-' }}                             | ${'weu-cname-*.example.com'}
    ${'example'}        | ${'A'}     | ${{ prefix: 'weu-' }}                             | ${'weu-a-example'}
  `('of $type $fqdn with $naming is $name', ({ fqdn, type, naming, name }) => {
    expect(registryNameOf(fqdn, type, naming)).toBe(name);
  });

  it.each`
    naming                               | name
    ${{ prefix: 'weu-' }}                | ${'weu-gw.example.com'}
    ${{ suffix: '-weu' }}                | ${'gw-weu.example.com'}
    ${{ prefix: 'own-%{record_type}-' }} | ${'own--gw.example.com'}
  `('of old, with $naming, was $name', ({ naming, name }) => {
    expect(untypedRegistryNameOf('gw.example.com', naming)).toBe(name);
  });
});

describe('the record that a registry record speaks of', () => {
  it.each`
    name                           | naming                                            | owned
    ${`weu-p-aks-cname-${HOST}`}   | ${{ prefix: 'weu-p-aks-' }}                       | ${{ fqdn: HOST, type: 'CNAME' }}
    ${'WEU-A-GW.example.com.'}     | ${{ prefix: 'weu-' }}                             | ${{ fqdn: 'gw.example.com', type: 'A' }}
    ${'weu-gw.example.com'}        | ${{ prefix: 'weu-' }}                             | ${{ fqdn: 'gw.example.com' }}
    ${'neu-a-gw.example.com'}      | ${{ prefix: 'weu-' }}                             | ${undefined}
    ${'a-gw-weu.example.com'}      | ${{ suffix: '-weu' }}                             | ${{ fqdn: 'gw.example.com', type: 'A' }}
    ${'gw-weu.example.com'}        | ${{ suffix: '-weu' }}                             | ${{ fqdn: 'gw.example.com' }}
    ${'a-gw-weu.own.example.com'}  | ${{ suffix: '-weu.own' }}                         | ${{ fqdn: 'gw.example.com', type: 'A' }}
    ${'a-gw-neu.example.com'}      | ${{ suffix: '-weu' }}                             | ${undefined}
    ${'com'}                       | ${{ suffix: '-weu' }}                             | ${undefined}
    ${'own-a-gw.example.com'}      | ${{ prefix: 'own-%{record_type}-' }}              | ${{ fqdn: 'gw.example.com', type: 'A' }}
    ${'own--gw.example.com'}       | ${{ prefix: 'own-%{record_type}-' }}              | ${{ fqdn: 'gw.example.com' }}
    ${'gw-a-own.example.com'}      | ${{ suffix: '-%{record_type}-own' }}              | ${{ fqdn: 'gw.example.com', type: 'A' }}
    ${'weu-cname-any.example.com'} | ${{ prefix: 'weu-', wildcardReplacement: 'any' }} | ${{ fqdn: 'any.example.com', type: 'CNAME' }}
    ${'weu-a-gw.example.com'}      | ${{ prefix: 'weu-', suffix: '-x' }}               | ${undefined}
  `('named $name with $naming is $owned', ({ name, naming, owned }) => {
    expect(ownedNameOf(name, naming)).toEqual(owned);
  });

  it('is another one than it was where an untyped name begins like a type, as in ExternalDNS', () => {
    const untyped = untypedRegistryNameOf('a-team.example.com');
    expect(ownedNameOf(untyped)).toEqual({
      fqdn: 'team.example.com',
      type: 'A',
    });
  });

  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,12}[a-z0-9])?$/);
  const name = fc
    .tuple(
      fc.oneof(label, fc.constant('*')),
      fc.array(label, { minLength: 1, maxLength: 3 }),
    )
    .map(([first, rest]) => [first, ...rest].join('.'));
  const affix = fc.stringMatching(/^[A-Za-z0-9]{1,4}(-|\.|-[a-z]{1,3}\.?)$/);
  const wildcardReplacement = fc.option(fc.stringMatching(/^[a-zA-Z]{1,5}$/), {
    nil: undefined,
  });
  const naming: fc.Arbitrary<RegistryNaming> = fc
    .tuple(
      fc.oneof(
        fc.constant({}),
        affix.map(prefix => ({ prefix })),
        affix.map(text => ({ suffix: `-${text.replace(/[-.]+$/, '')}` })),
        affix.map(text => ({ suffix: `.${text.replace(/[-.]+$/, '')}` })),
        affix.map(text => ({ prefix: `%{record_type}-${text}` })),
        affix.map(text => ({ prefix: `x${text}%{record_type}.` })),
        affix.map(text => ({
          suffix: `-%{record_type}-${text.replace(/[-.]+$/, '')}`,
        })),
      ),
      wildcardReplacement,
    )
    .map(([affixes, replacement]) => ({
      ...affixes,
      ...(replacement ? { wildcardReplacement: replacement } : {}),
    }));

  it('is read back from whatever name it was given', () => {
    fc.assert(
      fc.property(
        name,
        fc.constantFrom(...REGISTRY_TYPES),
        naming,
        (fqdn, type, by) => {
          expect(ownedNameOf(registryNameOf(fqdn, type, by), by)).toEqual({
            fqdn: registeredNameOf(fqdn, by),
            type,
          });
        },
      ),
    );
  });

  it('is read back from the untyped name, unless that begins like a type', () => {
    const fromUntyped = naming.filter(
      ({ prefix = '', suffix = '' }) => !`${prefix}${suffix}`.includes('%'),
    );
    fc.assert(
      fc.property(name, fromUntyped, (fqdn, by) => {
        const registered = registeredNameOf(fqdn, by);
        const [first] = registered.split(/[-.]/, 1);
        fc.pre(!REGISTRY_TYPES.includes(first.toUpperCase()));
        expect(ownedNameOf(untypedRegistryNameOf(fqdn, by), by)).toEqual({
          fqdn: registered,
        });
      }),
    );
  });
});
