import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts the program beside this file, which waits to be told where to write; to be killed by whoever starts it. */
export function startProcess(): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./kill-writer.ts', import.meta.url))]);
}
