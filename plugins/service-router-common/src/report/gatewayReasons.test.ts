import { Condition, ConditionReason } from '../kinds';
import { gatewayReasons } from './gatewayReasons';

const condition = (
  reason: ConditionReason,
  message = 'as the cluster says',
): Condition => ({ type: 'Ready', status: 'False', reason, message });

const sentencesOf = (...conditions: Condition[]) =>
  gatewayReasons(conditions).map(({ sentence }) => sentence);

describe('why a gateway is of no use', () => {
  it('is nothing where every condition holds', () => {
    const ready = { ...condition('NoServiceRoutes'), status: 'True' as const };
    expect(gatewayReasons([ready])).toEqual([]);
  });

  it.each`
    reason                           | said
    ${'NoServiceRoutes'}             | ${/No ServiceRoute asks for it/}
    ${'ClusterIdentityNotAvailable'} | ${/no ClusterIdentity/}
    ${'LoadBalancerIPPending'}       | ${/no address yet/}
    ${'DNSNotReady'}                 | ${/no DNSConfiguration/}
  `('is told of $reason with what mends it', ({ reason, said }) => {
    const [{ sentence, remedy }] = gatewayReasons([condition(reason)]);
    expect(sentence).toMatch(said);
    expect(remedy).toMatch(/^(Name|Apply|See) .*\.$/);
  });

  it('is each of several', () => {
    expect(
      sentencesOf(
        condition('NoServiceRoutes'),
        condition('LoadBalancerIPPending'),
      ),
    ).toHaveLength(2);
  });

  it('is the ClusterIdentity alone where there is none', () => {
    expect(
      sentencesOf(
        condition('ClusterIdentityNotAvailable'),
        condition('LoadBalancerIPPending', 'ClusterIdentity not available'),
      ),
    ).toEqual([
      'The cluster has no ClusterIdentity, so the name is not known.',
    ]);
  });

  it('is what the cluster says of anything else', () => {
    expect(sentencesOf(condition('ValidationFailed', 'no controller'))).toEqual(
      ['no controller.'],
    );
  });
});
