import { useId, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, FieldLabel, Switch, Text } from '@backstage/ui';
import { RegionChoice } from '../fleet';
import { serviceRouterFieldsTranslationRef } from '../translation';
import { DarkRegions } from './DarkRegions';
import { presetsOf } from './presets';
import { WeightSlider } from './WeightSlider';
import styles from './WeightSliders.module.css';
import { weightFaults } from './weightFaults';
import {
  answeringRegions,
  isWhole,
  movedWeights,
  switchedWeights,
  Weights,
  WHOLE,
  wholeWeights,
} from './weights';
import { percentText, weightShares } from './weightShares';

/** A slider for each region, with the share that it is expected to get. */
export function WeightSliders({
  title,
  description,
  isRequired,
  regions,
  readAt,
  weights: said,
  standing,
  keepsWhole,
  told,
  onChange,
}: {
  title: string;
  description?: string;
  isRequired?: boolean;
  regions: (Pick<RegionChoice, 'name' | 'title'> & Partial<RegionChoice>)[];
  /** RFC 3339: when the regions' health was read. */
  readAt: string;
  /** Absent before a person says anything: only common weights are offered then. */
  weights?: Weights;
  /** What stands now. */
  standing?: Weights;
  /** Whether the weights are kept at 100 together until a person says otherwise. */
  keepsWhole: boolean;
  /** Faults that the form tells below the field. */
  told: string[];
  onChange: (weights: Weights) => void;
}) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const titleId = useId();
  const [wish, setWish] = useState(keepsWhole);
  const weights = said ?? {};
  const isKeptWhole = wish && isWhole(weights);
  const shares = weightShares(weights);
  const faults = (said ? weightFaults(said) : []).filter(
    fault => !told.includes(fault),
  );
  const isOnly = answeringRegions(weights).length === 1;
  const names = regions.map(({ name }) => name);
  const titleOf = (name: string) =>
    regions.find(region => region.name === name)?.title ?? name;

  const move = (name: string, weight: number) =>
    onChange(
      isKeptWhole
        ? movedWeights(weights, name, weight)
        : { ...weights, [name]: weight },
    );
  const turn = (name: string, isOn: boolean) =>
    onChange(
      wish
        ? switchedWeights(weights, name, isOn)
        : { ...weights, [name]: isOn ? WHOLE : 0 },
    );

  return (
    <div role="group" aria-labelledby={titleId} className={styles.weights}>
      <FieldLabel
        id={titleId}
        label={title}
        description={description}
        secondaryLabel={isRequired ? t('required') : undefined}
      />
      <div
        className={styles.presets}
        role="group"
        aria-label={t('weights.presets')}
      >
        {presetsOf(names).map(preset => (
          <Button
            key={Object.values(preset).join()}
            type="button"
            size="small"
            variant="secondary"
            aria-label={t('weights.preset', {
              parts: Object.entries(preset)
                .map(
                  ([name, part]) =>
                    `${titleOf(name)} ${percentText(part / WHOLE)}`,
                )
                .join(', '),
            })}
            onPress={() => onChange(preset)}
          >
            {Object.values(preset).join(' / ')}
          </Button>
        ))}
      </div>
      {said && (
        <>
          <Switch
            label={t('weights.whole')}
            isSelected={wish}
            onChange={isSelected => {
              setWish(isSelected);
              if (isSelected && answeringRegions(weights).length > 0) {
                onChange(wholeWeights(weights));
              }
            }}
          />
          {regions.map(region => (
            <WeightSlider
              key={region.name}
              region={region}
              readAt={readAt}
              weight={weights[region.name]}
              share={shares[region.name]}
              standing={standing && weightShares(standing)[region.name]}
              isWhole={isKeptWhole}
              isFixed={isKeptWhole && isOnly}
              onMove={weight => move(region.name, weight)}
              onSwitch={isOn => turn(region.name, isOn)}
            />
          ))}
          <DarkRegions regions={regions} shares={shares} />
          {faults.map(fault => (
            <Text
              key={fault}
              as="p"
              variant="body-small"
              color="danger"
              role="alert"
            >
              {fault}
            </Text>
          ))}
        </>
      )}
    </div>
  );
}
