import { objectOf } from '../../json/json';
import {
  atomicList,
  builtIn,
  condition,
  keyedList,
  kindSchema,
  object,
  text,
} from './schemaParts';

/** The finalizer that holds a namespace until its contents are gone. */
export const NAMESPACE_FINALIZER = 'kubernetes';

/** `v1` Namespace. Its contents go before it does: phase `Terminating` meanwhile. */
export const NAMESPACE = builtIn({
  group: '',
  version: 'v1',
  resource: 'namespaces',
  kind: 'Namespace',
  shortNames: ['ns'],
  isNamespaced: false,
  hasStatus: true,
  answersDeletedObject: true,
  nameRule: 'label',
  selectableFields: ['metadata.name', 'status.phase'],
  blank: { spec: {}, status: {} },
  schema: kindSchema('Namespace provides a scope for Names.', {
    spec: object({ finalizers: atomicList(text) }),
    status: object({
      conditions: keyedList(['type'], condition),
      phase: text,
    }),
  }),
  columns: [
    {
      name: 'Name',
      type: 'string',
      format: 'name',
      jsonPath: '.metadata.name',
    },
    { name: 'Status', type: 'string', jsonPath: '.status.phase' },
    { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' },
  ],
  settle({ metadata }) {
    if (metadata.name) {
      metadata.labels = {
        ...metadata.labels,
        'kubernetes.io/metadata.name': metadata.name,
      };
    }
  },
  onCreate(namespace) {
    namespace.spec = { finalizers: [NAMESPACE_FINALIZER] };
    namespace.status = { phase: 'Active' };
  },
  onUpdate(namespace, previous) {
    if (previous.spec !== undefined) {
      namespace.spec = previous.spec;
    }
  },
  onDeletion(namespace) {
    namespace.status = {
      ...objectOf(namespace.status),
      phase: 'Terminating',
    };
  },
});
