/** Knows which acknowledgements are on their way. */
export type Acknowledgements = {
  /** Counts an acknowledgement until it settles; settles as it does. */
  track<T>(sending: Promise<T>): Promise<T>;
  /** Resolves when as many have settled as had been begun by now; later ones are not waited for. */
  settled(): Promise<void>;
};

export function createAcknowledgements(): Acknowledgements {
  /** In the order of what they wait for. */
  const waiting: { readonly after: number; readonly resume: () => void }[] = [];
  let begun = 0;
  let done = 0;
  return {
    async track(sending) {
      begun += 1;
      try {
        return await sending;
      } finally {
        done += 1;
        while (waiting[0] !== undefined && waiting[0].after <= done) waiting.shift()?.resume();
      }
    },
    settled() {
      const after = begun;
      return done >= after ? Promise.resolve() : new Promise((resume) => waiting.push({ after, resume }));
    },
  };
}
