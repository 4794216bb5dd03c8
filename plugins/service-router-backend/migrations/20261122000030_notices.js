// @ts-check

/**
 * What owners were told: how each route was last confirmed to stand in each region, and the notices that tell of it, so
 * that neither a restart nor a second replica tells it again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('owner_notices', table => {
    table.comment('What owners of routes are told');
    table.string('id', 64).primary();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts what was said under the id');
    table.text('contents', 'longtext').notNullable().comment('As JSON');
    table.boolean('is_sent').notNullable();
    table
      .boolean('was_sent')
      .notNullable()
      .comment('As it is or as it was before');
    table.dateTime('changed_at').notNullable();
  });
  await knex.schema.createTable('route_conditions', table => {
    table.comment('How each route was last confirmed to stand in each region');
    table.string('namespace', 253).notNullable();
    table.string('name', 253).notNullable();
    table.string('region', 253).notNullable();
    table.string('condition', 16).notNullable();
    table
      .string('notice_id', 64)
      .nullable()
      .comment('The notice that tells of it, while that goes on');
    table
      .integer('revision')
      .notNullable()
      .comment(
        'Whichever replica is the first to confirm one, is the only one',
      );
    table.dateTime('changed_at').notNullable();
    table.primary(['namespace', 'name', 'region']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('route_conditions');
  await knex.schema.dropTable('owner_notices');
};
