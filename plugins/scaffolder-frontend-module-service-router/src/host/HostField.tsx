import { useFirstValue } from '../input';
import {
  hostSoFar,
  isToldByMode,
  proposalOf,
  useProposalCheck,
} from '../proposal';
import { HostPreview } from './HostPreview';
import { HostFieldProps } from './schema';

/** Shows the name that the rest of the form makes, and keeps it as its own value. */
export function HostField({
  formContext,
  formData,
  onChange,
  rawErrors,
  schema,
  uiSchema,
}: HostFieldProps) {
  const names = uiSchema['ui:options']?.parameters;
  const values = formContext?.formData ?? {};
  const proposal = proposalOf(values, names);
  const view = useProposalCheck(proposal);
  const host = hostSoFar(proposal, view.check);

  // A field without a value would not be validated at all.
  useFirstValue(formData?.host === host ? undefined : { host }, onChange);

  return (
    <HostPreview
      title={uiSchema['ui:title'] ?? schema.title}
      description={uiSchema['ui:description'] ?? schema.description}
      proposal={proposal}
      view={view}
      findings={view.check.findings.filter(
        finding =>
          !isToldByMode(finding, values, names) &&
          !rawErrors?.includes(finding.message),
      )}
    />
  );
}
