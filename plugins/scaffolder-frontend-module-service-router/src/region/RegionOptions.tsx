import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Checkbox,
  CheckboxGroup,
  Radio,
  RadioGroup,
  Text,
} from '@backstage/ui';
import { FleetSummary } from '@service-router/plugin-service-router-common';
import {
  hasCluster,
  RegionChoice,
  regionChoices,
  regionLabel,
  RegionMark,
} from '../fleet';
import { withChosen } from '../input';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from './RegionOptions.module.css';

/** The regions to choose from, all at once, so that their health can be compared. */
export function RegionOptions({
  fleet,
  isMultiple,
  chosen,
  onChoose,
  ...group
}: {
  label: string;
  description?: string;
  isRequired?: boolean;
  isInvalid?: boolean;
  validationBehavior: 'aria';
  /** Absent while it is being read. */
  fleet?: FleetSummary;
  isMultiple: boolean;
  chosen: string[];
  onChoose: (names: string[]) => void;
}) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const choices: (RegionChoice | UnknownRegion)[] = fleet
    ? withChosen(
        regionChoices(fleet),
        chosen,
        ({ name }) => name,
        name => ({ name, title: name }),
      )
    : [];
  const notice = noticeOf(
    fleet && choices.length,
    t('region.loading'),
    t('region.none'),
  );
  const contentOf = (choice: RegionChoice | UnknownRegion) => (
    <span className={styles.region}>
      <strong>{regionLabel(choice)}</strong>
      {'health' in choice && fleet ? (
        <RegionMark health={choice.health} now={fleet.generatedAt} />
      ) : (
        <span>{t('region.unknown')}</span>
      )}
    </span>
  );
  return (
    <div className={styles.picker}>
      {isMultiple ? (
        <CheckboxGroup {...group} value={chosen} onChange={onChoose}>
          {choices.map(choice => (
            <Checkbox
              key={choice.name}
              value={choice.name}
              className={styles.choice}
              isDisabled={!canBeChosen(choice, chosen)}
            >
              {contentOf(choice)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      ) : (
        <RadioGroup
          {...group}
          value={chosen[0] ?? null}
          onChange={name => onChoose([name])}
        >
          {choices.map(choice => (
            <Radio
              key={choice.name}
              value={choice.name}
              className={styles.choice}
              isDisabled={!canBeChosen(choice, chosen)}
            >
              {contentOf(choice)}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {notice && (
        <Text as="p" variant="body-small" role="status">
          {notice}
        </Text>
      )}
    </div>
  );
}

function noticeOf(
  choices: number | undefined,
  loading: ReactNode,
  none: ReactNode,
) {
  return choices === undefined ? loading : choices === 0 && none;
}

/** A region that came with the template and that the configuration does not have. */
type UnknownRegion = Omit<RegionChoice, 'health'>;

/** What is chosen can always be taken back. */
function canBeChosen(
  choice: RegionChoice | UnknownRegion,
  chosen: string[],
): boolean {
  return (
    chosen.includes(choice.name) || ('health' in choice && hasCluster(choice))
  );
}
