import { ReactNode, useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  hostLabelOf,
  ProposalFinding,
  RouteProposal,
} from '@service-router/plugin-service-router-common';
import { FindingList, hostParts, hostSoFar, ProposalView } from '../proposal';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from './HostPreview.module.css';
import { LengthBudget } from './LengthBudget';
import { TargetList } from './TargetList';

/** The name to be, how long it may be, where it will point, and what speaks against it. */
export function HostPreview({
  title,
  description,
  proposal,
  view,
  findings,
}: {
  title?: string;
  description?: ReactNode;
  proposal: RouteProposal;
  view: ProposalView;
  /** What is said here; what is said elsewhere in the form is left out. */
  findings: ProposalFinding[];
}) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const titleId = useId();
  const { check, isChecking, isChecked, unreachable } = view;
  const isComplete = hostParts.every(part => proposal[part] !== '');
  const isFree =
    isChecked && check.findings.every(({ severity }) => severity !== 'error');
  return (
    <section aria-labelledby={titleId} className={styles.preview}>
      <Text as="h5" id={titleId} weight="bold" className={styles.title}>
        {title ?? t('host.title')}
      </Text>
      {description && (
        <Text as="p" variant="body-small" className={styles.description}>
          {description}
        </Text>
      )}
      <div role="status" className={styles.answer}>
        {isComplete ? (
          <output className={styles.host}>{hostSoFar(proposal, check)}</output>
        ) : (
          <Text as="p">{t('host.waiting')}</Text>
        )}
        {isComplete && (
          <FindingList
            findings={findings}
            unchecked={[
              ...(isChecked ? check.unchecked : []),
              ...(unreachable
                ? [t('host.unreachable', { message: unreachable })]
                : []),
            ]}
            isChecking={isChecking}
            isFree={isFree}
          />
        )}
      </div>
      {isComplete && (
        <LengthBudget
          length={
            check.labelLength ??
            hostLabelOf(proposal, { environmentLetter: 'x' }).length
          }
          budget={check.labelBudget}
          room={check.registryBudget}
        />
      )}
      {isComplete && (
        <TargetList targets={check.targets} isChecking={isChecking} />
      )}
    </section>
  );
}
