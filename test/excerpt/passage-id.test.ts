import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentPartOf, isPassageId, passageIdOf, readPassageId } from '../../src/excerpt/passage-id.ts';

describe('passageIdOf', () => {
  it('stays what it was when it was first printed, since replies of last year quote it', () => {
    // Reckoned apart from this code: base32 of the leading bits of `printf 'DOCUMENT\nTEXT' | sha256sum`.
    expect(passageIdOf('gazette/harbour', 'The harbour opened in May.')).toBe('kfsf-hz0hybt');
  });

  it('has the form of an id, and its document in front', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (document, text) => {
        const id = passageIdOf(document, text);
        expect(isPassageId(id)).toBe(true);
        expect(documentPartOf(id)).toBe(documentPartOf(passageIdOf(document, 'other words')));
      }),
    );
  });

  it('tells documents and words apart', () => {
    const id = passageIdOf('gazette/harbour', 'It opened.');
    expect(passageIdOf('gazette/harbour', 'It opened!')).not.toBe(id);
    expect(passageIdOf('gazette/station', 'It opened.')).not.toBe(id);
  });
});

describe('isPassageId', () => {
  it.each(['', 'k7d2', 'k7d2-9fq4ma', 'k7d2-9fq4mabc', 'K7D2-9FQ4MAB', 'k7d2-9fq4mau', ' k7d2-9fq4mab', 'k7d2-9fq4mab\n'])(
    'refuses %j',
    (text) => {
      expect(isPassageId(text)).toBe(false);
    },
  );
});

describe('readPassageId', () => {
  it.each([
    'k7d2-9fq4mab',
    ' K7D2-9FQ4MAB ',
    '`k7d2-9fq4mab`',
    'k7d29fq4mab',
    'k7d2 9fq4mab',
    'k7d2–9fq4mab',
    'k7d2 - 9fq4mab',
    'k7d2\u20119fq4mab',
  ])('reads %j', (text) => {
    expect(readPassageId(text)).toBe('k7d2-9fq4mab');
  });

  it.each(['', 'k7d2', 'k7d2-9fq4ma', 'k7d2-9fq4mabc', 'k7d2/9fq4mab', 'k7d2----9fq4mab', 'k7d2-9fq4mab k7d2-9fq4mab'])(
    'refuses %j',
    (text) => {
      expect(readPassageId(text)).toBeNull();
    },
  );
});
