import { randomUUID } from 'node:crypto';
import { createMemoryStore } from '../../src/storage/memory/create-memory-store.ts';
import { describeStore } from './contract.ts';

describeStore('memory', async () => ({
  store: createMemoryStore({ nowMs: Date.now, newClaim: randomUUID }),
  close: async () => {},
}));
