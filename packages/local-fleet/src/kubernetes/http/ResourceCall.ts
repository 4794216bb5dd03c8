import { IncomingMessage } from 'node:http';
import { methodNotAllowed } from '../errors/statusErrors';
import { KubernetesObject } from '../json/KubernetesObject';
import { ClusterState, Target } from '../operations/ClusterState';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { IncludedObject, partialObjectOf, tableOf } from '../table/tableOf';
import { AnswerForm } from './mediaTypes';
import { Reply } from './Reply';
import { RequestInfo } from './RequestInfo';
import { textOfObject } from './serialize';

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

/** The object that the path names. @throws StatusError 405 when it names a collection */
export function targetOf({ definition, info }: ResourceCall): Target {
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

/** The namespace that the path names; undefined for all, or where there is none. */
export function namespaceOf({
  definition,
  info,
}: ResourceCall): string | undefined {
  return definition.isNamespaced
    ? info.resource.namespace || undefined
    : undefined;
}

/** Answers with one object, in the form the client accepts. */
export function answerObject(
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

/** What each row of a table carries along. */
export function included(query: URLSearchParams): IncludedObject {
  return (query.get('includeObject') || 'Metadata') as IncludedObject;
}
