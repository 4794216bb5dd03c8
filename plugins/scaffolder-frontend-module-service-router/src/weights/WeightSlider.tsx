import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Slider, Switch } from '@backstage/ui';
import { RegionChoice, regionLabel, RegionMark } from '../fleet';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from './WeightSliders.module.css';
import { LEAST_WEIGHT, MOST_WEIGHT, WHOLE } from './weights';
import { percentText } from './weightShares';

/** One region: whether it answers, with which weight, and what comes of that. */
export function WeightSlider({
  region,
  readAt,
  weight,
  share,
  standing,
  isWhole,
  isFixed,
  onMove,
  onSwitch,
}: {
  region: Pick<RegionChoice, 'name' | 'title'> & Partial<RegionChoice>;
  /** RFC 3339: when the region's health was read. */
  readAt: string;
  weight: number;
  /** 0 to 1 */
  share: number;
  /** The share it has now; absent where that is not known. */
  standing?: number;
  /** The weights are kept at 100 together. */
  isWhole: boolean;
  /** There is nothing to give to or take from. */
  isFixed: boolean;
  onMove: (weight: number) => void;
  onSwitch: (isOn: boolean) => void;
}) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const isOn = weight > 0;
  const { health } = region;
  return (
    <div className={styles.region}>
      <div className={styles.name}>
        <Switch
          label={regionLabel(region)}
          isSelected={isOn}
          onChange={onSwitch}
        />
        {health && health.state !== 'reachable' && (
          <RegionMark health={health} now={readAt} />
        )}
      </div>
      <Slider
        className={styles.slider}
        aria-label={t('weights.weightOf', { region: region.title })}
        minValue={LEAST_WEIGHT}
        maxValue={isWhole ? WHOLE : MOST_WEIGHT}
        value={isOn ? weight : LEAST_WEIGHT}
        isDisabled={!isOn || isFixed}
        onChange={value => onMove(Number(value))}
      />
      <p className={styles.share}>
        <strong>{percentText(share)}</strong>{' '}
        {isOn
          ? t(isWhole ? 'weights.ofAnswers' : 'weights.ofAnswersByWeight', {
              weight: String(weight),
            })
          : t('weights.off')}
        {standing !== undefined && (
          <span className={styles.standing}>
            {t('weights.now', { share: percentText(standing) })}
          </span>
        )}
      </p>
    </div>
  );
}
