import { FieldError, invalidField } from '../../errors/fieldErrors';
import { objectOf } from '../../json/json';
import {
  builtIn,
  int32,
  kindSchema,
  microTime,
  object,
  text,
} from './schemaParts';

/** `coordination.k8s.io/v1` Lease. An update must carry the resourceVersion it is based on. */
export const LEASE = builtIn({
  group: 'coordination.k8s.io',
  version: 'v1',
  resource: 'leases',
  kind: 'Lease',
  isNamespaced: true,
  allowsUnconditionalUpdate: false,
  blank: { spec: {} },
  schema: kindSchema('Lease defines a lease concept.', {
    spec: object({
      acquireTime: microTime,
      holderIdentity: text,
      leaseDurationSeconds: int32,
      leaseTransitions: int32,
      preferredHolder: text,
      renewTime: microTime,
      strategy: text,
    }),
  }),
  columns: [
    {
      name: 'Name',
      type: 'string',
      format: 'name',
      jsonPath: '.metadata.name',
    },
    { name: 'Holder', type: 'string', jsonPath: '.spec.holderIdentity' },
    { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' },
  ],
  validate(lease) {
    const spec = objectOf(lease.spec);
    const errors: FieldError[] = [];
    const duration = spec.leaseDurationSeconds;
    if (typeof duration === 'number' && duration <= 0) {
      errors.push(
        invalidField(
          'spec.leaseDurationSeconds',
          duration,
          'must be greater than 0',
        ),
      );
    }
    const transitions = spec.leaseTransitions;
    if (typeof transitions === 'number' && transitions < 0) {
      errors.push(
        invalidField(
          'spec.leaseTransitions',
          transitions,
          'must be greater than or equal to 0',
        ),
      );
    }
    return errors;
  },
});
