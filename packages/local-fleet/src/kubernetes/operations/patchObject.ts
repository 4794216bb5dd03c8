import { badRequest, unsupportedMediaType } from '../errors/statusErrors';
import { cloneJson, isJsonObject, JsonObject, JsonValue } from '../json/json';
import { KubernetesObject } from '../json/KubernetesObject';
import { applyJsonPatch } from '../patch/jsonPatch';
import { applyMergePatch } from '../patch/mergePatch';
import { applyStrategicMergePatch } from '../patch/strategicMergePatch';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { typeOf } from '../schema/typeOf';
import { ClusterState, Target, WriteOptions } from './ClusterState';
import { matchNamespace } from './createObject';
import { decodeObject } from './decodeObject';
import { matchName } from './preconditions';
import { liveObject, replaceObject } from './updateObject';

export const JSON_PATCH = 'application/json-patch+json';
export const MERGE_PATCH = 'application/merge-patch+json';
export const STRATEGIC_MERGE_PATCH = 'application/strategic-merge-patch+json';
export const APPLY_PATCH = 'application/apply-patch+yaml';

/** The kinds of patch that a resource takes; custom resources take no strategic merge. */
export function patchTypesOf(definition: ResourceDefinition): string[] {
  return definition.isCustom
    ? [JSON_PATCH, MERGE_PATCH, APPLY_PATCH]
    : [JSON_PATCH, MERGE_PATCH, STRATEGIC_MERGE_PATCH, APPLY_PATCH];
}

/**
 * PATCH with a JSON patch, a merge patch or a strategic merge patch.
 *
 * @throws StatusError 404, 409, 415 for another kind of patch, 422
 */
export function patchObject(
  state: ClusterState,
  target: Target,
  contentType: string,
  patch: JsonValue,
  options: WriteOptions,
): KubernetesObject {
  const { definition } = target;
  const live = liveObject(state, target);
  const patched = patchedBy(contentType, live, patch, definition);
  const updated = decodeObject(patched, definition, options);
  matchNamespace(updated, definition, target.namespace);
  matchName(updated, target);
  return replaceObject(state, target, live, updated, options);
}

function patchedBy(
  contentType: string,
  live: KubernetesObject,
  patch: JsonValue,
  definition: ResourceDefinition,
): JsonValue {
  if (!patchTypesOf(definition).includes(contentType)) {
    throw unsupportedMediaType(patchTypesOf(definition));
  }
  if (contentType === JSON_PATCH) {
    return applyJsonPatch(live, patch);
  }
  if (!isJsonObject(patch)) {
    throw badRequest(
      `error decoding patch: json: cannot unmarshal ${typeOf(
        patch,
      )} into Go value of type map[string]interface {}`,
    );
  }
  const target = cloneJson<JsonObject>(live);
  return contentType === MERGE_PATCH
    ? applyMergePatch(target, patch)
    : applyStrategicMergePatch(target, patch, definition.schema);
}
