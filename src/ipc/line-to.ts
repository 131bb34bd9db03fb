import type { Line } from './exchange.ts';

/** The line to a process that this one started, or, of `process` itself, to the one that started it. */
export function lineTo(end: End): Line {
  return {
    post(message, onFailure) {
      // Without a callback, Node would throw, or emit an error that ends the process.
      if (end.send === undefined || !end.connected) onFailure();
      else end.send(message, undefined, undefined, (error) => error !== null && onFailure());
    },
    listen(onMessage) {
      end.on('message', onMessage);
      return () => void end.off('message', onMessage);
    },
  };
}

/** What a child process and `process` have in common. */
type End = {
  readonly connected: boolean;
  send?: ((message: object, handle: undefined, options: undefined, sent: (error: Error | null) => void) => boolean) | undefined;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  off(event: 'message', listener: (message: unknown) => void): unknown;
};
