import { isJsonObject, JsonObject, objectOf, textOf } from '../json/json';
import { DeleteOptions, deleteObject } from '../operations/deleteObject';
import { listObjects } from '../operations/listObjects';
import { AnswerForm, mediaTypeOf } from './mediaTypes';
import { parseObjectBody, readBody } from './readBody';
import { listOptionsOf } from './requestOptions';
import {
  answerObject,
  namespaceOf,
  ResourceCall,
  targetOf,
} from './ResourceCall';
import { textOfList } from './serialize';

async function deleteOptionsOf(call: ResourceCall): Promise<DeleteOptions> {
  const { query, request } = call;
  const sent = await readBody(request);
  const type = mediaTypeOf(request.headers['content-type']);
  const parsed =
    sent.length === 0 ? {} : parseObjectBody(sent, type, 'DeleteOptions');
  const body: JsonObject = isJsonObject(parsed) ? parsed : {};
  const policy =
    textOf(body.propagationPolicy) ?? query.get('propagationPolicy');
  const orphans =
    body.orphanDependents ?? query.get('orphanDependents') === 'true';
  const { uid, resourceVersion } = objectOf(body.preconditions);
  return {
    propagationPolicy: (policy ||
      (orphans === true
        ? 'Orphan'
        : undefined)) as DeleteOptions['propagationPolicy'],
    preconditions: {
      uid: textOf(uid),
      resourceVersion: textOf(resourceVersion),
    },
    isDryRun:
      query.has('dryRun') ||
      (Array.isArray(body.dryRun) && body.dryRun.length > 0),
  };
}

/** DELETE of one object: a Status when it is gone, the object while finalizers hold it. */
export async function handleDelete(
  call: ResourceCall,
  form: AnswerForm,
): Promise<void> {
  const { state, definition, reply } = call;
  const target = targetOf(call);
  const options = await deleteOptionsOf(call);
  const { object, isGone } = deleteObject(state, target, options);
  if (!isGone || definition.answersDeletedObject) {
    answerObject(call, form, 200, object);
    return;
  }
  const { group, resource } = definition;
  reply.send(200, {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    details: {
      name: target.name,
      ...(group && { group }),
      kind: resource,
      uid: object.metadata.uid,
    },
  });
}

/** DELETE of a collection: of everything that is selected. */
export async function handleDeleteCollection(
  call: ResourceCall,
): Promise<void> {
  const { state, definition, query, reply } = call;
  const options = await deleteOptionsOf(call);
  const page = listObjects(
    state,
    definition,
    listOptionsOf(query, namespaceOf(call)),
  );
  for (const { metadata } of page.items) {
    const { namespace, name } = metadata;
    deleteObject(
      state,
      { definition, namespace, name, subresource: '' },
      { ...options, preconditions: { uid: metadata.uid } },
    );
  }
  reply.send(200, textOfList(page, definition));
}
