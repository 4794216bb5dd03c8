import { FieldPath, ManifestObject, Place } from '../reading';
import { groupOf } from '../reading';
import { BuiltObject, changed } from './BuiltObject';
import { KustomizationFile } from './kustomizationFile';

/** Kinds that Kustomize knows to be of no namespace; a custom resource is never one of them. */
const clusterScoped = new Set([
  'APIService',
  'CSIDriver',
  'CSINode',
  'CertificateSigningRequest',
  'ClusterRole',
  'ClusterRoleBinding',
  'CustomResourceDefinition',
  'FlowSchema',
  'IngressClass',
  'MutatingWebhookConfiguration',
  'Namespace',
  'Node',
  'PersistentVolume',
  'PriorityClass',
  'PriorityLevelConfiguration',
  'RuntimeClass',
  'StorageClass',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'ValidatingWebhookConfiguration',
  'VolumeAttachment',
]);

/** Kinds whose names stay: others speak of them by it. */
const namedForGood = new Set([
  'APIService',
  'CustomResourceDefinition',
  'Namespace',
]);

/** What a kustomization does to every object, after its patches: namespace, names, labels, annotations, in that order. */
export function transformed(
  objects: readonly BuiltObject[],
  { spec, placeOf }: KustomizationFile,
): BuiltObject[] {
  const steps: ((object: BuiltObject) => BuiltObject)[] = [];
  const { namespace, namePrefix, nameSuffix } = spec;
  if (namespace) {
    const place = placeOf(['namespace']);
    steps.push(object => {
      const { kind, apiVersion } = object.value;
      if (kind === 'Namespace' && groupOf(apiVersion) === '') {
        return withMetadata(object, { name: namespace }, place);
      }
      return isClusterScoped(object)
        ? object
        : withMetadata(object, { namespace }, place);
    });
  }
  const renamed = (affix: string, rename: (name: string) => string) => {
    const place = placeOf([affix]);
    steps.push(object =>
      namedForGood.has(object.value.kind)
        ? object
        : withMetadata(
            object,
            { name: rename(object.value.metadata.name) },
            place,
          ),
    );
  };
  if (namePrefix) {
    renamed('namePrefix', name => `${namePrefix}${name}`);
  }
  if (nameSuffix) {
    renamed('nameSuffix', name => `${name}${nameSuffix}`);
  }
  const texts = (
    field: 'labels' | 'annotations',
    values: Record<string, string> | undefined,
    at: FieldPath,
  ) => {
    for (const [key, value] of Object.entries(values ?? {})) {
      const place = placeOf([...at, key]);
      steps.push(object => withText(object, field, key, value, place));
    }
  };
  spec.labels.forEach(({ pairs }, index) =>
    texts('labels', pairs, ['labels', index, 'pairs']),
  );
  texts('labels', spec.commonLabels, ['commonLabels']);
  texts('annotations', spec.commonAnnotations, ['commonAnnotations']);
  return objects.map(object =>
    steps.reduce((result, step) => step(result), object),
  );
}

function isClusterScoped({ value: { apiVersion, kind } }: BuiltObject) {
  const group = groupOf(apiVersion);
  return (
    clusterScoped.has(kind) &&
    (!group.includes('.') || group.endsWith('.k8s.io'))
  );
}

function withMetadata(
  object: BuiltObject,
  fields: { name?: string; namespace?: string },
  place: Place,
): BuiltObject {
  const value: ManifestObject = {
    ...object.value,
    metadata: { ...object.value.metadata, ...fields },
  };
  return changed(
    object,
    value,
    Object.keys(fields).map(field => [['metadata', field], () => place]),
  );
}

function withText(
  object: BuiltObject,
  field: 'labels' | 'annotations',
  key: string,
  text: string,
  place: Place,
): BuiltObject {
  const { metadata } = object.value;
  const value: ManifestObject = {
    ...object.value,
    metadata: { ...metadata, [field]: { ...metadata[field], [key]: text } },
  };
  return changed(object, value, [[['metadata', field, key], () => place]]);
}
