import { readFileSync } from 'fs';
import { join } from 'path';
import { RoutingPolicy } from './__testUtils__/examplePolicy';
import { ADA, PAYMENTS } from './__testUtils__/roles';
import { removal, TwoRegions } from './__testUtils__/TwoRegions';

describe('the policy that is the example of the README', () => {
  const file = join(__dirname, '__testUtils__/examplePolicy.ts');
  const two = new TwoRegions();

  beforeAll(() => two.start());
  afterAll(() => two.stop());

  function decideFor(ownershipEntityRefs: string[]) {
    two.decide = (permission, credentials) =>
      new RoutingPolicy().handle(
        { permission },
        { credentials, info: { userEntityRef: ADA, ownershipEntityRefs } },
      );
  }

  it.each`
    groups                        | readable
    ${['group:default/platform']} | ${2}
    ${[PAYMENTS]}                 | ${1}
    ${['group:default/other']}    | ${0}
  `('$groups may read $readable', async ({ groups, readable }) => {
    decideFor(groups);
    const { body } = await two.ask('get', '/v1/routes');
    expect(body.total).toBe(readable);
  });

  it.each`
    groups                        | status
    ${['group:default/platform']} | ${200}
    ${[PAYMENTS]}                 | ${200}
    ${['group:default/other']}    | ${403}
  `('$groups get $status for a plan, a check now and a failover', async row => {
    decideFor(row.groups);
    const planned = await two
      .ask('post', '/v1/plan')
      .send(removal('ServiceRoute', 'payments/api'));
    const reconciled = await two.ask(
      'post',
      '/v1/routes/payments/api/reconcile',
    );
    const previewed = await two.ask('get', '/v1/regions/weu/failover');
    expect([planned, reconciled, previewed].map(one => one.status)).toEqual(
      Array(3).fill(row.status),
    );
  });

  it('is the one that is tested', () => {
    const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
    expect(readme).toContain(readFileSync(file, 'utf8'));
  });
});
