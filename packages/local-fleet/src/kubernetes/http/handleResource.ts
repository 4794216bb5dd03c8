import { IncomingMessage } from 'node:http';
import {
  methodNotAllowed,
  notFound,
  unknownPath,
  unsupportedMediaType,
} from '../errors/statusErrors';
import {
  isJsonObject,
  JsonObject,
  JsonValue,
  objectOf,
  textOf,
} from '../json/json';
import { KubernetesObject } from '../json/KubernetesObject';
import { applyObject } from '../operations/applyObject';
import { ClusterState, Target } from '../operations/ClusterState';
import { createObject } from '../operations/createObject';
import { DeleteOptions, deleteObject } from '../operations/deleteObject';
import { listObjects } from '../operations/listObjects';
import {
  APPLY_PATCH,
  patchObject,
  patchTypesOf,
} from '../operations/patchObject';
import { liveObject, updateObject } from '../operations/updateObject';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { IncludedObject, partialObjectOf, tableOf } from '../table/tableOf';
import { AnswerForm, answerFormOf, mediaTypeOf } from './mediaTypes';
import { parseObjectBody, parsePatchBody, readBody } from './readBody';
import { Reply } from './Reply';
import { RequestInfo } from './RequestInfo';
import { listOptionsOf, numberIn, writeOptionsOf } from './requestOptions';
import { listMetadata, textOfList, textOfObject } from './serialize';
import { streamWatch } from './watchStream';

/** A watch that asks for no timeout ends after half an hour, as by `--min-request-timeout`. */
const DEFAULT_WATCH_SECONDS = 1800;

/** One request for a resource that is served, already authorized. */
export interface ResourceCall {
  state: ClusterState;
  definition: ResourceDefinition;
  info: RequestInfo & { resource: NonNullable<RequestInfo['resource']> };
  request: IncomingMessage;
  query: URLSearchParams;
  reply: Reply;
  bookmarkIntervalMs: number;
}

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
      return remove(formed, form);
    case 'deletecollection':
      return removeCollection(formed);
    default:
      throw methodNotAllowed();
  }
}

function targetOf({ definition, info }: ResourceCall): Target {
  const { name, namespace, subresource } = info.resource;
  if (name === '') {
    throw methodNotAllowed();
  }
  return {
    definition,
    namespace: definition.isNamespaced ? namespace : undefined,
    name,
    subresource: subresource === 'status' ? 'status' : '',
  };
}

function namespaceOf({ definition, info }: ResourceCall): string | undefined {
  return definition.isNamespaced
    ? info.resource.namespace || undefined
    : undefined;
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

function answerObject(
  { state, definition, query, reply }: ResourceCall,
  form: AnswerForm,
  code: number,
  object: KubernetesObject,
): void {
  if (form.as === 'Table') {
    const { resourceVersion = '' } = object.metadata;
    reply.send(
      code,
      tableOf(
        [object],
        definition,
        { resourceVersion },
        state.clock(),
        included(query),
      ),
    );
  } else if (form.as) {
    reply.send(code, partialObjectOf(object));
  } else {
    reply.send(code, textOfObject(object));
  }
}

function included(query: URLSearchParams): IncludedObject {
  return (query.get('includeObject') || 'Metadata') as IncludedObject;
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

async function deleteOptionsOf(call: ResourceCall): Promise<DeleteOptions> {
  const { query, request } = call;
  const text = await readBody(request);
  const type = mediaTypeOf(request.headers['content-type']);
  const parsed =
    text.trim() === '' ? {} : parseObjectBody(text, type, 'DeleteOptions');
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

async function remove(call: ResourceCall, form: AnswerForm): Promise<void> {
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

async function removeCollection(call: ResourceCall): Promise<void> {
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
