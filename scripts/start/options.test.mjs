import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startOptionsOf } from './options.mjs';

describe('startOptionsOf', () => {
  it('is the plain start without words', () => {
    assert.deepEqual(startOptionsOf([], '/home/me'), {
      isFresh: false,
      isWatching: false,
      configFiles: [],
    });
  });

  it('reads every option, and files from where the person is', () => {
    assert.deepEqual(
      startOptionsOf(
        ['--fresh', '--watch', '--config', 'a.yaml', '--config=/b=c.yaml'],
        '/home/me',
      ),
      {
        isFresh: true,
        isWatching: true,
        configFiles: ['/home/me/a.yaml', '/b=c.yaml'],
      },
    );
  });

  it('refuses what it does not know, and says where to look', () => {
    assert.throws(() => startOptionsOf(['--frehs'], '/'), {
      name: 'Failure',
      message: /does not know "--frehs": see npm start -- --help/,
    });
  });

  it('misses the file after --config', () => {
    assert.throws(() => startOptionsOf(['--config'], '/'), {
      name: 'Failure',
    });
  });
});
