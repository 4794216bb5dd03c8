import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { weightFaults } from './weightFaults';
import { Weights } from './weights';

/** Refuses weights that Traffic Manager does not take, and weights that leave nobody to answer. */
export const validateWeights: CustomFieldValidator<Weights> = (
  value,
  field,
) => {
  for (const fault of weightFaults(value ?? {})) {
    field.addError(fault);
  }
};
