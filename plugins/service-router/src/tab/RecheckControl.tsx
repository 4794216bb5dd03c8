import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import {
  RouteRecheck,
  Worded,
} from '@service-router/plugin-service-router-common';
import { pressableIf } from '../card/pressableIf';
import { useExactTime } from '../language/useExactTime';
import { useSentences } from '../language/useSentences';
import { wordedOf } from '../language/wordedOf';
import { serviceRouterTranslationRef } from '../translation';
import styles from './RecheckControl.module.css';

type Asked =
  | { status: 'asking' }
  | { status: 'asked'; recheck: RouteRecheck }
  | { status: 'failed'; failure: Worded };

/** A button that has a route looked at, and what came of pressing it. */
export function RecheckControl({
  onAsk,
}: {
  onAsk: () => Promise<RouteRecheck>;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { message } = useSentences();
  const [asked, setAsked] = useState<Asked>();

  async function ask() {
    setAsked({ status: 'asking' });
    try {
      setAsked({ status: 'asked', recheck: await onAsk() });
    } catch (error) {
      setAsked({ status: 'failed', failure: wordedOf(error) });
    }
  }

  return (
    <div className={styles.control}>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiRefreshLine />}
        {...pressableIf(asked?.status !== 'asking', ask)}
      >
        {t('recheck.ask')}
      </Button>
      <span role="status" className={styles.told}>
        {asked?.status === 'failed' &&
          t('recheck.failed', { message: message(asked.failure) })}
        {asked?.status === 'asked' && <Told {...asked.recheck} />}
      </span>
    </div>
  );
}

function Told({ dueAt, isLater, parts }: RouteRecheck) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const exactTime = useExactTime();
  const done = parts.filter(({ by }) => by !== 'notNeeded');
  const countOf = (wanted: string) =>
    String(done.filter(({ kind }) => kind === wanted).length);
  const unheld = done.filter(({ by }) => by === 'nobody');
  return (
    <>
      {isLater
        ? t('recheck.later', { time: exactTime(dueAt) })
        : t('recheck.now', {
            clusters: countOf('cluster'),
            zones: countOf('zone'),
          })}
      {unheld.length > 0 &&
        ` ${t('recheck.unheld', {
          names: unheld.map(({ name }) => name).join(', '),
        })}`}
    </>
  );
}
