import { JsonObject } from '../json/json';

/** A CustomResourceDefinition with one of everything that schemas are made of. */
export const WIDGET_DEFINITION: JsonObject = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.test.io' },
  spec: {
    group: 'test.io',
    scope: 'Namespaced',
    names: {
      plural: 'widgets',
      kind: 'Widget',
      shortNames: ['wd'],
      categories: ['all'],
    },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        subresources: { status: {} },
        additionalPrinterColumns: [
          { name: 'Region', type: 'string', jsonPath: '.spec.region' },
          {
            name: 'Ready',
            type: 'string',
            jsonPath: '.status.conditions[?(@.type=="Ready")].status',
          },
          {
            name: 'Age',
            type: 'date',
            jsonPath: '.metadata.creationTimestamp',
          },
        ],
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: {
              spec: {
                type: 'object',
                required: ['region'],
                properties: {
                  region: {
                    type: 'string',
                    minLength: 2,
                    maxLength: 10,
                    pattern: '^[a-z]+$',
                  },
                  mode: {
                    type: 'string',
                    enum: ['Active', 'RegionBound'],
                    default: 'Active',
                  },
                  count: { type: 'integer', minimum: 1, maximum: 5 },
                  ports: {
                    type: 'array',
                    'x-kubernetes-list-type': 'map',
                    'x-kubernetes-list-map-keys': ['name'],
                    items: {
                      type: 'object',
                      required: ['name'],
                      properties: {
                        name: { type: 'string' },
                        port: { type: 'integer' },
                      },
                    },
                  },
                  tags: {
                    type: 'array',
                    'x-kubernetes-list-type': 'set',
                    items: { type: 'string' },
                  },
                  targets: { type: 'array', items: { type: 'string' } },
                  labels: {
                    type: 'object',
                    additionalProperties: { type: 'string' },
                  },
                  anything: {
                    type: 'object',
                    'x-kubernetes-preserve-unknown-fields': true,
                  },
                },
              },
              status: {
                type: 'object',
                properties: {
                  phase: { type: 'string' },
                  conditions: {
                    type: 'array',
                    items: {
                      type: 'object',
                      properties: {
                        type: { type: 'string' },
                        status: { type: 'string' },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    ],
  },
};

/** The widgets of the default namespace. */
export const WIDGETS = '/apis/test.io/v1/namespaces/default/widgets';

/** A widget with a region, and whatever else is given. */
export function widget(
  name: string,
  spec: JsonObject = {},
  metadata: JsonObject = {},
): JsonObject {
  return {
    apiVersion: 'test.io/v1',
    kind: 'Widget',
    metadata: { name, ...metadata },
    spec: { region: 'weu', ...spec },
  };
}
