import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, TextField } from '@backstage/ui';
import { FleetSummary } from '@service-router/plugin-service-router-common';
import {
  Answer,
  hasCluster,
  RegionChoice,
  regionChoices,
  useFleet,
} from '../fleet';
import { useFirstValue } from '../input';
import { regionNames, typedRegionNames } from '../region';
import { chosenRoute, useValueOfRoute } from '../route';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from '../field.module.css';
import { firstWeights } from './firstWeights';
import { WeightsFieldProps } from './schema';
import { useStandingWeights } from './useStandingWeights';
import { WeightSliders } from './WeightSliders';

/** A weight for each region: of another field, of the fleet, or, where it cannot be read, of those that are typed. */
export function WeightsField({
  formContext,
  formData,
  idSchema,
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
  const answer = useStandingWeights(route);
  const [said, change] = useValueOfRoute(
    idSchema.$id,
    route,
    formData,
    onChange,
  );
  const [typed, setTyped] = useState(Object.keys(formData ?? {}).join(', '));

  const now = answer.status === 'ready' ? answer.value : undefined;
  const asked = options?.regions
    ? regionNames(others[options.regions])
    : Object.keys(now ?? {});
  const isWithoutRoute = options?.route !== undefined && !route;
  const isLoading = choice.status === 'loading' || answer.status === 'loading';
  const regions =
    isLoading || isWithoutRoute
      ? []
      : regionsOf(choice, {
          asked,
          isAskedElsewhere: options?.regions !== undefined || now !== undefined,
          others: typedRegionNames(typed),
        });
  const names = regions.map(({ name }) => name);
  const isSaid = Object.keys(formData ?? {}).length > 0;
  const weights =
    names.length > 0
      ? firstWeights(
          names,
          said,
          answer.status === 'ready' ? now ?? 'none' : 'unknown',
        )
      : said;
  // Also while nothing is known of this route, what was made for another one goes.
  const first = weights ?? (isSaid ? {} : formData);
  useFirstValue(first === formData ? undefined : first, change);

  const title = uiSchema['ui:title'] ?? schema.title ?? t('weights.title');
  const isTyped =
    choice.status === 'unreachable' &&
    options?.regions === undefined &&
    !isWithoutRoute;
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
      {names.length === 0 ? (
        <Text as="p" variant="body-small" role="status">
          {t(
            noticeOf({
              isLoading,
              isWithoutRoute,
              isAsked: options?.regions !== undefined,
            }),
          )}
        </Text>
      ) : (
        <WeightSliders
          title={title}
          description={uiSchema['ui:description'] ?? schema.description}
          isRequired={required}
          regions={regions}
          readAt={choice.status === 'ready' ? choice.value.generatedAt : ''}
          weights={weights}
          standing={now}
          keepsWhole={options?.addUpTo100 ?? true}
          told={rawErrors ?? []}
          onChange={change}
        />
      )}
      {route && answer.status === 'ready' && !now && (
        <Text as="p" variant="body-small" role="status">
          {t('weights.noneStanding')}
        </Text>
      )}
      {answer.status === 'unreachable' && (
        <Text as="p" variant="body-small" role="status">
          {t('weights.standingUnreachable', { message: answer.message })}
        </Text>
      )}
    </div>
  );
}

/** Why there is no region to give a weight to. */
function noticeOf({
  isLoading,
  isWithoutRoute,
  isAsked,
}: {
  isLoading: boolean;
  isWithoutRoute: boolean;
  /** Another field asks for the regions. */
  isAsked: boolean;
}) {
  if (isWithoutRoute) {
    return 'weights.noRoute';
  }
  if (isLoading) {
    return 'weights.loading';
  }
  return isAsked ? 'weights.noneChosen' : 'weights.none';
}

function regionsOf(
  choice: Answer<FleetSummary>,
  {
    asked,
    isAskedElsewhere,
    others,
  }: { asked: string[]; isAskedElsewhere: boolean; others: string[] },
): (Pick<RegionChoice, 'name' | 'title'> & Partial<RegionChoice>)[] {
  const known = choice.status === 'ready' ? regionChoices(choice.value) : [];
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
