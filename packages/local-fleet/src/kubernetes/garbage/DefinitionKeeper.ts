import {
  isJsonObject,
  jsonEquals,
  JsonObject,
  JsonValue,
  listOf,
  objectOf,
  textOf,
} from '../json/json';
import { KubernetesObject, timestampOf } from '../json/KubernetesObject';
import { ClusterState } from '../operations/ClusterState';
import { deleteObject, withFinalizers } from '../operations/deleteObject';
import { withTrackedUpdate } from '../operations/ownershipOf';
import { isReadyToGo } from '../operations/removal';
import {
  CRD_FINALIZER,
  CUSTOM_RESOURCE_DEFINITION,
} from '../resources/builtin/customResourceDefinition';
import { customResourcesOf } from '../resources/customResource';
import { storageKeyOf } from '../resources/ResourceDefinition';
import { StoredEvent } from '../storage/WatchWindow';
import { Controller } from './Controller';

const DEFINITIONS = 'apiextensions.k8s.io/customresourcedefinitions';

/**
 * Serves what CustomResourceDefinitions declare, writes into their status that
 * it does, and removes the objects of a definition before the definition.
 */
export class DefinitionKeeper implements Controller {
  private readonly pending = new Set<string>();

  constructor(private readonly state: ClusterState) {}

  notice({ type, object }: StoredEvent, resource: string): void {
    if (resource === DEFINITIONS) {
      this.serve(object, type === 'DELETED');
      this.pending.add(object.metadata.name);
      return;
    }
    if (type === 'DELETED') {
      const [group, plural] = resource.split('/');
      const name = `${plural}.${group}`;
      const definition = this.definition(name);
      if (definition?.metadata.deletionTimestamp) {
        this.pending.add(name);
      }
    }
  }

  step(): boolean {
    const [name] = this.pending;
    if (name !== undefined) {
      this.pending.delete(name);
      const definition = this.definition(name);
      if (definition?.metadata.deletionTimestamp) {
        this.remove(definition);
      } else if (definition) {
        this.accept(definition);
      }
    }
    return this.pending.size > 0;
  }

  private definition(name: string): KubernetesObject | undefined {
    return this.state.store.get(DEFINITIONS, undefined, name);
  }

  /** Puts the declared resources into service at once, or out of it. */
  private serve(definition: KubernetesObject, isGone: boolean): void {
    const { registry } = this.state;
    const spec = objectOf(definition.spec);
    registry.remove(
      textOf(spec.group) ?? '',
      textOf(objectOf(spec.names).plural) ?? '',
    );
    if (!isGone) {
      customResourcesOf(definition).forEach(item => registry.add(item));
    }
  }

  private accept(definition: KubernetesObject): void {
    const spec = objectOf(definition.spec);
    const status = objectOf(definition.status);
    const at = timestampOf(this.state.clock());
    const stored = listOf(spec.versions)
      .filter(isJsonObject)
      .filter(version => version.storage === true)
      .map(version => version.name);
    const versions = new Set([...listOf(status.storedVersions), ...stored]);
    const accepted: JsonObject = {
      ...status,
      conditions: acceptedConditions(status.conditions, at),
      acceptedNames: spec.names,
      storedVersions: [...versions] as JsonValue[],
    };
    if (!jsonEquals(accepted, status)) {
      const tracked = withTrackedUpdate(
        definition,
        { ...definition, status: accepted } as KubernetesObject,
        { definition: CUSTOM_RESOURCE_DEFINITION, subresource: 'status' },
        'kube-apiserver',
        this.state.clock(),
      );
      this.state.store.put(DEFINITIONS, tracked);
    }
  }

  private remove(definition: KubernetesObject): void {
    const { store } = this.state;
    const [served] = customResourcesOf(definition);
    let isEmpty = true;
    for (const { metadata } of served ? store.list(storageKeyOf(served)) : []) {
      const { namespace, name } = metadata;
      const { isGone } = deleteObject(
        this.state,
        { definition: served, namespace, name, subresource: '' },
        {},
      );
      isEmpty = isEmpty && isGone;
    }
    const finalizers = definition.metadata.finalizers ?? [];
    if (isEmpty && finalizers.includes(CRD_FINALIZER)) {
      const released: KubernetesObject = {
        ...definition,
        metadata: withFinalizers(
          definition.metadata,
          finalizers.filter(name => name !== CRD_FINALIZER),
        ),
      };
      if (isReadyToGo(released)) {
        store.remove(DEFINITIONS, definition);
      } else {
        store.put(DEFINITIONS, released);
      }
    }
  }
}

function acceptedConditions(
  present: JsonValue | undefined,
  at: string,
): JsonObject[] {
  const wanted: JsonObject[] = [
    {
      lastTransitionTime: at,
      message: 'no conflicts found',
      reason: 'NoConflicts',
      status: 'True',
      type: 'NamesAccepted',
    },
    {
      lastTransitionTime: at,
      message: 'the initial names have been accepted',
      reason: 'InitialNamesAccepted',
      status: 'True',
      type: 'Established',
    },
  ];
  const existing = listOf(present).filter(isJsonObject);
  return [
    ...existing,
    ...wanted.filter(({ type }) => !existing.some(c => c.type === type)),
  ];
}
