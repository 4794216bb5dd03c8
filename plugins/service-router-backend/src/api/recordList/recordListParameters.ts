import {
  RecordMatch,
  recordKinds,
} from '@service-router/plugin-service-router-common';
import { z } from 'zod';
import { anyOf, namesIn, pageParameters } from '../pages';

const states = {
  present: true,
  absent: true,
  differentTarget: true,
  differentTtl: true,
  linked: true,
  foreign: true,
} satisfies Record<RecordMatch['state'], true>;

/** Which records of a zone are listed, and how many at once. */
export const recordListParameters = {
  ...pageParameters('records', 'the same filters'),
  text: {
    in: 'query',
    description: 'Only records whose name has this in it; capitals or not.',
    expected: 'a part of the name of a record',
    schema: z.string().min(1).max(300).optional(),
  },
  kind: {
    in: 'query',
    description:
      'Only records of one of these kinds: standing and planned, standing though nobody planned them, planned and missing, taken by several ExternalDNS instances for their own.',
    expected: `one of ${recordKinds.join(', ')}`,
    schema: anyOf(z.enum(recordKinds)),
  },
  state: {
    in: 'query',
    description:
      'Only records of which what stands compares in one of these ways with what is planned.',
    expected: `one of ${namesIn(states).join(', ')}`,
    schema: anyOf(z.enum(namesIn(states))),
  },
} as const;
