import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  asSentence,
  capital,
  EndpointOrigin,
  ProblemReport,
  say,
  told,
  Told,
  TrafficReport,
} from '@service-router/plugin-service-router-common';
import { ProblemList } from '../card/ProblemList';
import { serviceRouterTranslationRef } from '../translation';
import { Group } from './Group';

interface Finding extends Told {
  severity: ProblemReport['severity'];
  code: string;
}

/** Objects that get no endpoint, what they do not agree on, and what is passed over. */
export function TrafficFindings({ traffic }: { traffic: TrafficReport }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const groups: [title: string, findings: Finding[]][] = [
    [t('fleet.traffic.refusals'), refusalsOf(traffic)],
    [t('fleet.traffic.conflicts'), conflictsOf(traffic, t)],
    [t('fleet.traffic.notices'), noticesOf(traffic)],
  ];
  return (
    <>
      {groups
        .filter(([, findings]) => findings.length > 0)
        .map(([title, findings]) => (
          <Group key={title} title={title}>
            <ProblemList problems={findings} label={title} />
          </Group>
        ))}
    </>
  );
}

function refusalsOf({ refusals }: TrafficReport): Finding[] {
  return refusals.map(refusal => ({
    severity: 'error',
    code: refusal.reason,
    ...told(say`${wordsFor(refusal.origin)}: ${asSentence(refusal)}`),
  }));
}

function conflictsOf(
  { conflicts }: TrafficReport,
  t: (
    key: 'fleet.traffic.conflict',
    values: Record<'profile' | 'key' | 'value' | 'winner' | 'others', string>,
  ) => string,
): Finding[] {
  return conflicts.map(({ profile, key, winner, others }) => ({
    severity: 'warning',
    code: 'conflict',
    sentence: t('fleet.traffic.conflict', {
      profile,
      key,
      value: winner.value,
      winner: wordsFor(winner.origin),
      others: others
        .map(({ origin, value }) => `${wordsFor(origin)} (${value})`)
        .join(', '),
    }),
  }));
}

function noticesOf({ faults, notices }: TrafficReport): Finding[] {
  return [
    ...faults.map(
      (fault): Finding => ({
        severity: 'warning',
        code: 'fault',
        ...told(say`${fault.hostname}: ${asSentence(fault)}`),
      }),
    ),
    ...notices.map(
      (notice): Finding => ({
        severity: 'info',
        code: notice.reason,
        ...told(
          notice.origin
            ? say`${wordsFor(notice.origin)}: ${asSentence(notice)}`
            : capital(asSentence(notice)),
        ),
      }),
    ),
  ];
}

function wordsFor({ cluster, kind, namespace, name }: EndpointOrigin): string {
  return `${kind} ${namespace}/${name} (${cluster})`;
}
