// @ts-check

/**
 * What was changed by hand in each zone, so that a replica that starts, or that did not see the change, tells the same.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('zone_drift', table => {
    table.comment('What was changed by hand in each zone');
    table.string('region', 253).notNullable();
    table.string('zone', 253).notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Whichever replica is the first to keep one, is the only one');
    table.dateTime('changed_at').notNullable();
    table.text('contents', 'longtext').notNullable().comment('As a JSON list');
    table.primary(['region', 'zone']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('zone_drift');
};
