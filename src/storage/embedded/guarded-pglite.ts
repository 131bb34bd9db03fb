import { type ExecProtocolOptions, PGlite } from '@electric-sql/pglite';
import { StoreError } from '../../model/store-error.ts';
import { isPanic } from '../sql/store-error-of.ts';

/**
 * PGlite that is never asked again once it has panicked, which it does when it finds no room for its log: as a real server
 * would end its process there, it stops with its state half undone, and the next statement (the rollback, too) never returns.
 */
export class GuardedPglite extends PGlite {
  #panicked = false;

  /** Leave it, without closing it, and open the folder anew: the log holds all that was acknowledged. */
  get panicked(): boolean {
    return this.#panicked;
  }

  override execProtocolRawSync(message: Uint8Array): Uint8Array {
    if (this.#panicked) throw new StoreError('store-disk-full');
    return super.execProtocolRawSync(message);
  }

  override async execProtocol(message: Uint8Array, options?: ExecProtocolOptions) {
    return this.#watched(() => super.execProtocol(message, options));
  }

  override async execProtocolStream(message: Uint8Array, options?: ExecProtocolOptions) {
    return this.#watched(() => super.execProtocolStream(message, options));
  }

  async #watched<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      if (isPanic(error)) this.#panicked = true;
      throw error;
    }
  }
}
