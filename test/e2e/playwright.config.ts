import { defineConfig } from '@playwright/test';

/**
 * The whole job in a real browser, against a running Service Router. `npm run test:e2e` starts one on ports of its own and
 * names it in PLAYWRIGHT_BASE_URL.
 */
export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  timeout: 600_000,
  expect: { timeout: 60_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // A machine that is short of breath for a moment is no fault of the product. What passed at the second try is told as flaky.
  retries: process.env.CI ? 1 : 0,
  use: {
    baseURL: process.env.PLAYWRIGHT_BASE_URL ?? 'http://localhost:3000',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    // What cannot be clicked within this time will not be; it is said sooner than by the whole test's time.
    actionTimeout: 60_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Pages that a test hands out have no address of their own, and may ask the backend on this machine all the same.
        '--disable-features=LocalNetworkAccessChecks',
      ],
    },
  },
});
