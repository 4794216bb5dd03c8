import {
  ReadField,
  readFields,
} from '@service-router/plugin-service-router-common';

/** The field has a name of ours, of which there is a translation. */
export function isReadField(field: string): field is ReadField {
  return (readFields as readonly string[]).includes(field);
}
