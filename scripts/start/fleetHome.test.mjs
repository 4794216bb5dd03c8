import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Checkout } from '../toolchain/Checkout.mjs';
import { fleetHomeOf, prepareFleetHome } from './fleetHome.mjs';

describe('fleetHomeOf', () => {
  const checkout = new Checkout('/checkout');

  it('is within the checkout', () => {
    assert.equal(fleetHomeOf(checkout, {}), '/checkout/.fleet');
  });

  it('is where FLEET_HOME says', () => {
    assert.equal(
      fleetHomeOf(checkout, { FLEET_HOME: '/var/fleet' }),
      '/var/fleet',
    );
    assert.equal(fleetHomeOf(checkout, { FLEET_HOME: 'a' }), '/checkout/a');
  });
});

describe('prepareFleetHome', () => {
  /** @type {string} */
  let folder;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fleet-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes a folder that does not exist, with room for logs', async () => {
    const home = join(folder, 'deep', 'home');
    await prepareFleetHome(home, { isFresh: false });
    assert.ok(existsSync(join(home, 'logs')));
  });

  it('keeps what the fleet left there', async () => {
    await prepareFleetHome(folder, { isFresh: false });
    await writeFile(join(folder, 'state.json'), '{}');
    await prepareFleetHome(folder, { isFresh: false });
    assert.ok(existsSync(join(folder, 'state.json')));
  });

  it('forgets it when asked to', async () => {
    await prepareFleetHome(folder, { isFresh: false });
    await writeFile(join(folder, 'state.json'), '{}');
    await prepareFleetHome(folder, { isFresh: true });
    assert.equal(existsSync(join(folder, 'state.json')), false);
  });

  it("never touches a folder that is not the fleet's", async () => {
    await writeFile(join(folder, 'thesis.txt'), 'years of work');
    await assert.rejects(prepareFleetHome(folder, { isFresh: true }), {
      name: 'Failure',
      message: /holds something else than a fleet/,
    });
    assert.ok(existsSync(join(folder, 'thesis.txt')));
  });
});
