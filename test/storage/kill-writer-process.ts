import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts the program beside this file, which waits to be told where to write; to be killed by whoever starts it. */
export function startProcess(): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [
    ...SHORT_LIVED,
    '--import',
    'tsx',
    fileURLToPath(new URL('./kill-writer.ts', import.meta.url)),
  ]);
}

/** PGlite is compiled as it is used, not whole: a process that lives for a second never uses most of it. A sixth less work. */
const SHORT_LIVED = ['--wasm-lazy-compilation'];
