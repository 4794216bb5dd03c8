import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextField } from '@backstage/ui';
import { FleetSummary } from '@service-router/plugin-service-router-common';
import { Answer } from '../fleet';
import styles from '../field.module.css';
import { serviceRouterFieldsTranslationRef } from '../translation';

/** The region that answers for all: one that has a cluster, or, where the fleet cannot be read, one that is typed. */
export function SourceRegionPicker({
  choice,
  value,
  onChange,
}: {
  choice: Answer<FleetSummary>;
  value?: string;
  onChange: (region: string | undefined) => void;
}) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  if (choice.status === 'unreachable') {
    return (
      <TextField
        className={styles.field}
        label={t('mode.source')}
        description={t('mode.sourceUnreachable', { message: choice.message })}
        isRequired
        validationBehavior="aria"
        value={value ?? ''}
        onChange={region => onChange(region || undefined)}
      />
    );
  }
  return (
    <Select
      className={styles.field}
      label={t('mode.source')}
      isRequired
      validationBehavior="aria"
      placeholder={t('mode.sourcePlaceholder')}
      isDisabled={choice.status === 'loading'}
      options={choice.status === 'ready' ? regionsOf(choice.value) : []}
      value={value ?? null}
      onChange={key => onChange(key === null ? undefined : String(key))}
    />
  );
}

function regionsOf({ regions, clusters }: FleetSummary) {
  return [...new Set(clusters.map(({ region }) => region))].map(region => {
    const title = regions.find(({ name }) => name === region)?.title;
    return { id: region, label: title ? `${title} (${region})` : region };
  });
}
