import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/storage/embedded/open-embedded.ts';
import { createSqlStore } from '../../src/storage/sql/create-sql-store.ts';
import { describeStore } from './contract.ts';

describeStore('PGlite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  const database = await openEmbedded(folder);
  return {
    store: createSqlStore(database),
    async close() {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
});
