import { expect, test } from '@playwright/test';
import { complaintsOf } from './inspection';
import { judgeOpened, openings } from './openings';
import { visitorOf } from './visitor';

for (const opening of openings) {
  test(`${opening.name}: in both themes, wide and narrow`, async ({
    browser,
  }) => {
    const context = await visitorOf(browser);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await judgeOpened(page, opening);
    expect(complaints).toEqual([]);
    await context.close();
  });
}
