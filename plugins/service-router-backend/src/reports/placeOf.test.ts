import { RouteReport } from '@service-router/plugin-service-router-common';
import { placeOf } from './placeOf';

function report(over: Partial<RouteReport>): RouteReport {
  return {
    host: 'api.weu.example.com',
    clusters: [
      { region: 'weu', isDeclared: true },
      { region: 'weu', isDeclared: true },
      { region: 'neu', isDeclared: false },
    ],
    zones: [
      { zone: 'weu.example.com' },
      { zone: 'neu.example.com' },
      { zone: 'eu.example.com' },
      { zone: 'example.com' },
      { zone: 'example.com' },
    ],
    ...over,
  } as RouteReport;
}

describe('the place of a route', () => {
  it('is in the regions of the clusters that hold it', () => {
    expect(placeOf(report({})).regions).toEqual(['weu']);
  });

  it('is in the zones that its name is in', () => {
    expect(placeOf(report({})).zones).toEqual([
      'weu.example.com',
      'example.com',
    ]);
  });

  it('is in no zone while it has no name', () => {
    expect(placeOf(report({ host: undefined })).zones).toEqual([]);
  });

  it('is in no region once it is deleted', () => {
    expect(placeOf(report({ clusters: [] })).regions).toEqual([]);
  });
});
