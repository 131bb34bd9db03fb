// Runs in a worker thread: making a database takes PGlite some seconds and 600 MB, which the thread gives back when it ends.
// Plain JavaScript, since a thread does not take over the loader that lets Node 20 read TypeScript.
import { workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

const client = await PGlite.create({ dataDir: workerData });
await client.close();
