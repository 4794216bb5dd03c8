import { join } from 'node:path';
import { Failure } from '../toolchain/Failure.mjs';
import {
  controlPlane,
  externalDns,
  externalDns015,
  goPrograms,
} from './goPrograms.mjs';

/** @typedef {import('./goPrograms.mjs').BuildWorld} BuildWorld */

const defaultBuildMinutes = 35;

/**
 * Where the real control plane and ExternalDNS are: as the person says, or built. What is missing is told.
 *
 * @param {BuildWorld} world
 * @returns {Promise<Record<string, string>>} for the environment of what uses them
 */
export async function realPrograms(world) {
  const { env } = world;
  const until = buildEndOf(world);
  return {
    ...(await realControlPlane(world, until)),
    SERVICE_ROUTER_EXTERNAL_DNS:
      env.SERVICE_ROUTER_EXTERNAL_DNS ??
      join(
        await folderOf(world, externalDns, until, 'the real ExternalDNS'),
        'external-dns',
      ),
    SERVICE_ROUTER_EXTERNAL_DNS_0_15:
      env.SERVICE_ROUTER_EXTERNAL_DNS_0_15 ??
      join(
        await folderOf(world, externalDns015, until, 'ExternalDNS 0.15'),
        'external-dns',
      ),
  };
}

/**
 * Where etcd, kube-apiserver and kube-controller-manager are: as the person says, or built. What is missing is told.
 *
 * @param {BuildWorld} world
 * @param {number} [until] as of the screen's clock
 * @returns {Promise<Record<string, string>>} for the environment of what uses them
 */
export async function realControlPlane(world, until = buildEndOf(world)) {
  return {
    KUBEBUILDER_ASSETS:
      world.env.KUBEBUILDER_ASSETS ??
      (await folderOf(world, controlPlane, until, 'the real control plane')),
  };
}

/**
 * @param {BuildWorld} world
 * @param {import('./goPrograms.mjs').GoPrograms} wanted
 * @param {number} until
 * @param {string} what
 */
async function folderOf(world, wanted, until, what) {
  const { folder, obstacle } = await goPrograms(world, wanted, { until });
  if (obstacle !== undefined) {
    world.screen.line(`Without ${what}: ${obstacle}.`);
  }
  return folder;
}

/** @param {BuildWorld} world */
function buildEndOf({ env, screen }) {
  const text = env.SERVICE_ROUTER_BUILD_MINUTES;
  const minutes = text ? Number(text) : defaultBuildMinutes;
  if (!Number.isFinite(minutes) || minutes < 0) {
    throw new Failure(
      `SERVICE_ROUTER_BUILD_MINUTES is "${text}"; expected a number of minutes.`,
    );
  }
  return screen.now() + minutes * 60_000;
}
