import assert from 'node:assert/strict';
import { delimiter } from 'node:path';
import { describe, it } from 'node:test';
import { Checkout } from './Checkout.mjs';
import { Toolchain } from './Toolchain.mjs';

const toolchain = new Toolchain({
  checkout: new Checkout('/checkout'),
  node: '/opt/node/bin/node',
  nodeVersion: '22.23.3',
  yarn: '/checkout/.toolchain/yarn.js',
});

describe('the environment of a toolchain', () => {
  it('finds its Node first, then Yarn and the installed commands, then the rest', () => {
    const { PATH } = toolchain.environment({ PATH: '/usr/bin:/bin' });
    assert.deepEqual(PATH?.split(delimiter), [
      '/opt/node/bin',
      '/checkout/.toolchain/node_modules/.bin',
      '/checkout/node_modules/.bin',
      '/usr/bin',
      '/bin',
    ]);
  });

  it('names no folder twice', () => {
    const { PATH } = toolchain.environment({ PATH: '/opt/node/bin:/bin' });
    assert.equal(
      PATH?.split(delimiter).filter(name => name === '/opt/node/bin').length,
      1,
    );
  });

  it('keeps everything else', () => {
    assert.equal(toolchain.environment({ HOME: '/home/me' }).HOME, '/home/me');
  });
});
