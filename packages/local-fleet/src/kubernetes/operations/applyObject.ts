import { decodeManagedFields, identityOf } from '../apply/managedFields';
import { applyConfiguration, trackUpdate } from '../apply/ownership';
import { typedErrors } from '../apply/typedErrors';
import { StatusError } from '../errors/StatusError';
import {
  badRequest,
  conflict,
  invalid,
  notFound,
} from '../errors/statusErrors';
import { requiredField } from '../errors/fieldErrors';
import {
  isJsonObject,
  jsonEquals,
  JsonObject,
  JsonValue,
  textOf,
} from '../json/json';
import {
  groupOf,
  KubernetesObject,
  ObjectMeta,
  timestampOf,
} from '../json/KubernetesObject';
import { storageKeyOf } from '../resources/ResourceDefinition';
import {
  apiVersionFor,
  ClusterState,
  inVersionOf,
  Target,
  WriteOptions,
} from './ClusterState';
import { admitToNamespace, matchNamespace, storeNew } from './createObject';
import { decodeObject } from './decodeObject';
import {
  scopeOf,
  withManagedFields,
  withoutManagedFields,
} from './ownershipOf';
import { matchName, matchResourceVersion } from './preconditions';
import { storeChanged } from './updateObject';

/** What an apply needs beyond other writes. */
export interface ApplyOptions extends WriteOptions {
  readonly isForced: boolean;
}

/** The outcome of an apply: the object, and whether it was created. */
export interface ApplyOutcome {
  object: KubernetesObject;
  isCreated: boolean;
}

/**
 * PATCH with `application/apply-patch+yaml`: server-side apply. Creates the object
 * where it is missing, and writes nothing where nothing changes.
 *
 * @throws StatusError 409 that names the other managers and their fields, unless forced
 */
export function applyObject(
  state: ClusterState,
  target: Target,
  body: JsonValue,
  options: ApplyOptions,
): ApplyOutcome {
  const { definition, namespace, name, subresource } = target;
  const configuration = configurationIn(body, target, options);
  const key = storageKeyOf(definition);
  const stored = state.store.get(key, namespace, name);
  if (!stored && subresource !== '') {
    throw notFound(definition, name);
  }
  const live = stored && inVersionOf(definition, stored);
  refuseStrangers(configuration, target, live);

  const by = {
    manager: options.fieldManager,
    operation: 'Apply' as const,
    apiVersion: apiVersionFor(definition),
    subresource,
    force: options.isForced,
    time: timestampOf(state.clock()),
  };
  const blank = {
    ...definition.blank,
    apiVersion: by.apiVersion,
    kind: definition.kind,
    metadata: {},
  };
  const before = live ? withoutManagedFields(live) : blank;
  const scope = scopeOf(definition, subresource);
  const known = decodeManagedFields(live?.metadata.managedFields) ?? new Map();
  // Of an object that nobody tracked, somebody must own what is there already.
  const managers =
    known.size > 0
      ? known
      : trackUpdate(
          blank,
          before,
          known,
          { ...by, manager: 'before-first-apply', operation: 'Update' },
          scope,
        );
  const applied = applyConfiguration(
    before,
    configuration,
    managers,
    by,
    scope,
  );
  const own = applied.managed.get(identityOf(by));
  if (own && !jsonEquals(before, applied.object)) {
    applied.managed.set(identityOf(by), { ...own, time: by.time });
  }

  const decoded = decodeObject(applied.object, definition, {
    ...options,
    fieldValidation: 'Ignore',
    isMerged: true,
  });
  const object = withManagedFields(decoded, applied.managed);
  matchNamespace(object, definition, namespace);
  matchName(object, target);
  if (!live) {
    admitToNamespace(state, definition, object);
    return {
      object: storeNew(state, definition, object, options),
      isCreated: true,
    };
  }
  matchResourceVersion(object, live, target);
  return {
    object: storeChanged(state, target, live, object, options),
    isCreated: false,
  };
}

function configurationIn(
  body: JsonValue,
  target: Target,
  options: ApplyOptions,
): JsonObject {
  const { definition } = target;
  if (options.fieldManager === '') {
    throw invalid({ group: 'meta.k8s.io', kind: 'PatchOptions' }, '', [
      requiredField('fieldManager', 'is required for apply patch'),
    ]);
  }
  if (!isJsonObject(body)) {
    throw badRequest('error decoding YAML: the body must be an object');
  }
  const apiVersion = textOf(body.apiVersion) ?? '';
  const kind = textOf(body.kind) ?? '';
  if (apiVersion !== apiVersionFor(definition) || kind !== definition.kind) {
    throw badRequest(`invalid object type: ${printed(apiVersion, kind)}`);
  }
  const metadata = isJsonObject(body.metadata) ? body.metadata : {};
  if (metadata.managedFields !== undefined && metadata.managedFields !== null) {
    throw badRequest('metadata.managedFields must be nil');
  }
  const errors = typedErrors(body, definition.schema);
  if (errors.length > 0) {
    const owner = `${textOf(metadata.namespace) ?? ''}/${target.name}`;
    throw new StatusError({
      code: 500,
      message: `failed to create typed patch object (${owner}; ${printed(
        apiVersion,
        kind,
      )}): ${errors.join('\n')}`,
    });
  }
  return body;
}

/** A kind as Go prints it: `group/version, Kind=Kind`, with a bare slash for the core group. */
function printed(apiVersion: string, kind: string): string {
  const version = groupOf(apiVersion) === '' ? `/${apiVersion}` : apiVersion;
  return `${version}, Kind=${kind}`;
}

function refuseStrangers(
  configuration: JsonObject,
  target: Target,
  live: KubernetesObject | undefined,
): void {
  const { definition, name } = target;
  const metadata = (configuration.metadata ?? {}) as ObjectMeta;
  if (metadata.name !== undefined && metadata.name !== name) {
    throw badRequest(
      `the name of the object (${metadata.name}) does not match the name on the URL (${name})`,
    );
  }
  if (metadata.uid && !live) {
    throw conflict(
      definition,
      name,
      `uid mismatch: the provided object specified uid ${metadata.uid}, and no existing object was found`,
    );
  }
}
