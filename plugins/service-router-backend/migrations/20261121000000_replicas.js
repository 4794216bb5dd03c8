// @ts-check

/**
 * Replicas of this backend that share the clusters out between them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('replicas', table => {
    table.comment('Replicas that run, or ran until not long ago');
    table.string('id', 255).primary();
    table
      .integer('beats')
      .notNullable()
      .comment('Counts signs of life; clocks of replicas need not agree');
    table
      .text('reaches')
      .notNullable()
      .comment('Clusters that the replica can serve, as a JSON list');
    table
      .text('holds')
      .notNullable()
      .comment('Clusters that the replica holds, as a JSON list');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('replicas');
};
