// @ts-check

/**
 * The last complete picture of each zone and of each traffic manager, so that one replica reads it from the cloud for all.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('pictures', table => {
    table.comment('What was last read from clouds');
    table
      .string('subject', 255)
      .primary()
      .comment('What it shows, such as the zone of a region');
    table
      .text('source')
      .notNullable()
      .comment('Where it was read: what is read elsewhere has another picture');
    table
      .integer('readings')
      .notNullable()
      .comment('Counts readings; clocks of replicas need not agree');
    table.dateTime('read_at').notNullable();
    table
      .bigInteger('lasts')
      .notNullable()
      .comment('Milliseconds within which the next reading is expected');
    table
      .string('fingerprint', 64)
      .notNullable()
      .comment('The same for the same contents');
    table.text('contents', 'longtext').notNullable().comment('As a JSON list');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('pictures');
};
