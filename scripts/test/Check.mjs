/**
 * One kind of proof that the checkout is sound. What it finds is shown while it runs; the tally is what counts.
 *
 * @typedef {object} Check
 * @property {string} name as in `--only <name>`
 * @property {string} title
 * @property {(context: CheckContext) => Promise<import('./Tally.mjs').Tally>} run
 *
 * @typedef {object} CheckContext
 * @property {import('../doors/World.mjs').World} world
 * @property {import('../toolchain/Toolchain.mjs').Toolchain} toolchain
 * @property {readonly string[]} args what the person added to the command
 */

export {};
