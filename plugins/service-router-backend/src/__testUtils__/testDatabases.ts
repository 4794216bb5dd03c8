import { TestDatabases } from '@backstage/backend-test-utils';

/** SQLite, and PostgreSQL where one is named: a container engine is not to be expected. */
export function testDatabases(): TestDatabases {
  const { BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING: postgres } =
    process.env;
  return TestDatabases.create({
    ids: postgres ? ['SQLITE_3', 'POSTGRES_15'] : ['SQLITE_3'],
  });
}
