import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import {
  RemixiconComponentType,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiErrorWarningFill,
  RiQuestionLine,
  RiTimeLine,
} from '@remixicon/react';
import {
  ProposalFinding,
  sentence,
} from '@service-router/plugin-service-router-common';
import { timedText } from '../fleet';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from './FindingList.module.css';

/** What speaks against a route, what was not checked, or that nothing does. */
export function FindingList({
  findings,
  unchecked,
  isChecking,
  isFree,
}: {
  findings: ProposalFinding[];
  unchecked: string[];
  isChecking: boolean;
  isFree: boolean;
}) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  return (
    <ul className={styles.findings}>
      {findings.map(({ severity, message }) => (
        <Line
          key={message}
          tone={severity}
          icon={severity === 'error' ? RiCloseCircleFill : RiErrorWarningFill}
          word={t(`severity.${severity}`)}
          text={asRead(message)}
        />
      ))}
      {unchecked.map(message => (
        <Line
          key={message}
          tone="unchecked"
          icon={RiQuestionLine}
          word={t('severity.unchecked')}
          text={asRead(message)}
        />
      ))}
      {isChecking && (
        <Line tone="checking" icon={RiTimeLine} text={t('host.checking')} />
      )}
      {isFree && (
        <Line tone="free" icon={RiCheckboxCircleFill} text={t('host.free')} />
      )}
    </ul>
  );
}

function asRead(message: string): string {
  return sentence(timedText(message, new Date().toISOString()));
}

function Line({
  tone,
  icon: Icon,
  word,
  text,
}: {
  tone: ProposalFinding['severity'] | 'unchecked' | 'checking' | 'free';
  icon: RemixiconComponentType;
  word?: string;
  text: string;
}) {
  return (
    <li className={styles.finding} data-tone={tone}>
      <Icon aria-hidden className={styles.icon} />
      <span>
        {word && <VisuallyHidden>{word}: </VisuallyHidden>}
        {text}
      </span>
    </li>
  );
}
