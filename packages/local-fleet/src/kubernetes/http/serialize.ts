import { JsonValue } from '../json/json';
import { KubernetesObject } from '../json/KubernetesObject';
import { ListPage } from '../operations/listObjects';
import { apiVersionFor } from '../operations/ClusterState';
import { ResourceDefinition } from '../resources/ResourceDefinition';

/** Stored objects never change, so their text can be kept as long as they are. */
const texts = new WeakMap<KubernetesObject, string>();

/** The object as JSON; computed once for all lists and watches that show it. */
export function textOfObject(object: KubernetesObject): string {
  let text = texts.get(object);
  if (text === undefined) {
    const { apiVersion, kind, metadata, ...rest } = object;
    text = JSON.stringify({ kind, apiVersion, metadata, ...rest });
    texts.set(object, text);
  }
  return text;
}

/** A page of a list as JSON, put together from the texts of its objects. */
export function textOfList(
  page: ListPage,
  definition: ResourceDefinition,
): string {
  const head = JSON.stringify({
    kind: definition.listKind,
    apiVersion: apiVersionFor(definition),
    metadata: listMetadata(page),
  });
  const items = page.items.map(object => itemText(object, definition));
  return `${head.slice(0, -1)},"items":[${items.join(',')}]}`;
}

/** Items of built-in kinds do not repeat their kind and version; custom resources do. */
function itemText(
  object: KubernetesObject,
  definition: ResourceDefinition,
): string {
  const text = textOfObject(object);
  if (definition.isCustom) {
    return text;
  }
  const { kind, apiVersion } = object;
  const prefix = JSON.stringify({ kind, apiVersion }).length;
  return `{${text.slice(prefix)}`;
}

/** `ListMeta` of a page. */
export function listMetadata(page: ListPage): { [key: string]: JsonValue } {
  const { resourceVersion, continueToken, remainingItemCount } = page;
  return {
    resourceVersion,
    ...(continueToken && { continue: continueToken }),
    ...(remainingItemCount !== undefined && { remainingItemCount }),
  };
}
