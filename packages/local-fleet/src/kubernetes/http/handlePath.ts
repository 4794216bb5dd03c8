import { IncomingMessage } from 'node:http';
import { notAcceptable } from '../errors/statusErrors';
import {
  aggregatedDiscovery,
  coreVersions,
  groupDocument,
  groupList,
  resourceList,
} from '../discovery/discoveryDocuments';
import { JsonObject } from '../json/json';
import {
  openApiDocument,
  openApiIndex,
  openApiV2,
} from '../openapi/openApiDocuments';
import { ResourceRegistry } from '../resources/ResourceRegistry';
import { Reply } from './Reply';

/** The release whose behaviour this server follows. */
const VERSION = {
  major: '1',
  minor: '34',
  emulationMajor: '1',
  emulationMinor: '34',
  minCompatibilityMajor: '1',
  minCompatibilityMinor: '33',
  gitVersion: 'v1.34.0+local-fleet',
  gitCommit: '',
  gitTreeState: 'clean',
  buildDate: '1970-01-01T00:00:00Z',
  goVersion: '',
  compiler: '',
  platform: `${process.platform}/${process.arch}`,
};

/** Paths that answer without a token, as `system:public-info-viewer` allows. */
export function isPublicPath(path: string): boolean {
  return /^\/(version|healthz|livez|readyz)\/?$/.test(path);
}

/** Answers the paths that are no resource: versions, health, discovery, OpenAPI. */
export function handlePath(
  path: string,
  request: IncomingMessage,
  registry: ResourceRegistry,
  reply: Reply,
): void {
  const trimmed = path.replace(/\/$/, '');
  if (trimmed === '/version') {
    reply.send(200, VERSION);
  } else if (isPublicPath(path)) {
    reply.sendText(200, 'ok');
  } else if (trimmed === '/api' || trimmed === '/apis') {
    answerRoot(trimmed === '/api', request, registry, reply);
  } else {
    const document = documentAt(trimmed, request, registry);
    if (document) {
      reply.send(200, document);
    } else {
      reply.sendText(404, '404 page not found\n');
    }
  }
}

function answerRoot(
  isCore: boolean,
  request: IncomingMessage,
  registry: ResourceRegistry,
  reply: Reply,
): void {
  const aggregated = aggregatedVersionIn(request.headers.accept ?? '');
  if (aggregated) {
    reply.send(
      200,
      aggregatedDiscovery(registry, isCore, aggregated),
      `application/json;g=apidiscovery.k8s.io;v=${aggregated};as=APIGroupDiscoveryList`,
    );
  } else if (isCore) {
    const { localAddress, localPort } = request.socket;
    reply.send(200, coreVersions(`${localAddress}:${localPort}`));
  } else {
    reply.send(200, groupList(registry));
  }
}

function aggregatedVersionIn(accept: string): 'v2' | 'v2beta1' | undefined {
  const clause = accept
    .split(',')
    .find(
      text =>
        text.includes('application/json') &&
        text.includes('as=APIGroupDiscoveryList'),
    );
  const version = /;\s*v=(v2beta1|v2)\b/.exec(clause ?? '')?.[1];
  return version as 'v2' | 'v2beta1' | undefined;
}

function documentAt(
  path: string,
  request: IncomingMessage,
  registry: ResourceRegistry,
): JsonObject | undefined {
  const [, root, ...rest] = path.split('/');
  if (root === 'api' && rest.length === 1) {
    return resourceList(registry, '', rest[0]);
  }
  if (root === 'apis' && rest.length === 1) {
    return groupDocument(registry, rest[0]);
  }
  if (root === 'apis' && rest.length === 2) {
    return resourceList(registry, rest[0], rest[1]);
  }
  if (root !== 'openapi') {
    return undefined;
  }
  refuseProtobuf(request.headers.accept ?? '*/*');
  const [version, kind, ...of] = rest;
  if (version === 'v2' && kind === undefined) {
    return openApiV2(registry);
  }
  if (version === 'v3' && kind === undefined) {
    return openApiIndex(registry);
  }
  const [group, name] = kind === 'api' ? ['', of[0]] : of;
  return name === undefined
    ? undefined
    : openApiDocument(registry, group, name);
}

/** OpenAPI is served as JSON only. @throws StatusError 406 */
function refuseProtobuf(accept: string): void {
  const isServed = accept
    .split(',')
    .some(type => /^\s*(application\/json|\*\/\*)/.test(type));
  if (!isServed) {
    throw notAcceptable(['application/json']);
  }
}
