import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ProposalFinding,
  RouteProposal,
} from '@service-router/plugin-service-router-common';
import { serviceRouterFieldsTranslationRef } from '../translation';
import { FindingList } from './FindingList';
import { useProposalCheck } from './useProposalCheck';

/** What speaks against a choice, as soon as it is made. */
export function ChoiceFindings({
  proposal,
  isAbout,
  uncheckedOf,
  told,
}: {
  proposal: RouteProposal;
  /** Whether a finding is about what is chosen here. */
  isAbout: (finding: ProposalFinding) => boolean;
  /** Words that a sentence about what is chosen here has in it. */
  uncheckedOf?: string;
  /** Faults that the form tells below the field. */
  told: string[];
}) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const { check, isChecked, isChecking, unreachable } =
    useProposalCheck(proposal);
  return (
    <div role="status">
      <FindingList
        findings={check.findings.filter(
          finding => isAbout(finding) && !told.includes(finding.message),
        )}
        unchecked={[
          ...(isChecked && uncheckedOf
            ? check.unchecked.filter(text => text.includes(uncheckedOf))
            : []),
          ...(unreachable
            ? [t('choice.unreachable', { message: unreachable })]
            : []),
        ]}
        isChecking={isChecking}
        isFree={false}
      />
    </div>
  );
}
