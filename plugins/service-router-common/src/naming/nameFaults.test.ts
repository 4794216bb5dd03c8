import fc from 'fast-check';
import { hostFaults, registryLabelBudget, routeNameFaults } from './nameFaults';
import { objectNameFault } from './dnsLabel';
import { gatewayHostOf, hostOf } from './hosts';

const identity = {
  region: 'weu',
  cluster: 'aks',
  domain: 'example.com',
  environmentLetter: 'p',
};
const parts = { serviceName: 'api', environment: 'prod', application: 'myapp' };

describe('hostOf', () => {
  it('is {serviceName}-ns-{letter}-{environment}-{application}.{domain} (OP-NAME-003)', () => {
    expect(hostOf(parts, identity)).toBe('api-ns-p-prod-myapp.example.com');
  });
});

describe('gatewayHostOf', () => {
  it('is {cluster}-{region}-{postfix}.{domain} (OP-NAME-027)', () => {
    expect(gatewayHostOf('gateway', identity)).toBe(
      'aks-weu-gateway.example.com',
    );
  });
});

describe('hostFaults', () => {
  it.each`
    field            | value       | says
    ${'serviceName'} | ${'api.v2'} | ${'serviceName "api.v2" has a dot, which would add a level to the name; use lower case letters, digits and hyphens'}
    ${'serviceName'} | ${'API'}    | ${'serviceName "API" has the capital letter "A"; use lower case letters, digits and hyphens'}
    ${'application'} | ${'my app'} | ${'application "my app" has a space; use lower case letters, digits and hyphens'}
    ${'application'} | ${'-x'}     | ${'application "-x" starts with a hyphen; it must start with a letter or digit'}
    ${'environment'} | ${'x-'}     | ${'environment "x-" ends with a hyphen; it must end with a letter or digit'}
    ${'environment'} | ${'a_b'}    | ${'environment "a_b" has "_"; use lower case letters, digits and hyphens'}
    ${'environment'} | ${''}       | ${'environment must be specified'}
  `(
    'refuses $field "$value" (OP-NAME-016, OP-NAME-017)',
    ({ field, value, says }) => {
      const faults = hostFaults({ ...parts, [field]: value }, identity);
      expect(faults.map(({ message }) => message)).toEqual([says]);
    },
  );

  it('names the label, its length and the lengths of its parts when it is too long (OP-NAME-019)', () => {
    const [fault] = hostFaults(
      { ...parts, serviceName: 'a'.repeat(48) },
      identity,
    );
    expect(fault).toMatchObject({ field: 'serviceName', rule: 'labelLength' });
    expect(fault.message).toContain(
      'has 64 characters, 1 more than DNS allows (63)',
    );
    expect(fault.message).toContain(
      'Shorten serviceName (48), environment (4), application (5)',
    );
  });

  it('lets the three parts have 56 characters in all, never 57', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        (service, environment, application) => {
          const faults = hostFaults(
            {
              serviceName: 's'.repeat(service),
              environment: 'e'.repeat(environment),
              application: 'a'.repeat(application),
            },
            identity,
          );
          expect(faults.length === 0).toBe(
            service + environment + application <= 56,
          );
        },
      ),
    );
  });
});

describe('routeNameFaults', () => {
  it('refuses a name that cannot be a label value (OP-NAME-037)', () => {
    expect(routeNameFaults('r'.repeat(63))).toEqual([]);
    expect(routeNameFaults('r'.repeat(64))).toHaveLength(1);
  });
});

describe('objectNameFault', () => {
  it.each`
    value              | fault
    ${'public'}        | ${undefined}
    ${'public.v2'}     | ${undefined}
    ${'Public'}        | ${'has the capital letter "P"; use lower case letters, digits and hyphens'}
    ${'public..v2'}    | ${'is empty, in its part ""'}
    ${'public.v_2'}    | ${'has "_"; use lower case letters, digits and hyphens, in its part "v_2"'}
    ${'a'.repeat(254)} | ${'has 254 characters; the name of an object may have 253'}
  `('of $value is $fault', ({ value, fault }) => {
    expect(objectNameFault(value)).toBe(fault);
  });
});

describe('registryLabelBudget', () => {
  it.each`
    prefix            | budget
    ${''}             | ${57}
    ${'weu-dev-aks-'} | ${45}
    ${'txt.'}         | ${57}
  `('with prefix "$prefix" is $budget (OP-NAME-022)', ({ prefix, budget }) => {
    expect(registryLabelBudget(prefix, 'cname')).toBe(budget);
  });
});
