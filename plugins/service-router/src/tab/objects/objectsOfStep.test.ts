import { RouteObject } from '@service-router/plugin-service-router-common';
import { objectsOfStep } from './objectsOfStep';

const object = (part: RouteObject['part'], region: string) =>
  ({ part, region, cluster: `aks-${region}` } as RouteObject);

const objects = (['route', 'endpoint', 'gateway', 'profile'] as const).flatMap(
  part => ['weu', 'neu'].map(region => object(part, region)),
);

describe('objectsOfStep', () => {
  it.each`
    part          | pointsTo     | shows
    ${'route'}    | ${undefined} | ${['neu', 'weu']}
    ${'endpoint'} | ${undefined} | ${['neu']}
    ${'profile'}  | ${undefined} | ${['neu']}
    ${'gateway'}  | ${undefined} | ${['neu']}
    ${'gateway'}  | ${'aks-weu'} | ${['weu']}
    ${'record'}   | ${'aks-weu'} | ${[]}
  `(
    'shows of $part in neu, which points to $pointsTo, what is of $shows',
    ({ part, pointsTo, shows }) => {
      const found = objectsOfStep(
        objects,
        { part },
        {
          region: 'neu',
          ...(pointsTo
            ? { pointsTo: { host: 'gw', addresses: [], cluster: pointsTo } }
            : {}),
        },
      );
      expect(found.map(({ region }) => region)).toEqual(shows);
      expect(found.every(one => one.part === part)).toBe(true);
    },
  );
});
