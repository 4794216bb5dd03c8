import { invalidField } from '../../errors/fieldErrors';
import { objectOf, textOf } from '../../json/json';
import { KubernetesObject } from '../../json/KubernetesObject';
import { elapsed } from '../../table/elapsed';
import {
  builtIn,
  int32,
  kindSchema,
  microTime,
  object,
  objectReference,
  text,
  time,
} from './schemaParts';

function lastSeen(event: KubernetesObject, now: Date): string {
  const at =
    textOf(objectOf(event.series).lastObservedTime) ??
    textOf(event.lastTimestamp) ??
    textOf(event.eventTime) ??
    textOf(event.firstTimestamp);
  return at ? elapsed(at, now) : '<unknown>';
}

/** `v1` Event. */
export const EVENT = builtIn({
  group: '',
  version: 'v1',
  resource: 'events',
  kind: 'Event',
  shortNames: ['ev'],
  isNamespaced: true,
  // Times that are not known are written as null, and missing words as empty.
  blank: {
    involvedObject: {},
    source: {},
    firstTimestamp: null,
    lastTimestamp: null,
    eventTime: null,
    reportingComponent: '',
    reportingInstance: '',
  },
  selectableFields: [
    'metadata.name',
    'metadata.namespace',
    'involvedObject.kind',
    'involvedObject.namespace',
    'involvedObject.name',
    'involvedObject.uid',
    'involvedObject.apiVersion',
    'involvedObject.resourceVersion',
    'involvedObject.fieldPath',
    'reason',
    'reportingComponent',
    'source',
    'type',
  ],
  schema: kindSchema(
    'Event is a report of an event somewhere in the cluster.',
    {
      action: text,
      count: int32,
      eventTime: { ...microTime, nullable: true },
      firstTimestamp: { ...time, nullable: true },
      involvedObject: objectReference,
      lastTimestamp: { ...time, nullable: true },
      message: text,
      reason: text,
      related: objectReference,
      reportingComponent: text,
      reportingInstance: text,
      series: object({ count: int32, lastObservedTime: microTime }),
      source: object({ component: text, host: text }),
      type: text,
    },
  ),
  columns: [
    { name: 'Last Seen', type: 'string', cell: lastSeen },
    { name: 'Type', type: 'string', jsonPath: '.type' },
    { name: 'Reason', type: 'string', jsonPath: '.reason' },
    {
      name: 'Object',
      type: 'string',
      cell: event => {
        const { kind, name } = objectOf(event.involvedObject);
        return `${String(kind ?? '').toLowerCase()}/${String(name ?? '')}`;
      },
    },
    {
      name: 'Message',
      type: 'string',
      cell: event => (textOf(event.message) ?? '').trim(),
    },
    { name: 'Name', type: 'string', priority: 1, jsonPath: '.metadata.name' },
  ],
  validate(event) {
    const involved = textOf(objectOf(event.involvedObject).namespace) ?? '';
    const { namespace } = event.metadata;
    const fits =
      involved === '' ? namespace === 'default' : involved === namespace;
    return fits
      ? []
      : [
          invalidField(
            'involvedObject.namespace',
            involved,
            'does not match event.namespace',
          ),
        ];
  },
});
