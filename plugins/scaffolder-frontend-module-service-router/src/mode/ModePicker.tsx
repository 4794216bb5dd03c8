import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup, Text } from '@backstage/ui';
import { Answer, useFleet } from '../fleet';
import { inputProps, useFirstValue } from '../input';
import { ChoiceFindings } from '../proposal';
import { chosenRoute, useValueOfRoute } from '../route';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from './ModePicker.module.css';
import { isAboutMode, modeProposal } from './modeProposal';
import { ModePicture } from './ModePicture';
import { ModeFieldProps } from './schema';
import { SourceRegionPicker } from './SourceRegionPicker';
import { useStandingMode } from './useStandingMode';

type Mode = NonNullable<ModeFieldProps['formData']>;

/** Whether each region answers for itself, or one for all, and which. */
export function ModePicker(props: ModeFieldProps) {
  const { formContext, idSchema, rawErrors, schema, uiSchema } = props;
  const options = uiSchema['ui:options'];
  const values: Record<string, unknown> = formContext?.formData ?? {};
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const choice = useFleet();
  const fleet = choice.status === 'ready' ? choice.value : undefined;
  const route = chosenRoute(values, options?.route);
  const standing = useStandingMode(route);
  const [said, change] = useValueOfRoute(
    idSchema.$id,
    route,
    props.formData,
    props.onChange,
  );
  const value = said?.mode ? said : firstMode(options, standing);
  const { mode, sourceRegion }: Partial<Mode> = value ?? {};
  const isHeld =
    mode === props.formData?.mode &&
    sourceRegion === props.formData?.sourceRegion;
  // The form has an empty object where there is no mode yet.
  useFirstValue(isHeld ? undefined : value ?? ({} as Mode), change);
  const proposal = modeProposal(value, values, options);
  return (
    <div className={styles.picker}>
      <RadioGroup
        {...inputProps(props, t('mode.title'))}
        description={uiSchema['ui:description'] ?? schema.description}
        value={mode ?? null}
        onChange={chosen =>
          change(
            chosen === 'RegionBound'
              ? { mode: chosen, sourceRegion }
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
                sourceRegion={sourceRegion}
                fleet={fleet}
              />
            )}
          </Meaning>
        </Radio>
      </RadioGroup>
      {mode === 'RegionBound' && (
        <SourceRegionPicker
          choice={choice}
          value={sourceRegion}
          onChange={region => change({ mode, sourceRegion: region })}
        />
      )}
      {standing.status === 'unreachable' && (
        <Text as="p" variant="body-small" role="status">
          {t('mode.standingUnreachable', { message: standing.message })}
        </Text>
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

/** Of a route that stands, what counts for it now; of a new one, what a DNSPolicy without a mode is. */
function firstMode(
  options: ModeFieldProps['uiSchema']['ui:options'],
  standing: Answer<Mode | undefined>,
): Mode | undefined {
  if (!options?.route) {
    return { mode: 'Active' };
  }
  return standing.status === 'ready' ? standing.value : undefined;
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
