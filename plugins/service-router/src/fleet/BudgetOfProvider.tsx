import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  QuotaReport,
  RequestBudgetReport,
  requestPurposes,
  WaitingRequests,
} from '@service-router/plugin-service-router-common';
import { SeenAt } from '../card/SeenAt';
import { StateMark } from '../card/StateMark';
import { Tone } from '../card/tones';
import { useNumberText } from '../language/useNumberText';
import { useSentences } from '../language/useSentences';
import { serviceRouterTranslationRef } from '../translation';
import styles from './BudgetOfProvider.module.css';
import { FleetTable } from './FleetTable';
import { Group } from './Group';
import { UntilTime } from './UntilTime';

/** From this part of a limit on, the next requests may have to wait. */
const ALMOST_SPENT = 0.9;

type QuotaState = 'refused' | 'waiting' | 'tight' | 'free';

const toneOfState: Record<QuotaState, Tone> = {
  refused: 'attention',
  waiting: 'progress',
  tight: 'progress',
  free: 'good',
};

/** The limits of one cloud, the tightest first, and the requests that wait, by what they are for. */
export function BudgetOfProvider({ budget }: { budget: RequestBudgetReport }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  const { message } = useSentences();
  const { replicas, refused, quotas, waiting } = budget;
  const provider = budget.providerTitle ?? budget.provider;
  return (
    <Group title={t('fleet.budget.provider', { provider })}>
      <p>
        {[
          t('fleet.budget.replicas', { count: replicas }),
          t('fleet.budget.refused', { count: refused }),
        ].join(' ')}
      </p>
      <FleetTable
        caption={t('fleet.budget.purposes', { provider })}
        rows={requestPurposes.map(purpose => ({
          purpose,
          ...waiting[purpose],
        }))}
        keyOf={({ purpose }) => purpose}
        columns={[
          {
            id: 'purpose',
            title: t('fleet.budget.purpose'),
            cell: ({ purpose }) => t(`fleet.purpose.${purpose}`),
          },
          {
            id: 'waiting',
            title: t('fleet.budget.waiting'),
            cell: waits => <Waiting waits={waits} />,
          },
          {
            id: 'since',
            title: t('fleet.waiting.since'),
            cell: ({ since }) => since && <SeenAt time={since} />,
          },
          {
            id: 'until',
            title: t('fleet.budget.next'),
            cell: ({ until }) => until && <UntilTime time={until} />,
          },
        ]}
      />
      {quotas.length === 0 ? (
        <p>{t('fleet.budget.unused')}</p>
      ) : (
        <FleetTable
          caption={t('fleet.budget.quotas', { provider })}
          rows={[...quotas].sort((a, b) => tightness(b) - tightness(a))}
          keyOf={({ name }) => name}
          columns={[
            {
              id: 'quota',
              title: t('fleet.budget.quota'),
              cell: ({ name, words }) => message({ message: name, words }),
            },
            {
              id: 'state',
              title: t('fleet.budget.state'),
              cell: quota => {
                const state = stateOf(quota);
                return (
                  <StateMark
                    tone={toneOfState[state]}
                    word={t(`fleet.quotaState.${state}`)}
                  />
                );
              },
            },
            {
              id: 'used',
              title: t('fleet.budget.used'),
              cell: quota => <Used quota={quota} />,
            },
            {
              id: 'waiting',
              title: t('fleet.budget.waiting'),
              cell: quota => number(quota.waiting),
            },
            {
              id: 'blocked',
              title: t('fleet.budget.blocked'),
              cell: ({ blockedUntil }) =>
                blockedUntil && <UntilTime time={blockedUntil} />,
            },
          ]}
        />
      )}
    </Group>
  );
}

function stateOf({ blockedUntil, waiting, spent, limit }: QuotaReport) {
  if (blockedUntil) {
    return 'refused';
  }
  if (waiting > 0) {
    return 'waiting';
  }
  return spent >= ALMOST_SPENT * limit ? 'tight' : 'free';
}

/** What is refused before what waits, and that before what is spent most of. */
function tightness(quota: QuotaReport): number {
  const ranks: QuotaState[] = ['free', 'tight', 'waiting', 'refused'];
  return ranks.indexOf(stateOf(quota)) + quota.spent / quota.limit / 2;
}

function Used({
  quota: { name, words, spent, limit },
}: {
  quota: QuotaReport;
}) {
  const { message } = useSentences();
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  const text = t('fleet.budget.spent', {
    spent: number(spent),
    limit: number(limit),
  });
  return (
    <span className={styles.used}>
      <span>{text}</span>
      <meter
        className={styles.meter}
        aria-label={message({ message: name, words })}
        min={0}
        max={limit}
        value={Math.min(spent, limit)}
      >
        {text}
      </meter>
    </span>
  );
}

function Waiting({ waits: { requests } }: { waits: WaitingRequests }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <StateMark
      tone={requests > 0 ? 'progress' : 'good'}
      word={
        requests > 0
          ? t('fleet.budget.requests', { count: requests })
          : t('fleet.budget.none')
      }
    />
  );
}
