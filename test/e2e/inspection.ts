import { readFileSync } from 'fs';
import { Locator, Page } from '@playwright/test';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What the frame around every page is, which is Backstage's and no plugin's. */
const ofFrame = [
  'landmark-one-main',
  'landmark-unique',
  'page-has-heading-one',
  'region',
];

/** Tabs of a page's head, which Backstage draws: they name panels that it does not draw. */
const tabsOfFrame = '[role="tablist"] [role="tab"][href]';

/** A link of Backstage's sidebar: how many notifications wait is not in its name. */
const notificationsOfFrame = 'a[aria-label="Notifications"]';

/** An element that Backstage draws, and the rule that it breaks. */
export interface Excused {
  rule: string;
  html: RegExp;
}

/**
 * What axe has against a page: each rule with an element that breaks it.
 *
 * @param part - a selector, where only a part of the page is the plugin's
 */
export async function violationsOf(
  page: Page,
  excused: readonly Excused[] = [],
  part = 'html',
): Promise<[string, string][]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    async ([disabled, ofOthers, within]) => {
      const { violations } = await (
        window as unknown as { axe: typeof import('axe-core') }
      ).axe.run(
        { include: [[within]], exclude: ofOthers.map(selector => [selector]) },
        {
          resultTypes: ['violations'],
          rules: Object.fromEntries(
            disabled.map(id => [id, { enabled: false }]),
          ),
        },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }): [string, string] => [id, html]),
      );
    },
    [ofFrame, [tabsOfFrame, notificationsOfFrame], part] as const,
  );
  return found.filter(
    ([id, html]) =>
      !excused.some(one => one.rule === id && one.html.test(html)),
  );
}

/** What a page would have to be scrolled to the side for. */
export function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    return [
      document.scrollingElement,
      ...document.querySelectorAll('main, article'),
    ].flatMap(element =>
      element && element.scrollWidth > element.clientWidth + 1
        ? [element, ...element.querySelectorAll('*')]
            .filter(
              inner => inner.getBoundingClientRect().right > clientWidth + 1,
            )
            .map(inner => inner.outerHTML.slice(0, 200))
            .slice(0, 5)
        : [],
    );
  });
}

/** Names of entities in the lists of an entity page, which the catalog draws and cuts off. */
const namesOfFrame = '[class*="CatalogReactEntityDisplayName"]';

/** Words that are cut off at the edge of what they are in, without a mark that says so. */
export function cutOffIn(page: Page): Promise<string[]> {
  return page.evaluate(ofOthers => {
    const isOwnText = (node: Node) =>
      node.nodeType === Node.TEXT_NODE && node.textContent?.trim();
    const edgeOf = (element: Element) => {
      for (
        let outer = element.parentElement;
        outer;
        outer = outer.parentElement
      ) {
        const { overflowX, textOverflow } = getComputedStyle(outer);
        if (overflowX !== 'visible') {
          const isMeant =
            textOverflow === 'ellipsis' ||
            !['hidden', 'clip'].includes(overflowX) ||
            outer.clientWidth <= 1;
          return isMeant ? undefined : outer.getBoundingClientRect();
        }
      }
      return undefined;
    };
    return [
      ...document.querySelectorAll('section[aria-labelledby] *, article *'),
    ]
      .filter(element => {
        const { overflowX } = getComputedStyle(element);
        const edge =
          overflowX === 'visible' && !element.closest(ofOthers)
            ? edgeOf(element)
            : undefined;
        return (
          edge &&
          [...element.childNodes].some(isOwnText) &&
          element.checkVisibility({ visibilityProperty: true }) &&
          element.getBoundingClientRect().right > edge.right + 1
        );
      })
      .map(element => element.outerHTML.slice(0, 200));
  }, namesOfFrame);
}

/** What Backstage's own parts say of themselves in a development build. */
const ofBackstage = /findDOMNode is deprecated/;

/** What a page complains of from now on, in the browser's console. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => {
    const text = message.text();
    // Each answer that tells of a failure is told once more by the browser.
    if (
      message.type() === 'error' &&
      !text.startsWith('Failed to load resource') &&
      !ofBackstage.test(text)
    ) {
      complaints.push(text);
    }
  });
  return complaints;
}

/** How a page is looked at. */
export interface Sight {
  theme: 'light' | 'dark';
  width: 1280 | 400;
}

export const sights: readonly Sight[] = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280 },
  { theme: 'light', width: 400 },
  { theme: 'dark', width: 400 },
];

/** To be called before a page is opened as well: one that is about to listen for another theme misses it. */
export async function lookAt(page: Page, { theme, width }: Sight) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme });
}

/** A place where Tab stops. */
export interface TabStop {
  /** What it is, for a person who reads a failed test. */
  html: string;
  /** Whether it looks different from when it has no focus. */
  isSeen: boolean;
}

/** More than any page has; where Tab gets caught, this ends it. */
const MOST_STOPS = 200;

/** Goes through a part of a page with Tab. @returns where it stopped, and what it never came to */
export async function tabThrough(
  page: Page,
  part: Locator,
): Promise<{ stops: TabStop[]; missed: string[] }> {
  await part.evaluate(element => {
    const isShown = (inner: Element) =>
      inner.checkVisibility({ visibilityProperty: true }) &&
      !inner.closest('[inert], [aria-hidden="true"]');
    const expected = [
      ...element.querySelectorAll(
        'a[href], button:not(:disabled), input:not(:disabled), select, summary, [tabindex="0"]',
      ),
    ].filter(inner => isShown(inner) && (inner as HTMLElement).tabIndex >= 0);
    Object.assign(window, { expectedStops: new Set(expected) });
    (document.activeElement as HTMLElement | null)?.blur();
    // Tab goes on from here.
    const before = document.createElement('span');
    before.tabIndex = -1;
    element.before(before);
    before.focus();
    before.remove();
  });
  const stops: TabStop[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await part.evaluate(async element => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || !element.contains(focused)) {
        return undefined;
      }
      const { expectedStops } = window as unknown as {
        expectedStops: Set<Element>;
      };
      expectedStops.delete(focused);
      // In a group Tab stops once, and arrows lead to the others.
      focused
        .closest('[role="radiogroup"]')
        ?.querySelectorAll('[role="radio"]')
        .forEach(one => expectedStops.delete(one));
      // The ring may be drawn by what is around it, or by what is laid over it.
      const look = () =>
        [focused, focused.parentElement, focused.parentElement?.parentElement]
          .flatMap(one =>
            one
              ? [null, '::before', '::after'].map(pseudo => {
                  const style = getComputedStyle(one, pseudo);
                  return [
                    style.outline,
                    style.boxShadow,
                    style.border,
                    style.backgroundColor,
                    style.textDecoration,
                    style.content,
                  ].join();
                })
              : [],
          )
          .join('\n');
      // What is drawn follows the focus a frame later.
      const drawn = () =>
        new Promise(resolve => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        });
      await drawn();
      const withFocus = look();
      focused.blur();
      await drawn();
      const without = look();
      focused.focus();
      return {
        html: focused.outerHTML.slice(0, 200),
        isSeen: withFocus !== without,
      };
    });
    if (!stop) {
      break;
    }
    stops.push(stop);
  }
  const missed = await page.evaluate(() =>
    [
      ...(window as unknown as { expectedStops: Set<Element> }).expectedStops,
    ].map(element => element.outerHTML.slice(0, 200)),
  );
  return { stops, missed };
}
