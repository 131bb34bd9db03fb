const PARENT_CHECK_MS = 500;

/**
 * Resolves when the process is asked to end. `npm start` hands a signal to the shell between npm and us, and that shell
 * dies without passing it on; so under npm, the loss of the parent counts as the signal.
 */
export function stopRequested({ underNpm }: { readonly underNpm: boolean }): Promise<void> {
  const parent = process.ppid;
  return new Promise((stop) => {
    process.once('SIGTERM', () => stop());
    process.once('SIGINT', () => stop());
    // One of several shards whose manager is gone.
    process.once('disconnect', () => stop());
    if (underNpm) setInterval(() => process.ppid !== parent && stop(), PARENT_CHECK_MS).unref();
  });
}
