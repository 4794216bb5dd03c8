import { ChangeProposal } from '@service-router/plugin-service-router-common';
import { changedRoutes } from './changedRoutes';

const spec = {
  serviceName: 'api',
  gatewayName: 'internal',
  environment: 'base',
  application: 'shop',
};
const route = (name: string): ChangeProposal['declared'][0] => ({
  object: { kind: 'ServiceRoute', metadata: { namespace: 'pay', name }, spec },
});
const policy: ChangeProposal['declared'][0] = {
  object: {
    kind: 'DNSPolicy',
    metadata: { namespace: 'pay', name: 'policy' },
    spec: { mode: 'Active' },
  },
};
const gone = (kind: 'ServiceRoute' | 'DNSPolicy') => ({
  object: { kind, namespace: 'pay', name: 'web' },
});
const standing = [
  { namespace: 'pay', name: 'api' },
  { namespace: 'pay', name: 'web' },
  { namespace: 'orders', name: 'api' },
];

describe('changedRoutes', () => {
  it.each`
    what                          | declared                    | removed                   | changed
    ${'a declared route'}         | ${[route('new')]}           | ${[]}                     | ${['new']}
    ${'a route for two regions'}  | ${[route('a'), route('a')]} | ${[]}                     | ${['a']}
    ${'a route that is removed'}  | ${[]}                       | ${[gone('ServiceRoute')]} | ${['web']}
    ${'a policy'}                 | ${[policy]}                 | ${[]}                     | ${['api', 'web']}
    ${'a policy that is removed'} | ${[]}                       | ${[gone('DNSPolicy')]}    | ${['api', 'web']}
    ${'a policy and its routes'}  | ${[policy, route('new')]}   | ${[]}                     | ${['new', 'api', 'web']}
  `('of $what are $changed', ({ declared, removed, changed }) => {
    expect(
      changedRoutes({ declared, removed }, standing).map(({ name }) => name),
    ).toEqual(changed);
  });

  it("are nobody's when nothing is changed", () => {
    expect(() =>
      changedRoutes({ declared: [], removed: [] }, standing),
    ).toThrow('The change names no ServiceRoute');
  });

  it("are nobody's when a policy stands alone", () => {
    expect(() =>
      changedRoutes({ declared: [policy], removed: [] }, []),
    ).toThrow(
      'The change is of the DNSPolicy of namespace pay, in which no ServiceRoute stands',
    );
  });
});
