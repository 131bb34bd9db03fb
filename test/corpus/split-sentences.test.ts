import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/corpus/split-sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('does not end a sentence after a title', () => {
    expect(split('They met Gen. Soleimani there. He left.')).toEqual(['They met Gen. Soleimani there.', 'He left.']);
  });
});
