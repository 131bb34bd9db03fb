const PARENT_CHECK_MS = 500;

/**
 * Resolves when the process is asked to end. `npm start` hands a signal to the shell between npm and us, and that shell
 * dies without passing it on; so under npm, the loss of the parent counts as the signal.
 *
 * The signals are listened to for the life of the process: many arrive twice (a supervisor signals every process of the
 * service, and a manager its shards; npm repeats the Ctrl+C that the terminal sent to all), and the second one, unheard, would
 * end the process amid its answers. That leaving takes seconds at most is seen to where it is done.
 */
export function stopRequested({ underNpm }: { readonly underNpm: boolean }): Promise<void> {
  const parent = process.ppid;
  return new Promise((stop) => {
    process.on('SIGTERM', () => stop());
    process.on('SIGINT', () => stop());
    // One of several shards whose manager is gone.
    process.once('disconnect', () => stop());
    if (underNpm) setInterval(() => process.ppid !== parent && stop(), PARENT_CHECK_MS).unref();
  });
}
