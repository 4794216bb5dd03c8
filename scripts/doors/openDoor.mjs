import { constants } from 'node:os';
import { Failure } from '../toolchain/Failure.mjs';
import { machineWorld } from './World.mjs';
import { doors } from './doors.mjs';
import { overview } from './overview.mjs';

/**
 * Opens one door: finds the verb, runs it, and explains what stops it.
 *
 * @param {readonly string[]} words the verb and what follows it
 * @param {typeof machineWorld} [worldOn]
 * @returns {Promise<number>} the exit code
 */
export async function openDoor([verb, ...args], worldOn = machineWorld) {
  const door = verb === undefined ? undefined : doors.get(verb);
  const world = worldOn(door?.isQuiet ? process.stderr : process.stdout);
  if (door === undefined) {
    const isAsked = verb === undefined || verb === 'help' || verb === '--help';
    world.screen.line(
      isAsked
        ? overview(doors)
        : `There is no door "${verb}".\n\n${overview(doors)}`,
    );
    return isAsked ? 0 : 1;
  }
  if (
    args.some(argument => argument === '--help' || argument === '-h') &&
    door.help
  ) {
    world.screen.line(door.help);
    return 0;
  }
  const forgetSignals = endOnSignal(world);
  try {
    requireSupportedSystem(world);
    return await door.open(world, args);
  } catch (error) {
    return explain(error, world);
  } finally {
    await world.processes.stopAll();
    forgetSignals();
  }
}

/** @param {import('./World.mjs').World} world */
function requireSupportedSystem({ runtime }) {
  if (runtime.platform === 'win32') {
    throw new Failure(
      'Service Router is developed on Linux and macOS: on Windows, use it inside WSL 2.',
    );
  }
}

/**
 * Ends everything that was started when this process is told to end, then ends this process the way a shell expects.
 *
 * @param {import('./World.mjs').World} world
 * @returns {() => void} stops listening
 */
function endOnSignal({ processes, screen, env }) {
  let isEnding = false;
  const end = async (/** @type {'SIGINT' | 'SIGTERM' | 'SIGHUP'} */ signal) => {
    const code = 128 + constants.signals[signal];
    if (isEnding) {
      processes.killAll();
      process.exit(code);
    }
    isEnding = true;
    screen.line('');
    await processes.stopAll();
    screen.line('Stopped.');
    process.exit(code);
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  signals.forEach(signal => process.on(signal, end));
  const forgetStarter = onStarterGone(env, () => end('SIGHUP'));
  return () => {
    signals.forEach(signal => process.removeListener(signal, end));
    forgetStarter();
  };
}

/**
 * Calls back when npm or Yarn, which started this script, is gone without having passed on a signal: killed, or with its
 * terminal. A process without a parent is handed to another one, so its parent's id changes.
 *
 * @param {Record<string, string | undefined>} env
 * @param {() => void} onGone
 * @returns {() => void} stops looking
 */
function onStarterGone(env, onGone) {
  if (!env.npm_lifecycle_event) {
    return () => {};
  }
  const starter = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== starter) {
      clearInterval(timer);
      onGone();
    }
  }, 1000);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * @param {unknown} error
 * @param {import('./World.mjs').World} world
 * @returns {number} the exit code
 */
function explain(error, { screen }) {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  if (error instanceof Failure) {
    error.details.forEach(detail => screen.line(`  ${detail}`));
    screen.line(error.message);
    return error.exitCode;
  }
  if (code === 'ENOSPC') {
    screen.line(
      'The disk is full: free some space where this checkout lies, then try again.',
    );
  } else if (code === 'EACCES' || code === 'EROFS') {
    screen.line(
      `This checkout cannot be written to (${
        /** @type {Error} */ (error).message
      }): make its folder yours, then try again.`,
    );
  } else {
    screen.line(error instanceof Error ? error.stack : String(error));
  }
  return 1;
}
