import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { ModeFieldProps } from './schema';

/** Refuses a mode that is none, and a RegionBound that is bound to nothing. */
export const validateMode: CustomFieldValidator<ModeFieldProps['formData']> = (
  value,
  field,
) => {
  const { mode, sourceRegion } = value ?? {};
  if (mode !== 'Active' && mode !== 'RegionBound') {
    field.addError(
      mode
        ? `must be Active or RegionBound; it is "${mode}"`
        : 'must be Active or RegionBound',
    );
  } else if (mode === 'RegionBound' && !sourceRegion) {
    field.addError('RegionBound needs the region that answers for all');
  }
};
