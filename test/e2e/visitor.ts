import { Browser, BrowserContext } from '@playwright/test';

/** Someone who has signed in as guest before, in a browser of their own. */
export async function visitorOf(
  browser: Browser,
  /** Where the backend is, if it is another than the app's own. */
  backendUrl?: string,
): Promise<BrowserContext> {
  const context = await browser.newContext();
  await context.addInitScript(url => {
    localStorage.setItem('@backstage/core:SignInPage:provider', 'guest');
    if (url) {
      Object.assign(window, { __APP_CONFIG__: { backend: { baseUrl: url } } });
    }
  }, backendUrl);
  return context;
}
