import { Browser, expect, Page, test } from '@playwright/test';
import { complaintsOf } from './inspection';
import { Portals, startPortals } from './portals';
import { judgeAll, Screen, screens, two } from './screens';
import { demo, standing, Subject } from './subjects';
import { visitorOf } from './visitor';

const { card, tab, fleet, failover } = screens;
const appUrl = process.env.PLAYWRIGHT_BASE_URL ?? 'http://localhost:3000';

/** What the card says of a service that answers everywhere, and what of one of whose regions one is not seen. */
const languages: Record<string, { answering: RegExp; unseen: RegExp }> = {
  nl: {
    answering: /Antwoordt in 3 van 3 regio's/,
    unseen: /in 2 van 3 regio's; North Europe is nu niet zichtbaar/,
  },
  de: {
    answering: /Antwortet in 3 von 3 Regionen/,
    unseen: /in 2 von 3 Regionen; North Europe ist gerade nicht sichtbar/,
  },
  fr: {
    answering: /Répond dans 3 des 3 régions/,
    unseen: /dans 2 des 3 régions ; North Europe n'est pas visible/,
  },
  es: {
    answering: /Responde en 3 de 3 regiones/,
    unseen: /en 2 de 3 regiones; North Europe no es visible/,
  },
  ja: {
    answering: /3 リージョン中 3 リージョンで応答中/,
    unseen: /2 リージョンで公開済み；North Europe は現在確認不可/,
  },
};

let portals: Portals;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  portals = await startPortals(appUrl, ['failing']);
});
test.afterAll(() => portals?.stop());

/** Sentences as the API tells them, in English, and messages that other languages have words for. */
function toldIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'string' &&
    (key === 'sentence' ||
      key === 'remedy' ||
      (key === 'message' && 'words' in value))
      ? [part]
      : toldIn(part),
  );
}

/** Collects what the API tells a page from now on. */
function sentencesTo(page: Page): Set<string> {
  const told = new Set<string>();
  page.on('response', async response => {
    if (response.url().includes('/api/service-router/v1/') && response.ok()) {
      // An answer that the page no longer waits for has no body.
      const answer = await response.json().catch(() => undefined);
      toldIn(answer).forEach(sentence => told.add(sentence));
    }
  });
  return told;
}

/** Everything that is to be read on the page, with what a pointer is told. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.body.textContent,
      ...[...document.querySelectorAll<HTMLElement>('[title]')].map(
        ({ title }) => title,
      ),
    ].join('\n'),
  );
}

/** Looks at screens in a language: each is judged, and says nothing of what the API tells in English. */
async function read(
  browser: Browser,
  language: string,
  {
    shown,
    state,
    subject,
    backendUrl,
  }: {
    shown: readonly (readonly [Screen, RegExp])[];
    state: string;
    subject: Subject;
    backendUrl?: string;
  },
): Promise<void> {
  const context = await visitorOf(browser, backendUrl);
  await context.addInitScript(
    chosen => localStorage.setItem('language', chosen),
    language,
  );
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const told = sentencesTo(page);
  for (const one of shown) {
    await judgeAll(page, one, {
      state: `${state}-${language}`,
      subject,
      sights: two,
      pictured: two.slice(0, 1),
    });
    expect(told.size).toBeGreaterThan(0);
    const text = await textOf(page);
    expect([...told].filter(sentence => text.includes(sentence))).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await context.close();
}

for (const [language, { answering, unseen }] of Object.entries(languages)) {
  test(`${language}: what reports tell is in the language of the page, wide and narrow`, async ({
    browser,
  }) => {
    await read(browser, language, {
      shown: [
        [card, answering],
        [tab, answering],
        [failover, /West Europe/],
      ],
      state: 'answering',
      subject: demo,
    });
  });

  test(`${language}: what is wrong is told in the language of the page, wide and narrow`, async ({
    browser,
  }) => {
    await read(browser, language, {
      shown: [
        [card, unseen],
        [tab, unseen],
        [fleet, /AuthorizationFailed/],
      ],
      state: 'partly-failing',
      subject: standing,
      backendUrl: portals.addresses.failing,
    });
  });
}
