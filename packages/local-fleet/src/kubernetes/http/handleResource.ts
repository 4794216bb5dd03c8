import {
  methodNotAllowed,
  notFound,
  unknownPath,
  unsupportedMediaType,
} from '../errors/statusErrors';
import { JsonValue } from '../json/json';
import { KubernetesObject } from '../json/KubernetesObject';
import { applyObject } from '../operations/applyObject';
import { createObject } from '../operations/createObject';
import { listObjects } from '../operations/listObjects';
import {
  APPLY_PATCH,
  patchObject,
  patchTypesOf,
} from '../operations/patchObject';
import { liveObject, updateObject } from '../operations/updateObject';
import { partialObjectOf, tableOf } from '../table/tableOf';
import { handleDelete, handleDeleteCollection } from './handleDeletion';
import { AnswerForm, answerFormOf, mediaTypeOf } from './mediaTypes';
import { parseObjectBody, parsePatchBody, readBody } from './readBody';
import { listOptionsOf, numberIn, writeOptionsOf } from './requestOptions';
import {
  answerObject,
  included,
  namespaceOf,
  ResourceCall,
  targetOf,
} from './ResourceCall';
import { listMetadata, textOfList } from './serialize';
import { streamWatch } from './watchStream';

/** A watch that asks for no timeout ends after half an hour, as by `--min-request-timeout`. */
const DEFAULT_WATCH_SECONDS = 1800;

/** Carries out one verb and answers. @throws StatusError for whatever is refused */
export async function handleResource(call: ResourceCall): Promise<void> {
  const { definition, info, request } = call;
  const form = answerFormOf(request.headers.accept);
  const formed = { ...call, reply: call.reply.in(form) };
  const { name, subresource } = info.resource;
  if (subresource && !(subresource === 'status' && definition.hasStatus)) {
    throw definition.isCustom ? notFound(definition, name) : unknownPath();
  }
  switch (info.verb) {
    case 'list':
      return answerList(formed, form);
    case 'watch':
      return answerWatch(formed, form);
    case 'get':
      return answerObject(formed, form, 200, live(formed));
    case 'create':
      if (name !== '') {
        throw methodNotAllowed();
      }
      return answerObject(formed, form, 201, await create(formed));
    case 'update':
      return answerObject(formed, form, 200, await update(formed));
    case 'patch':
      return patch(formed, form);
    case 'delete':
      return handleDelete(formed, form);
    case 'deletecollection':
      return handleDeleteCollection(formed);
    default:
      throw methodNotAllowed();
  }
}

function live(call: ResourceCall): KubernetesObject {
  return liveObject(call.state, targetOf(call));
}

function answerList(call: ResourceCall, form: AnswerForm): void {
  const { state, definition, query, reply } = call;
  const page = listObjects(
    state,
    definition,
    listOptionsOf(query, namespaceOf(call)),
  );
  if (form.as === 'Table') {
    const metadata = listMetadata(page);
    reply.send(
      200,
      tableOf(page.items, definition, metadata, state.clock(), included(query)),
    );
  } else if (form.as) {
    reply.send(200, {
      kind: 'PartialObjectMetadataList',
      apiVersion: 'meta.k8s.io/v1',
      metadata: listMetadata(page),
      items: page.items.map(partialObjectOf),
    });
  } else {
    reply.send(200, textOfList(page, definition));
  }
}

function answerWatch(call: ResourceCall, form: AnswerForm): void {
  const { state, definition, query, reply, bookmarkIntervalMs } = call;
  streamWatch(
    state,
    definition,
    {
      ...listOptionsOf(query, namespaceOf(call)),
      form,
      included: included(query),
      timeoutSeconds:
        numberIn(query, 'timeoutSeconds') || DEFAULT_WATCH_SECONDS,
      bookmarkIntervalMs,
    },
    reply,
  );
}

async function objectBody({
  request,
  definition,
}: ResourceCall): Promise<JsonValue> {
  return parseObjectBody(
    await readBody(request),
    mediaTypeOf(request.headers['content-type']),
    definition.kind,
  );
}

function optionsFor(call: ResourceCall, kind: string, isApply = false) {
  const agent = call.request.headers['user-agent'];
  return writeOptionsOf(call.query, kind, isApply, agent, call.reply.warn);
}

async function create(call: ResourceCall): Promise<KubernetesObject> {
  const { state, definition, info } = call;
  if (definition.isNamespaced && !info.resource.namespace) {
    throw methodNotAllowed();
  }
  const options = optionsFor(call, 'CreateOptions');
  const body = await objectBody(call);
  return createObject(state, definition, namespaceOf(call), body, options);
}

async function update(call: ResourceCall): Promise<KubernetesObject> {
  const target = targetOf(call);
  const options = optionsFor(call, 'UpdateOptions');
  return updateObject(call.state, target, await objectBody(call), options);
}

async function patch(call: ResourceCall, form: AnswerForm): Promise<void> {
  const { state, definition, request } = call;
  const target = targetOf(call);
  const type = mediaTypeOf(request.headers['content-type']);
  if (!patchTypesOf(definition).includes(type)) {
    throw unsupportedMediaType(patchTypesOf(definition));
  }
  const isApply = type === APPLY_PATCH;
  const options = optionsFor(call, 'PatchOptions', isApply);
  const body = parsePatchBody(await readBody(request), isApply);
  if (isApply) {
    const { object, isCreated } = applyObject(state, target, body, options);
    answerObject(call, form, isCreated ? 201 : 200, object);
  } else {
    const object = patchObject(state, target, type, body, options);
    answerObject(call, form, 200, object);
  }
}
