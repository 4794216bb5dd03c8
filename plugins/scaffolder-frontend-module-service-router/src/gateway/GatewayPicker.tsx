import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Text, TextField } from '@backstage/ui';
import { useFleet } from '../fleet';
import { serviceRouterFieldsTranslationRef } from '../translation';
import { inputProps, useFirstValue, withChosen } from '../input';
import { ChoiceFindings } from '../proposal';
import styles from '../field.module.css';
import { GatewayChoice, gatewayChoices } from './gatewayChoices';
import { gatewayProposal, isAboutGateway } from './gatewayProposal';
import { isSaid } from './isSaid';
import { GatewayFieldProps } from './schema';

/** A gateway of the fleet, or, where the fleet cannot be read, one that is typed. */
export function GatewayPicker(props: GatewayFieldProps) {
  const { formContext, formData, onChange, rawErrors, schema, uiSchema } =
    props;
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const choice = useFleet();
  const values = formContext?.formData ?? {};
  const options = uiSchema['ui:options'];
  const isProbed =
    isSaid(options?.trafficManager, values) &&
    !isSaid(options?.alwaysServe, values);
  const whereabouts = useWhereabouts(isProbed);
  const choices =
    choice.status === 'ready'
      ? withChosen(
          gatewayChoices(choice.value),
          formData ? [formData] : [],
          ({ value }) => value,
          unknownGateway,
        )
      : [];
  const only = choices.length === 1 ? choices[0].value : undefined;
  useFirstValue(formData ? undefined : only, onChange);

  const shared = {
    ...inputProps(props, t('gateway.title')),
    className: styles.field,
  };
  const proposal = gatewayProposal(formData, values, options);
  const findings = proposal && (
    <ChoiceFindings
      proposal={proposal}
      isAbout={finding => isAboutGateway(finding, options)}
      uncheckedOf={`Gateway ${formData}`}
      told={rawErrors ?? []}
    />
  );
  const description = uiSchema['ui:description'] ?? schema.description;
  if (choice.status === 'unreachable') {
    return (
      <div className={styles.stack}>
        <TextField
          {...shared}
          description={t('gateway.unreachable', { message: choice.message })}
          placeholder={t('gateway.example')}
          value={formData ?? ''}
          onChange={value => onChange(value || undefined)}
        />
        {findings}
      </div>
    );
  }
  // Again below the field, as the list has no room for all of it on a narrow screen.
  const chosen = choices.find(option => option.value === formData);
  const isEmpty = choice.status === 'ready' && choices.length === 0;
  return (
    <div className={styles.stack}>
      <Select
        {...shared}
        description={description}
        placeholder={
          choice.status === 'loading'
            ? t('gateway.loading')
            : t('gateway.placeholder')
        }
        isDisabled={choice.status === 'loading'}
        options={choices.map(option => ({
          id: option.value,
          label: option.value,
          description: whereabouts(option),
        }))}
        value={formData ?? null}
        onChange={key => onChange(key === null ? undefined : String(key))}
      />
      {chosen && (
        <Text as="p" variant="body-small" role="status">
          {whereabouts(chosen)}
        </Text>
      )}
      {isEmpty && (
        <Text as="p" variant="body-small" role="status">
          {t('gateway.none')}
        </Text>
      )}
      {findings}
    </div>
  );
}

/** No cluster has it. */
function unknownGateway(value: string): GatewayChoice {
  return { value, reach: 'unknown', regions: [], missing: [] };
}

/** @returns what tells who can reach a gateway, where it stands, and where not */
function useWhereabouts(isProbed: boolean): (choice: GatewayChoice) => string {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const where = ({ regions, missing }: GatewayChoice) => {
    if (regions.length === 0) {
      return t('gateway.nowhere');
    }
    return missing.length === 0
      ? t('gateway.everywhere')
      : t('gateway.partly', {
          regions: regions.join(', '),
          missing: missing.join(', '),
        });
  };
  return choice =>
    [
      ...(choice.reach === 'unknown' ? [] : [t(`gateway.${choice.reach}`)]),
      ...(isProbed && choice.reach === 'private'
        ? [t('gateway.notForTrafficManager')]
        : []),
      where(choice),
    ].join(' ');
}
