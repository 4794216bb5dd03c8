import { ConfigReader } from '@backstage/config';
import { readKeepDeletedRoutes } from './readKeepDeletedRoutes';

function read(keepFor: unknown) {
  return readKeepDeletedRoutes(
    new ConfigReader({
      serviceRouter: { deletedRoutes: { keepFor } },
    } as never),
  );
}

describe('readKeepDeletedRoutes', () => {
  it('is a week when nothing is said', () => {
    expect(readKeepDeletedRoutes(new ConfigReader({}))).toBe(604_800_000);
  });

  it.each`
    keepFor         | milliseconds
    ${{ days: 30 }} | ${2_592_000_000}
    ${'1h'}         | ${3_600_000}
    ${'PT30M'}      | ${1_800_000}
  `('reads $keepFor', ({ keepFor, milliseconds }) => {
    expect(read(keepFor)).toBe(milliseconds);
  });

  it.each(['soon', 7, { weeksAndDays: 1 }])('refuses %j', keepFor => {
    expect(() => read(keepFor)).toThrow(
      'app-config: serviceRouter.deletedRoutes.keepFor is',
    );
  });
});
