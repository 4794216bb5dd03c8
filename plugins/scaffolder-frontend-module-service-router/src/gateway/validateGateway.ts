import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';

const REFERENCE =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?\/[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/;

/** Refuses what is not `namespace/name`; whether it exists is checked with the name that it will serve. */
export const validateGateway: CustomFieldValidator<string> = (value, field) => {
  if (!value) {
    field.addError('must be namespace/name of a gateway');
  } else if (!REFERENCE.test(value)) {
    field.addError(`must be namespace/name of a gateway; it is "${value}"`);
  }
};
