import {
  FieldError,
  forbiddenField,
  invalidField,
  requiredField,
} from '../errors/fieldErrors';
import { KubernetesObject } from '../json/KubernetesObject';
import { labelValueFaults, qualifiedNameFaults } from '../names/labelRules';
import { nameFaults } from '../names/nameRules';
import { ResourceDefinition } from './ResourceDefinition';

/** Annotations together may have 256 KiB. */
const ANNOTATIONS_LIMIT = 256 * 1024;

/** What is wrong with the metadata of an object, in the API server's words. */
export function metadataErrors(
  object: KubernetesObject,
  definition: ResourceDefinition,
): FieldError[] {
  const { metadata } = object;
  const errors: FieldError[] = [];
  if (!metadata.name) {
    errors.push(
      requiredField('metadata.name', 'name or generateName is required'),
    );
  } else {
    errors.push(
      ...nameFaults(metadata.name, definition.nameRule).map(fault =>
        invalidField('metadata.name', metadata.name, fault),
      ),
    );
  }
  if (!definition.isNamespaced && metadata.namespace) {
    errors.push(
      forbiddenField('metadata.namespace', 'not allowed on this type'),
    );
  }
  return [
    ...errors,
    ...ownerErrors(object),
    ...labelErrors(metadata.labels ?? {}),
    ...annotationErrors(metadata.annotations ?? {}),
    ...finalizerErrors(metadata.finalizers ?? []),
  ];
}

/** What an update may not change in the metadata. */
export function metadataUpdateErrors(
  object: KubernetesObject,
  previous: KubernetesObject,
): FieldError[] {
  const { uid, finalizers = [] } = object.metadata;
  const errors: FieldError[] = [];
  if (uid !== previous.metadata.uid) {
    errors.push(invalidField('metadata.uid', uid ?? '', 'field is immutable'));
  }
  const added = finalizers.filter(
    name => !previous.metadata.finalizers?.includes(name),
  );
  if (previous.metadata.deletionTimestamp && added.length > 0) {
    const listed = added.map(name => JSON.stringify(name)).join(', ');
    errors.push(
      forbiddenField(
        'metadata.finalizers',
        `no new finalizers can be added if the object is being deleted, found new finalizers []string{${listed}}`,
      ),
    );
  }
  return errors;
}

function labelErrors(labels: { [key: string]: string }): FieldError[] {
  return Object.entries(labels).flatMap(([key, value]) => [
    ...qualifiedNameFaults(key).map(f =>
      invalidField('metadata.labels', key, f),
    ),
    ...labelValueFaults(value).map(fault =>
      invalidField('metadata.labels', value, fault),
    ),
  ]);
}

function annotationErrors(annotations: {
  [key: string]: string;
}): FieldError[] {
  const entries = Object.entries(annotations);
  const size = entries.reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key + value),
    0,
  );
  return [
    ...entries.flatMap(([key]) =>
      qualifiedNameFaults(key.toLowerCase()).map(fault =>
        invalidField('metadata.annotations', key, fault),
      ),
    ),
    ...(size > ANNOTATIONS_LIMIT
      ? [
          {
            reason: 'FieldValueTooLong' as const,
            field: 'metadata.annotations',
            message: `Too long: may not be more than ${ANNOTATIONS_LIMIT} bytes`,
          },
        ]
      : []),
  ];
}

function finalizerErrors(finalizers: string[]): FieldError[] {
  return finalizers.flatMap((finalizer, index) =>
    qualifiedNameFaults(finalizer).map(fault =>
      invalidField(`metadata.finalizers[${index}]`, finalizer, fault),
    ),
  );
}

function ownerErrors({ metadata }: KubernetesObject): FieldError[] {
  const owners = metadata.ownerReferences ?? [];
  const errors = owners.flatMap(owner => {
    const at = 'metadata.ownerReferences';
    const required = (['apiVersion', 'kind', 'name', 'uid'] as const).filter(
      field => !owner[field],
    );
    return required.map(field =>
      invalidField(`${at}.${field}`, '', 'must not be empty'),
    );
  });
  const controllers = owners.filter(owner => owner.controller === true);
  if (controllers.length > 1) {
    errors.push(
      invalidField(
        'metadata.ownerReferences',
        owners as unknown as string,
        `Only one reference can have Controller set to true. Found "true" in references for ${controllers
          .slice(0, 2)
          .map(({ kind, name }) => `${kind}/${name}`)
          .join(' and ')}`,
      ),
    );
  }
  return errors;
}
