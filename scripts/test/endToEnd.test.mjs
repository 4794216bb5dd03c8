import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findChromium } from './chromium.mjs';
import { playwrightTallyOf } from './playwrightTallyOf.mjs';

/** @param {readonly string[]} paths */
const machineWith = (...paths) => ({
  isExecutable: (/** @type {string} */ path) => paths.includes(path),
});

describe('findChromium', () => {
  const env = { PATH: '/usr/local/bin:/usr/bin' };

  it('finds what is installed', async () => {
    const machine = machineWith('/usr/bin/google-chrome', '/usr/bin/chromium');
    assert.equal(await findChromium(env, machine), '/usr/bin/chromium');
  });

  it('takes the one that is named before any other', async () => {
    const machine = machineWith('/opt/chromium', '/usr/bin/chromium');
    assert.equal(
      await findChromium({ ...env, CHROMIUM_PATH: '/opt/chromium' }, machine),
      '/opt/chromium',
    );
  });

  it('does not quietly take another than the one that is named', async () => {
    await assert.rejects(
      findChromium(
        { ...env, CHROMIUM_PATH: '/opt/gone' },
        machineWith('/usr/bin/chromium'),
      ),
      { name: 'Failure', message: /CHROMIUM_PATH is "\/opt\/gone"/ },
    );
  });

  it('takes the one that Playwright has fetched when none is installed', async () => {
    const own = '/home/me/.cache/ms-playwright/chrome';
    assert.equal(
      await findChromium(env, {
        ...machineWith(own),
        playwrightsOwn: async () => own,
      }),
      own,
    );
  });

  it('says how to get one', async () => {
    await assert.rejects(
      findChromium(env, {
        ...machineWith(),
        playwrightsOwn: async () => '/not/fetched',
      }),
      { name: 'Failure', message: /apt-get install chromium/ },
    );
  });
});

describe('playwrightTallyOf', () => {
  /**
   * @param {Record<string, number>} stats
   * @param {object[]} [errors]
   */
  const report = (stats, errors = []) =>
    JSON.stringify({
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
      errors,
    });

  it('counts what went as expected, also at a second try', () => {
    const { tally } = playwrightTallyOf(
      report({ expected: 3, flaky: 1, skipped: 1 }),
      0,
    );
    assert.equal(String(tally), '4 passed, 0 failed, 1 skipped');
  });

  it('counts what did not', () => {
    const { tally } = playwrightTallyOf(
      report({ expected: 1, unexpected: 2 }),
      1,
    );
    assert.equal(String(tally), '1 passed, 2 failed');
  });

  it('counts a run that never got to its tests as failed, with the reason', () => {
    const { tally, remarks } = playwrightTallyOf(
      report({}, [{ message: 'SyntaxError in journey.spec.ts' }]),
      1,
    );
    assert.equal(String(tally), '0 passed, 1 failed');
    assert.equal(remarks[0], 'SyntaxError in journey.spec.ts');
  });

  it('counts a crash as failed', () => {
    assert.ok(playwrightTallyOf(undefined, 134).tally.hasFailed);
  });
});
