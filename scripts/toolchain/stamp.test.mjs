import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Checkout } from './Checkout.mjs';
import { installationKeyOf, isInstalled, writeStamp } from './stamp.mjs';

describe('the stamp of an installation', () => {
  /** @type {Checkout} */
  let checkout;
  beforeEach(() => {
    checkout = new Checkout(mkdtempSync(join(tmpdir(), 'stamp-')));
    mkdirSync(checkout.path('packages', 'one'), { recursive: true });
    mkdirSync(checkout.path('node_modules'));
    writeFileSync(checkout.path('node_modules', '.yarn-state.yml'), '');
    writeFileSync(checkout.path('yarn.lock'), 'lock');
    writeFileSync(
      checkout.path('package.json'),
      '{ "workspaces": ["packages/*", "plugins/*", "test/cluster"] }',
    );
    mkdirSync(checkout.path('test', 'cluster'), { recursive: true });
    writeFileSync(checkout.path('packages', 'one', 'package.json'), '{}');
  });
  afterEach(() => rmSync(checkout.root, { recursive: true }));

  const key = () => installationKeyOf(checkout, '22.23.3');

  it('holds until something that is installed by changes', async () => {
    await writeStamp(checkout, key());
    assert.ok(isInstalled(checkout, key()));
  });

  for (const file of [
    'yarn.lock',
    'package.json',
    '.yarnrc.yml',
    'packages/one/package.json',
    'test/cluster/package.json',
  ]) {
    it(`does not hold after a change of ${file}`, async () => {
      await writeStamp(checkout, key());
      writeFileSync(
        checkout.path(file),
        '{ "workspaces": ["packages/*"], "changed": true }',
      );
      assert.equal(isInstalled(checkout, key()), false);
    });
  }

  it('does not hold for another major version of Node', async () => {
    await writeStamp(checkout, key());
    assert.equal(
      isInstalled(checkout, installationKeyOf(checkout, '24.1.0')),
      false,
    );
    assert.ok(isInstalled(checkout, installationKeyOf(checkout, '22.24.0')));
  });

  it('does not hold when Yarn did not finish', async () => {
    await writeStamp(checkout, key());
    rmSync(checkout.path('node_modules', '.yarn-state.yml'));
    assert.equal(isInstalled(checkout, key()), false);
  });

  it('is absent before the first installation', () => {
    assert.equal(isInstalled(checkout, key()), false);
  });
});
