import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Screen } from './Screen.mjs';

/** @param {{ isTTY: boolean }} kind */
function screenOn({ isTTY }) {
  let text = '';
  let time = 0;
  const screen = new Screen(
    {
      write: (/** @type {string} */ part) => (text += part),
      isTTY,
      columns: 40,
    },
    { now: () => time },
  );
  return {
    screen,
    passSeconds: (/** @type {number} */ seconds) => (time += seconds * 1000),
    shown: () => text,
  };
}

describe('Screen', () => {
  it('leaves one line with the time a step took, in a log', () => {
    const { screen, passSeconds, shown } = screenOn({ isTTY: false });
    const step = screen.step('Install');
    step.say('fetching');
    passSeconds(2.5);
    step.done();
    assert.equal(shown(), '  Install ...\n✔ Install  (2.5 s)\n');
  });

  it('marks a failed step in words and sign', () => {
    const { screen, shown } = screenOn({ isTTY: false });
    screen.step('Install').failed('no network');
    assert.match(shown(), /✖ Install: no network/);
  });

  it('rewrites the line of a step in a terminal, cut to its width', () => {
    const { screen, shown } = screenOn({ isTTY: true });
    const step = screen.step('Install');
    step.say('x'.repeat(100));
    step.done();
    const [first, second] = shown().split('\r\u001B[2K').slice(1);
    assert.match(first, /^… Install/);
    assert.equal(second.length, 39);
  });

  it('keeps a note above the step, and takes none after its end', () => {
    const { screen, shown } = screenOn({ isTTY: false });
    const step = screen.step('Start');
    step.note('the fleet is up');
    step.failed();
    step.note('the app is up');
    assert.deepEqual(shown().split('\n'), [
      '  Start ...',
      'the fleet is up',
      '✖ Start  (0.0 s)',
      '',
    ]);
  });
});
