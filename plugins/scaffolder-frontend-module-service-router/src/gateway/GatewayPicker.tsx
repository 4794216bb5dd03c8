import { useEffect } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Text, TextField } from '@backstage/ui';
import { useFleet } from '../fleet';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from '../field.module.css';
import { asksForTrafficManager } from './asksForTrafficManager';
import { GatewayChoice, gatewayChoices } from './gatewayChoices';
import { GatewayFieldProps } from './schema';

/** A gateway of the fleet, or, where the fleet cannot be read, one that is typed. */
export function GatewayPicker({
  formContext,
  formData,
  onChange,
  rawErrors,
  required,
  schema,
  uiSchema,
}: GatewayFieldProps) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const choice = useFleet();
  const isBehindTrafficManager = asksForTrafficManager(
    uiSchema['ui:options']?.trafficManager,
    formContext?.formData,
  );
  const whereabouts = useWhereabouts(isBehindTrafficManager);
  const choices =
    choice.status === 'ready'
      ? choicesWith(formData, gatewayChoices(choice.fleet))
      : [];
  const only = choices.length === 1 ? choices[0].value : undefined;
  // After every drawing: another field that changes at the same moment would undo it.
  useEffect(() => {
    if (!formData && only) {
      onChange(only);
    }
  });

  const shared = {
    className: styles.field,
    label: uiSchema['ui:title'] ?? schema.title ?? t('gateway.title'),
    isRequired: required,
    isInvalid: rawErrors && rawErrors.length > 0,
    // The form says what is wrong; the browser's own check would hold up the next try.
    validationBehavior: 'aria' as const,
  };
  const description = uiSchema['ui:description'] ?? schema.description;
  if (choice.status === 'unreachable') {
    return (
      <TextField
        {...shared}
        description={t('gateway.unreachable', { message: choice.message })}
        placeholder={t('gateway.example')}
        value={formData ?? ''}
        onChange={value => onChange(value || undefined)}
      />
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
    </div>
  );
}

/** A gateway that came with the template stays in the list, even if no cluster has it. */
function choicesWith(
  value: string | undefined,
  choices: GatewayChoice[],
): GatewayChoice[] {
  return value && choices.every(choice => choice.value !== value)
    ? [...choices, { value, reach: 'unknown', regions: [], missing: [] }]
    : choices;
}

/** @returns what tells who can reach a gateway, where it stands, and where not */
function useWhereabouts(
  isBehindTrafficManager: boolean,
): (choice: GatewayChoice) => string {
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
      ...(isBehindTrafficManager && choice.reach === 'private'
        ? [t('gateway.notForTrafficManager')]
        : []),
      where(choice),
    ].join(' ');
}
