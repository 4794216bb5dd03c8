import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Screen } from '../screen/Screen.mjs';
import { doors } from './doors.mjs';
import { openDoor } from './openDoor.mjs';
import { machineWorld } from './World.mjs';

/**
 * @param {readonly string[]} words
 * @param {Partial<import('./World.mjs').World>} [rest]
 */
async function open(words, rest = {}) {
  let shown = '';
  const code = await openDoor(words, output => ({
    ...machineWorld(output),
    screen: new Screen({ write: text => (shown += text) }),
    ...rest,
  }));
  return { code, shown };
}

describe('openDoor', () => {
  it('shows all doors to whoever does not know one', async () => {
    const { code, shown } = await open([]);
    assert.equal(code, 0);
    for (const verb of doors.keys()) {
      assert.ok(shown.includes(`npm run ${verb} `), verb);
    }
  });

  it('does not take a door that is not there for one that is', async () => {
    const { code, shown } = await open(['strat']);
    assert.equal(code, 1);
    assert.match(shown, /^There is no door "strat"\./);
  });

  for (const verb of ['setup', 'start', 'test', 'test:e2e', 'test:cluster']) {
    it(`explains ${verb} without doing it`, async () => {
      const { code, shown } = await open([verb, '--help']);
      assert.equal(code, 0);
      assert.match(shown, new RegExp(`^npm (run )?${verb}\n`));
      assert.match(shown, /SERVICE_ROUTER_NODE/);
    });
  }

  it('tells what stops it in one sentence, with its exit code', async () => {
    const { code, shown } = await open(['start', '--unknown']);
    assert.equal(code, 1);
    assert.equal(
      shown,
      'npm start does not know "--unknown": see npm start -- --help.\n',
    );
  });

  it('sends Windows to WSL', async () => {
    const { runtime } = machineWorld(process.stdout);
    const { code, shown } = await open(['test'], {
      runtime: { ...runtime, platform: 'win32' },
    });
    assert.equal(code, 1);
    assert.match(shown, /use it inside WSL 2\.\n$/);
  });
});
