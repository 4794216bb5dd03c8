// @ts-check

/**
 * Routes as they were last seen, so that a deleted route can still be told of, also after a restart.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('routes', table => {
    table.comment('ServiceRoutes that stand, or stood not long ago');
    table.string('namespace', 253).notNullable();
    table.string('name', 253).notNullable();
    table
      .string('host', 253)
      .notNullable()
      .comment('The DNS name that the route had when it was last seen');
    table.dateTime('first_seen').notNullable();
    table.dateTime('last_seen').notNullable();
    table
      .dateTime('gone_since')
      .nullable()
      .comment('When no cluster held the route any more; null while it stands');
    table.primary(['namespace', 'name']);
    table.index(['gone_since'], 'routes_gone_since_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('routes');
};
