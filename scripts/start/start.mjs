import { setUp } from '../toolchain/setUp.mjs';
import { bannerOf } from './banner.mjs';
import { launch } from './launch.mjs';
import { startOptionsOf } from './options.mjs';

/**
 * Sets up, starts everything, says so when it works, and stays until it is told to end or a part has ended.
 *
 * @type {import('../doors/doors.mjs').Door['open']}
 */
export async function start(world, args) {
  const { checkout, screen, env } = world;
  const options = startOptionsOf(args, env.INIT_CWD ?? checkout.root);
  const toolchain = await setUp(world);
  const running = await launch(world, toolchain, options);
  screen.line();
  bannerOf({ ...running, folder: checkout.root }).forEach(line =>
    screen.line(line),
  );
  return running.whileAlive();
}
