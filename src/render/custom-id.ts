import { BUTTON_LIMITS } from './limits.ts';

/** What a button carries: its state lives in its id, so that it works after a restart and in another process. */
export type CustomId = {
  readonly action: string;
  readonly args: readonly string[];
};

/** Raised when the meaning of ids changes, so that buttons of old messages are told apart instead of misread. */
const VERSION = 'v1';
const PART = /^[\w-]+$/;

/** @returns null when the state does not fit or holds a character outside `A–Z a–z 0–9 _ -`: then offer no button. */
export function encodeCustomId({ action, args }: CustomId): string | null {
  const id = [VERSION, action, ...args].join(':');
  return id.length <= BUTTON_LIMITS.customId && [action, ...args].every((part) => PART.test(part)) ? id : null;
}

/** @returns null for anything that {@link encodeCustomId} did not make: ids can be forged. */
export function decodeCustomId(id: string): CustomId | null {
  if (id.length > BUTTON_LIMITS.customId) return null;
  const [version, action, ...args] = id.split(':');
  if (version !== VERSION || action === undefined) return null;
  return [action, ...args].every((part) => PART.test(part)) ? { action, args } : null;
}
