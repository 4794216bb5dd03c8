import { DnsPolicy } from '../../kinds';
import { fleetIndexOf } from '../fleetIndex';
import { inEnglish } from '../../sentences';
import { othersBeside, secondPolicyWords } from '../policyOfNamespace';
import { sentence } from '../words';
import { ChangeUnderReview } from './changeUnderReview';
import { ChangeFinding } from './types';

/** Policies that the change puts beside others of their namespace; what stood so before is no fault of the change. */
export function policyFindings({
  proposal,
  before,
  after,
}: Pick<ChangeUnderReview, 'proposal' | 'before' | 'after'>): ChangeFinding[] {
  const index = fleetIndexOf(after);
  const stood = new Map(before.clusters.map(fact => [fact.name, fact]));
  const isNamed = (policies: DnsPolicy[] | undefined, name: string) =>
    policies?.some(({ metadata }) => metadata.name === name) ?? false;
  const told = new Set<string>();
  return proposal.declared.flatMap(({ object }): ChangeFinding[] => {
    const { namespace, name } = object.metadata;
    if (object.kind !== 'DNSPolicy' || told.has(`${namespace}/${name}`)) {
      return [];
    }
    told.add(`${namespace}/${name}`);
    const brought = after.clusters.filter(cluster => {
      const old = stood.get(cluster.name);
      return (
        isNamed(index.policiesIn(cluster, namespace), name) &&
        !isNamed(old && index.policiesIn(old, namespace), name)
      );
    });
    return [
      ...othersBeside({ namespace, name }, { ...after, clusters: brought }),
    ]
      .filter(([other]) => !told.has(`${namespace}/${other}`))
      .map(([other, clusters]) => ({
        severity: 'error',
        rule: 'secondPolicy',
        field: 'mode',
        object: { kind: 'DNSPolicy', namespace, name },
        sentence: sentence(
          inEnglish(secondPolicyWords({ namespace, name }, other, clusters)),
        ),
      }));
  });
}
