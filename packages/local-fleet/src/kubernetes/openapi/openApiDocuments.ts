import { createHash } from 'node:crypto';
import { JsonObject } from '../json/json';
import { patchTypesOf } from '../operations/patchObject';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { ResourceRegistry } from '../resources/ResourceRegistry';

const META = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta';

/** `/openapi/v3`: where the document of each group and version is. */
export function openApiIndex(registry: ResourceRegistry): JsonObject {
  const paths: JsonObject = {};
  for (const { group, versions } of registry.groups()) {
    for (const version of versions) {
      const path = group === '' ? `api/${version}` : `apis/${group}/${version}`;
      const document = JSON.stringify(
        openApiDocument(registry, group, version),
      );
      const hash = createHash('sha256')
        .update(document)
        .digest('hex')
        .toUpperCase();
      paths[path] = { serverRelativeURL: `/openapi/v3/${path}?hash=${hash}` };
    }
  }
  return { paths };
}

/** `/openapi/v3/api/v1` and `/openapi/v3/apis/<group>/<version>`: what `kubectl explain` and `apply` read. */
export function openApiDocument(
  registry: ResourceRegistry,
  group: string,
  version: string,
): JsonObject | undefined {
  const resources = registry.resourcesOf(group, version);
  if (resources.length === 0) {
    return undefined;
  }
  const schemas: JsonObject = { [META]: metaSchema(resources[0]) };
  const paths: JsonObject = {};
  for (const definition of resources) {
    schemas[schemaName(definition)] = kindSchema(
      definition,
      `#/components/schemas/${META}`,
    );
    paths[objectPath(definition)] = pathItem(definition);
  }
  return {
    openapi: '3.0.0',
    info: { title: 'Kubernetes', version: 'unversioned' },
    paths,
    components: { schemas },
  };
}

/** `/openapi/v2` in JSON. */
export function openApiV2(registry: ResourceRegistry): JsonObject {
  const definitions: JsonObject = {};
  for (const definition of registry.all()) {
    definitions[META] = metaSchema(definition);
    definitions[schemaName(definition)] = kindSchema(
      definition,
      `#/definitions/${META}`,
    );
  }
  return {
    swagger: '2.0',
    info: { title: 'Kubernetes', version: 'unversioned' },
    paths: {},
    definitions,
  };
}

function schemaName({ group, version, kind }: ResourceDefinition): string {
  const reversed = group.split('.').reverse().join('.');
  return group === ''
    ? `io.k8s.api.core.${version}.${kind}`
    : `${reversed}.${version}.${kind}`;
}

function metaSchema({ schema }: ResourceDefinition): JsonObject {
  return schema.properties?.metadata as JsonObject;
}

function kindSchema(
  definition: ResourceDefinition,
  metaReference: string,
): JsonObject {
  const { group, version, kind, schema } = definition;
  const whole = schema as JsonObject;
  return {
    ...whole,
    properties: {
      ...(whole.properties as JsonObject),
      metadata: {
        description: "Standard object's metadata.",
        allOf: [{ $ref: metaReference }],
      },
    },
    'x-kubernetes-group-version-kind': [{ group, version, kind }],
  };
}

function objectPath(definition: ResourceDefinition): string {
  const { group, version, resource, isNamespaced } = definition;
  const root = group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
  const scope = isNamespaced ? '/namespaces/{namespace}' : '';
  return `${root}${scope}/${resource}/{name}`;
}

/** How the object is patched; kubectl looks here whether the server validates fields. */
function pathItem(definition: ResourceDefinition): JsonObject {
  const { group, version, kind } = definition;
  const identity = {
    'x-kubernetes-group-version-kind': { group, version, kind },
  };
  const parameter = (name: string, type: string) => ({
    name,
    in: 'query',
    schema: { type, uniqueItems: true },
  });
  return {
    patch: {
      'x-kubernetes-action': 'patch',
      ...identity,
      parameters: [
        parameter('dryRun', 'string'),
        parameter('fieldManager', 'string'),
        parameter('fieldValidation', 'string'),
        parameter('force', 'boolean'),
      ],
      requestBody: {
        required: true,
        content: Object.fromEntries(
          patchTypesOf(definition).map(type => [
            type,
            { schema: { type: 'object' } },
          ]),
        ),
      },
      responses: {
        200: {
          description: 'OK',
          content: {
            'application/json': {
              schema: {
                $ref: `#/components/schemas/${schemaName(definition)}`,
              },
            },
          },
        },
      },
    },
  };
}
