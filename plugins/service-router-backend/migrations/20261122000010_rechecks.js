// @ts-check

/**
 * What somebody asked to be looked at now: whichever replica can do it takes it from here.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('rechecks', table => {
    table.comment('Parts of routes that are to be looked at now');
    table.string('namespace', 253).notNullable();
    table.string('name', 253).notNullable();
    table
      .string('part', 255)
      .notNullable()
      .comment('A cluster, a zone or the traffic manager');
    table.dateTime('due_at').notNullable();
    table
      .dateTime('done_for')
      .nullable()
      .comment('The due_at for which it was last done; null before the first');
    table.dateTime('done_at').nullable();
    table.primary(['namespace', 'name', 'part']);
    table.index(['due_at'], 'rechecks_due_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('rechecks');
};
