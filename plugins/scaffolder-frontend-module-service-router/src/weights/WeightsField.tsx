import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, TextField } from '@backstage/ui';
import {
  FleetChoice,
  hasCluster,
  RegionChoice,
  regionChoices,
  useFleet,
} from '../fleet';
import { useFirstValue } from '../input';
import { regionNames, typedRegionNames } from '../region';
import { chosenRoute } from '../route';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from '../field.module.css';
import { WeightsFieldProps } from './schema';
import { useStandingWeights } from './useStandingWeights';
import { Weights, weightsFor } from './weights';
import { WeightSliders } from './WeightSliders';

/** A weight for each region: of another field, of the fleet, or, where it cannot be read, of those that are typed. */
export function WeightsField({
  formContext,
  formData,
  onChange,
  rawErrors,
  required,
  schema,
  uiSchema,
}: WeightsFieldProps) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const options = uiSchema['ui:options'];
  const others: Record<string, unknown> = formContext?.formData ?? {};
  const choice = useFleet();
  const route = chosenRoute(others, options?.route);
  const standing = useStandingWeights(route);
  const [typed, setTyped] = useState(Object.keys(formData ?? {}).join(', '));

  const now = standing.status === 'ready' ? standing.value : undefined;
  const asked = options?.regions
    ? regionNames(others[options.regions])
    : Object.keys(now ?? {});
  const isLoading =
    choice.status === 'loading' || standing.status === 'loading';
  const regions = isLoading
    ? []
    : regionsOf(choice, {
        asked,
        isAskedElsewhere: options?.regions !== undefined || now !== undefined,
        others: typedRegionNames(typed),
      });
  const names = regions.map(({ name }) => name);
  const weights: Weights | undefined =
    names.length > 0
      ? weightsFor(names, saidOr(now, names, formData))
      : formData;
  useFirstValue(weights === formData ? undefined : weights, onChange);

  const title = uiSchema['ui:title'] ?? schema.title ?? t('weights.title');
  const isTyped =
    choice.status === 'unreachable' && options?.regions === undefined;
  return (
    <div className={styles.stack}>
      {isTyped && (
        <TextField
          className={styles.field}
          label={t('weights.regions')}
          description={t('weights.unreachable', { message: choice.message })}
          isRequired
          validationBehavior="aria"
          value={typed}
          onChange={setTyped}
        />
      )}
      {isLoading || names.length === 0 ? (
        <Text as="p" variant="body-small" role="status">
          {isLoading
            ? t('weights.loading')
            : t(options?.regions ? 'weights.noneChosen' : 'weights.none')}
        </Text>
      ) : (
        <WeightSliders
          title={title}
          description={uiSchema['ui:description'] ?? schema.description}
          isRequired={required}
          regions={regions}
          readAt={choice.status === 'ready' ? choice.fleet.generatedAt : ''}
          weights={weights ?? {}}
          standing={now}
          keepsWhole={options?.addUpTo100 ?? true}
          told={rawErrors ?? []}
          onChange={onChange}
        />
      )}
      {route && standing.status === 'ready' && !now && (
        <Text as="p" variant="body-small" role="status">
          {t('weights.noneStanding')}
        </Text>
      )}
      {standing.status === 'unreachable' && (
        <Text as="p" variant="body-small" role="status">
          {t('weights.standingUnreachable', { message: standing.message })}
        </Text>
      )}
    </div>
  );
}

function regionsOf(
  choice: FleetChoice,
  {
    asked,
    isAskedElsewhere,
    others,
  }: { asked: string[]; isAskedElsewhere: boolean; others: string[] },
): (Pick<RegionChoice, 'name' | 'title'> & Partial<RegionChoice>)[] {
  const known = choice.status === 'ready' ? regionChoices(choice.fleet) : [];
  if (isAskedElsewhere) {
    return asked.map(
      name =>
        known.find(region => region.name === name) ?? { name, title: name },
    );
  }
  return choice.status === 'ready'
    ? known.filter(hasCluster)
    : others.map(name => ({ name, title: name }));
}

/**
 * What was said; before anything was, what stands, with the regions that have no endpoint yet switched off. The form
 * begins with an empty object.
 */
function saidOr(
  standing: Weights | undefined,
  regions: string[],
  said: Weights | undefined,
): Weights | undefined {
  if (said && Object.keys(said).length > 0) {
    return said;
  }
  return regions.some(region => standing?.[region])
    ? Object.fromEntries(
        regions.map(region => [region, standing?.[region] ?? 0]),
      )
    : undefined;
}
