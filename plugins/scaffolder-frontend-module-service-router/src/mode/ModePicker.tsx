import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup } from '@backstage/ui';
import { useFleet } from '../fleet';
import { inputProps, useFirstValue } from '../input';
import { ChoiceFindings } from '../proposal';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from './ModePicker.module.css';
import { isAboutMode, modeProposal } from './modeProposal';
import { ModePicture } from './ModePicture';
import { ModeFieldProps } from './schema';
import { SourceRegionPicker } from './SourceRegionPicker';

/** Whether each region answers for itself, or one for all, and which. */
export function ModePicker(props: ModeFieldProps) {
  const { formContext, formData, onChange, rawErrors, schema, uiSchema } =
    props;
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const choice = useFleet();
  const fleet = choice.status === 'ready' ? choice.fleet : undefined;
  const mode = formData?.mode;
  // Active is what a DNSPolicy without a mode is.
  useFirstValue(mode ? undefined : { mode: 'Active' as const }, onChange);
  const proposal = modeProposal(
    formData,
    formContext?.formData ?? {},
    uiSchema['ui:options'],
  );
  return (
    <div className={styles.picker}>
      <RadioGroup
        {...inputProps(props, t('mode.title'))}
        description={uiSchema['ui:description'] ?? schema.description}
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
      {proposal && (
        <ChoiceFindings
          proposal={proposal}
          isAbout={isAboutMode}
          told={rawErrors ?? []}
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
