import { ReactNode, useEffect } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup } from '@backstage/ui';
import { useFleet } from '../fleet';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from './ModePicker.module.css';
import { ModePicture } from './ModePicture';
import { ModeFieldProps } from './schema';
import { SourceRegionPicker } from './SourceRegionPicker';

/** Whether each region answers for itself, or one for all, and which. */
export function ModePicker({
  formData,
  onChange,
  rawErrors,
  required,
  schema,
  uiSchema,
}: ModeFieldProps) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const choice = useFleet();
  const fleet = choice.status === 'ready' ? choice.fleet : undefined;
  const mode = formData?.mode;
  // Active is what a DNSPolicy without a mode is. After every drawing: another field that changes at the same moment would
  // undo it.
  useEffect(() => {
    if (!mode) {
      onChange({ mode: 'Active' });
    }
  });
  return (
    <div className={styles.picker}>
      <RadioGroup
        label={uiSchema['ui:title'] ?? schema.title ?? t('mode.title')}
        description={uiSchema['ui:description'] ?? schema.description}
        isRequired={required}
        isInvalid={rawErrors && rawErrors.length > 0}
        // The form says what is wrong; the browser's own check would hold up the next try.
        validationBehavior="aria"
        value={mode ?? 'Active'}
        onChange={value =>
          onChange(
            value === 'RegionBound'
              ? { mode: value, sourceRegion: formData?.sourceRegion }
              : { mode: 'Active' },
          )
        }
      >
        <Radio value="Active" className={styles.choice}>
          <Meaning word={t('mode.active')} meaning={t('mode.activeMeaning')}>
            {fleet && <ModePicture mode="Active" fleet={fleet} />}
          </Meaning>
        </Radio>
        <Radio value="RegionBound" className={styles.choice}>
          <Meaning word={t('mode.bound')} meaning={t('mode.boundMeaning')}>
            {fleet && (
              <ModePicture
                mode="RegionBound"
                sourceRegion={formData?.sourceRegion}
                fleet={fleet}
              />
            )}
          </Meaning>
        </Radio>
      </RadioGroup>
      {mode === 'RegionBound' && (
        <SourceRegionPicker
          choice={choice}
          value={formData?.sourceRegion}
          onChange={sourceRegion => onChange({ mode, sourceRegion })}
        />
      )}
    </div>
  );
}

function Meaning({
  word,
  meaning,
  children,
}: {
  word: string;
  meaning: string;
  children: ReactNode;
}) {
  return (
    <span className={styles.meaning}>
      <strong>{word}</strong>
      <span>{meaning}</span>
      {children}
    </span>
  );
}
