import type { Writable } from 'node:stream';

/** Writes to a reader who may be slow or leave. */
export type LineWriter = {
  /**
   * Resolves once the text has been handed on, so that a slow reader slows the writer down.
   *
   * @returns false when the reader has left (`… | head -1`); nothing more needs to be written then.
   */
  write(text: string): Promise<boolean>;
};

/** @throws from `write` whatever the stream fails with, other than its reader having left. */
export function createLineWriter(output: Writable): LineWriter {
  let readerLeft = false;
  // The callback of `write` gets the error first; without a listener the event would still end the process.
  output.on('error', () => {});
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (readerLeft) {
          resolve(false);
          return;
        }
        output.write(text, (error) => {
          if (!error) resolve(true);
          else if (hasLeft(error)) {
            readerLeft = true;
            resolve(false);
          } else reject(error);
        });
      }),
  };
}

function hasLeft(error: Error): boolean {
  const code = 'code' in error ? error.code : null;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'ERR_STREAM_WRITE_AFTER_END';
}
