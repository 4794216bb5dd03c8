import { isJsonObject, listOf, objectOf, textOf } from '../../json/json';
import { KubernetesObject, timestampOf } from '../../json/KubernetesObject';
import { definitionErrors } from './customResourceDefinitionValidation';
import {
  anything,
  atomicList,
  builtIn,
  condition,
  flag,
  int32,
  int64,
  keyedList,
  kindSchema,
  object,
  text,
} from './schemaParts';

/** The finalizer that holds a definition until its objects are gone. */
export const CRD_FINALIZER = 'customresourcecleanup.apiextensions.k8s.io';

const names = object({
  categories: atomicList(text),
  kind: text,
  listKind: text,
  plural: text,
  shortNames: atomicList(text),
  singular: text,
});

const version = object({
  additionalPrinterColumns: atomicList(
    object({
      description: text,
      format: text,
      jsonPath: text,
      name: text,
      priority: int32,
      type: text,
    }),
  ),
  deprecated: flag,
  deprecationWarning: text,
  name: text,
  schema: object({ openAPIV3Schema: anything }),
  selectableFields: atomicList(object({ jsonPath: text })),
  served: flag,
  storage: flag,
  subresources: object({
    scale: object({
      labelSelectorPath: text,
      specReplicasPath: text,
      statusReplicasPath: text,
    }),
    status: anything,
  }),
});

function settle(definition: KubernetesObject): void {
  const spec = objectOf(definition.spec);
  const declared = objectOf(spec.names);
  const kind = textOf(declared.kind) ?? '';
  if (kind !== '') {
    declared.singular = declared.singular || kind.toLowerCase();
    declared.listKind = declared.listKind || `${kind}List`;
  }
  if (!isJsonObject(spec.conversion)) {
    spec.conversion = { strategy: 'None' };
  }
}

/** `apiextensions.k8s.io/v1` CustomResourceDefinition. Creating one serves its kind at once. */
export const CUSTOM_RESOURCE_DEFINITION = builtIn({
  group: 'apiextensions.k8s.io',
  version: 'v1',
  resource: 'customresourcedefinitions',
  kind: 'CustomResourceDefinition',
  shortNames: ['crd', 'crds'],
  categories: ['api-extensions'],
  isNamespaced: false,
  hasStatus: true,
  hasGeneration: true,
  allowsUnconditionalUpdate: false,
  // What Go writes even when nothing is set.
  blank: {
    spec: {
      group: '',
      names: { plural: '', kind: '' },
      scope: '',
      versions: null,
    },
  },
  deletionFinalizer: CRD_FINALIZER,
  schema: kindSchema(
    'CustomResourceDefinition represents a resource that should be exposed on the API server.',
    {
      spec: object({
        conversion: object({ strategy: text, webhook: anything }),
        group: text,
        names,
        preserveUnknownFields: flag,
        scope: text,
        versions: atomicList(version),
      }),
      status: object({
        acceptedNames: names,
        conditions: keyedList(['type'], condition),
        observedGeneration: int64,
        storedVersions: atomicList(text),
      }),
    },
  ),
  columns: [
    {
      name: 'Name',
      type: 'string',
      format: 'name',
      jsonPath: '.metadata.name',
    },
    {
      name: 'Created At',
      type: 'date',
      cell: ({ metadata }) => metadata.creationTimestamp ?? '',
    },
  ],
  settle,
  onCreate(definition) {
    const stored = listOf(objectOf(definition.spec).versions)
      .filter(isJsonObject)
      .filter(declared => declared.storage === true)
      .map(declared => declared.name ?? '');
    definition.status = {
      conditions: null,
      acceptedNames: { plural: '', kind: '' },
      storedVersions: stored,
    };
  },
  onDeletion(definition, { now }) {
    const status = objectOf(definition.status);
    definition.status = {
      ...status,
      conditions: [
        ...listOf(status.conditions),
        {
          lastTransitionTime: timestampOf(now),
          message:
            'CustomResourceDefinition marked for deletion; CustomResource deletion will begin soon',
          reason: 'InstanceDeletionPending',
          status: 'True',
          type: 'Terminating',
        },
      ],
    };
  },
  validate: definitionErrors,
});
