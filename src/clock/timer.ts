/** A timer of the given length in milliseconds; `elapsed` never resolves once it was cancelled. */
export type StartTimer = (ms: number) => { readonly elapsed: Promise<void>; cancel(): void };

/** By the machine's clock. */
export const startTimer: StartTimer = (ms) => {
  let cancel = () => {};
  const elapsed = new Promise<void>((resolve) => {
    const timeout = setTimeout(resolve, ms);
    cancel = () => clearTimeout(timeout);
  });
  return { elapsed, cancel };
};
