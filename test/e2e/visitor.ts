import { readFileSync } from 'fs';
import path from 'path';
import { Browser, BrowserContext } from '@playwright/test';
import { parse } from 'yaml';

/** An extension of the app with its configuration, as `app.extensions` has them. */
export type Extension = Record<string, { config: object }>;

/** Someone who has signed in as guest before, in a browser of their own. */
export async function visitorOf(
  browser: Browser,
  /** Where the backend is, if it is another than the app's own. */
  backendUrl?: string,
  /** What the app is configured to besides. */
  extensions: readonly Extension[] = [],
): Promise<BrowserContext> {
  const config = {
    ...(backendUrl ? { backend: { baseUrl: backendUrl } } : {}),
    ...(extensions.length > 0
      ? { app: { extensions: [...ownExtensions(), ...extensions] } }
      : {}),
  };
  const context = await browser.newContext();
  await context.addInitScript(appConfig => {
    localStorage.setItem('@backstage/core:SignInPage:provider', 'guest');
    if (Object.keys(appConfig).length > 0) {
      Object.assign(window, { __APP_CONFIG__: appConfig });
    }
  }, config);
  return context;
}

/** A list in a later configuration takes the place of the one before. */
function ownExtensions(): unknown[] {
  const file = path.join(__dirname, '../../app-config.yaml');
  return parse(readFileSync(file, 'utf8')).app.extensions;
}
