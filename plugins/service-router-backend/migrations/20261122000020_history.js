// @ts-check

/**
 * What changed of routes: the changes themselves, the last picture of each route that they were found against, and what
 * was ever read, so that neither a restart nor a new source invents any.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('route_changes', table => {
    table.comment('Changes of routes and of what the fleet made of them');
    table.string('namespace', 253).notNullable();
    table.string('name', 253).notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('The picture of the route that showed the change');
    table
      .integer('part')
      .notNullable()
      .comment('Counts the changes that one picture showed');
    table.dateTime('at').notNullable();
    table
      .string('time_from', 16)
      .notNullable()
      .comment('Whether an API server recorded the time, or it was seen');
    table.string('kind', 32).notNullable();
    table.string('action', 16).notNullable();
    table.string('region', 253).nullable();
    table.string('cluster', 253).nullable();
    table.string('object', 1024).notNullable();
    table.text('fields').notNullable().comment('As a JSON list');
    table.text('who').notNullable().comment('As a JSON object');
    // Whichever replica is the first to tell of a picture, is the only one.
    table.primary(['namespace', 'name', 'revision', 'part']);
    table.index(['namespace', 'name', 'at'], 'route_changes_route_idx');
    table.index(['at'], 'route_changes_at_idx');
  });
  await knex.schema.createTable('route_pictures', table => {
    table.comment('Each route as it was when it last changed');
    table.string('namespace', 253).notNullable();
    table.string('name', 253).notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts pictures; clocks of replicas need not agree');
    table.dateTime('changed_at').notNullable();
    table.text('contents', 'longtext').notNullable().comment('As JSON');
    table.primary(['namespace', 'name']);
    table.index(['changed_at'], 'route_pictures_changed_at_idx');
  });
  await knex.schema.createTable('history_scopes', table => {
    table.comment('What was read at least once, with every route in it');
    table.string('scope', 255).primary();
    table.dateTime('since').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('history_scopes');
  await knex.schema.dropTable('route_pictures');
  await knex.schema.dropTable('route_changes');
};
