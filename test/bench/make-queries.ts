import { isStopWord } from '../../src/search/stop-words.ts';
import { tokenize } from '../../src/search/tokenize.ts';
import type { Random } from './random.ts';

/** Two to four words of topic of one text, each fourth long one with a letter missing: what people remember of a passage. */
export function makeQueries(texts: readonly string[], count: number, random: Random): readonly string[] {
  return Array.from({ length: count }, () => {
    const words = tokenize(texts[random.below(texts.length)] ?? '').filter(({ key }) => !isStopWord(key));
    return Array.from({ length: 2 + random.below(3) }, () => {
      const word = words[random.below(words.length)]?.key ?? 'nothing';
      const at = 1 + random.below(word.length - 2);
      return word.length > 4 && random.chance(0.25) ? word.slice(0, at) + word.slice(at + 1) : word;
    }).join(' ');
  });
}
