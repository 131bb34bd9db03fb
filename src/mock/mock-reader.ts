import type { Press } from '../model/press.ts';

/** There is one reader here: whoever presses a button is the one who asked. */
export const PRESS_OF_THE_READER: Press = { presser: 'reader', asker: 'reader', onPrivateMessage: false };
