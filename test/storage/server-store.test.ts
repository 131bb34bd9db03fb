import { describe } from 'vitest';
import { openServer } from '../../src/storage/server/open-server.ts';
import { createSqlStore } from '../../src/storage/sql/create-sql-store.ts';
import { describeStore } from './contract.ts';
import { POSTGRES_BIN, startPostgres, tellWhichHalf } from './postgres.ts';

tellWhichHalf();

describe.skipIf(POSTGRES_BIN === null)('with a server', () => {
  describeStore('PostgreSQL', async () => {
    const server = await startPostgres(POSTGRES_BIN ?? '');
    const database = await openServer(server.url);
    return {
      store: createSqlStore(database),
      async close() {
        await database.close();
        await server.stop();
      },
    };
  });
});
