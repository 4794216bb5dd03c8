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
import { ProposalFinding } from '@service-router/plugin-service-router-common';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from './HostPreview.module.css';

/** What speaks against the name, what was not checked, or that nothing does. */
export function FindingList({
  findings,
  unchecked,
  unreachable,
  isChecking,
  isFree,
}: {
  findings: ProposalFinding[];
  unchecked: string[];
  unreachable?: string;
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
          text={message}
        />
      ))}
      {[
        ...unchecked,
        ...(unreachable
          ? [t('host.unreachable', { message: unreachable })]
          : []),
      ].map(message => (
        <Line
          key={message}
          tone="unchecked"
          icon={RiQuestionLine}
          word={t('severity.unchecked')}
          text={message}
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
