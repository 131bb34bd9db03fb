import { describe, expect, it } from 'vitest';
import { hasSearchableWord } from '../../src/search/has-searchable-word.ts';

describe('hasSearchableWord', () => {
  it.each(['gaza', 'the tunnels of gaza', '"to be or not to be"', 'قاسم', '2006', 'x'])('finds one in %j', (query) => {
    expect(hasSearchableWord(query)).toBe(true);
  });

  it.each(['', ' ', 'of the and', 'to be or not to be', '"the"', '-gaza', '😀 👩‍👩‍👧', '…?!', '\u0000'])(
    'finds none in %j',
    (query) => {
      expect(hasSearchableWord(query)).toBe(false);
    },
  );
});
