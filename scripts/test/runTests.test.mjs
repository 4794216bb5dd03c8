import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { testEnvironmentOf } from './packages.mjs';
import { planOf } from './runTests.mjs';

/** @param {readonly string[]} args */
const namesOf = args => planOf(args).checks.map(({ name }) => name);

describe('planOf', () => {
  it('is everything without words', () => {
    assert.deepEqual(namesOf([]), [
      'types',
      'lint',
      'format',
      'doors',
      'packages',
    ]);
  });

  it('is one check with --only, and the other words go to it', () => {
    const { checks, args } = planOf(['--only', 'packages', 'card', '-w', '1']);
    assert.equal(checks.length, 1);
    assert.deepEqual(args, ['card', '-w', '1']);
  });

  it('is the tests of the packages when words are given', () => {
    assert.deepEqual(namesOf(['plugins/service-router']), ['packages']);
  });

  it('refuses a check that does not exist, naming those that do', () => {
    assert.throws(() => planOf(['--only', 'jest']), {
      name: 'Failure',
      message: /types, lint, format, doors, packages; got "jest"/,
    });
  });
});

describe('testEnvironmentOf', () => {
  it('lets Jest load ES modules, once and not in watch mode', () => {
    const { CI, NODE_OPTIONS } = testEnvironmentOf({});
    assert.equal(CI, '1');
    assert.match(NODE_OPTIONS ?? '', /--experimental-vm-modules/);
  });

  it('keeps the options that a person has set', () => {
    const { NODE_OPTIONS } = testEnvironmentOf({
      NODE_OPTIONS: '--max-old-space-size=4096',
    });
    assert.match(NODE_OPTIONS ?? '', /^--max-old-space-size=4096 /);
  });
});
