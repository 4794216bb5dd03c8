import { isKnownLocation } from '@service-router/plugin-service-router-common';
import { azurePlaceOf, placedLocations } from './azurePlaces';

describe('azurePlaceOf', () => {
  it.each(['westeurope', 'West Europe'])('knows %s', location => {
    expect(azurePlaceOf(location)).toEqual({ longitude: 4.9, latitude: 52.4 });
  });

  it('knows nothing of what is no region', () => {
    expect(azurePlaceOf('moonbase')).toBeUndefined();
  });

  it.each(placedLocations)(
    'has %s on earth, and as Azure calls it',
    location => {
      const { longitude, latitude } = azurePlaceOf(location)!;
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
      expect(isKnownLocation(location)).toBe(true);
    },
  );
});
