import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import {
  FleetSummary,
  labelFault,
  ServiceRouterApi,
} from '@service-router/plugin-service-router-common';
import { hasCluster, regionChoices } from '../fleet';
import { regionNames } from './regionNames';
import { RegionFieldProps } from './schema';

type Options = NonNullable<RegionFieldProps['uiSchema']['ui:options']>;

/**
 * Refuses names that no region can have, and regions in which no cluster stands; whether one does is not asked of a
 * backend that cannot be reached.
 */
export const validateRegion: CustomFieldValidator<
  RegionFieldProps['formData'],
  Options
> = async (value, field, { apiHolder, uiSchema }) => {
  const names = regionNames(value);
  if (names.length === 0) {
    // The form itself holds an empty list for a value, also where one is required.
    if (Array.isArray(value) && !uiSchema?.['ui:options']?.optional) {
      field.addError('must name at least one region');
    }
    return;
  }
  const known = await knownRegions(apiHolder.get(serviceRouterApiRef));
  for (const name of names) {
    const fault = labelFault(name);
    if (fault) {
      field.addError(`"${name}" ${fault}`);
    } else if (known && !known.includes(name)) {
      field.addError(
        `"${name}" has no cluster; the regions with one are ${known.join(
          ', ',
        )}`,
      );
    }
  }
};

/** @returns undefined where it cannot be told */
async function knownRegions(
  api: ServiceRouterApi | undefined,
): Promise<string[] | undefined> {
  let fleet: FleetSummary | undefined;
  try {
    fleet = await api?.getFleet();
  } catch {
    return undefined;
  }
  return (
    fleet &&
    regionChoices(fleet)
      .filter(hasCluster)
      .map(({ name }) => name)
  );
}
