import type { Untold } from '../../model/moderation-replies.ts';
import type { Words } from '../catalogue.ts';
import { channelMention } from '../mention.ts';

/** A line that says why changes are not told where the server wants them told; none where they are. */
export function untoldLines(words: Words, untold: Untold | null): readonly string[] {
  return untold === null ? [] : [words.changesUntold(untold.refused, channelMention(untold.channelId))];
}
