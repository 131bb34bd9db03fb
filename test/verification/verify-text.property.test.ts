import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributionsIn } from '../../src/excerpt/attributions.ts';
import { endlessSentence, hostileText } from '../fakes/hostile-text.ts';
import { openShippedCorpus } from './shipped.ts';

const { corpus, verify } = await openShippedCorpus();

const prose = [...corpus.documents.values()].flatMap(({ body, blocks }) =>
  blocks.filter(({ kind }) => kind === 'prose').map(({ span }) => body.slice(span.start, span.end)),
);

const RIGHT = ['exact', 'typography'];

function verdictsOf(text: string): readonly string[] {
  return verify(text).pieces.map(({ finding }) => finding.verdict);
}

/** Any characters of a block in a row, words cut or not, 15 at least that are no white space at an end. */
const anySlice: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...prose), fc.nat(100_000), fc.integer({ min: 15, max: 400 }))
  .map(([text, at, length]) => {
    const start = at % Math.max(1, text.length - 14);
    return text.slice(start, start + length);
  })
  .filter((slice) => slice.trim().length >= 15 && /\p{L}{3}/u.test(slice));

/** Whole words of a block in a row, with what stands between them. */
const words: fc.Arbitrary<readonly string[]> = fc
  .tuple(fc.constantFrom(...prose), fc.nat(100_000), fc.integer({ min: 6, max: 40 }))
  .map(([text, at, count]) => {
    const all = text.split(/(?<=\s)/);
    const start = at % Math.max(1, all.length - 5);
    return all.slice(start, start + count);
  })
  // Without footnote markers: next to one, a text that lost a word at its end would still be a slice.
  .filter((all) => all.length >= 6 && all.every((one) => /\p{L}/u.test(one) && !one.includes('[')));

const STYLES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[“”"]/g, ['“', '”', '"', '„', '«', '»', '‟']],
  [/[‘’']/g, ['‘', '’', "'", 'ʼ', '´']],
  [/[–—-]/g, ['-', '–', '—', '‐', '‑', '−']],
  [/\s+/g, [' ', '  ', '\u00a0', '\u202f', '\n', '\r\n', ' \t']],
];

/** The same text with other quotation marks, dashes and spaces, each place by itself. */
function restyled(text: string, choices: readonly number[]): string {
  let choice = 0;
  return STYLES.reduce(
    (styled, [pattern, styles]) =>
      styled.replace(pattern, () => styles[(choices[choice++ % choices.length] ?? 0) % styles.length] ?? ''),
    text,
  );
}

const choices = fc.array(fc.nat(41), { minLength: 7, maxLength: 19 });

describe('any slice of any prose', () => {
  test('is exact as it stands', () => {
    fc.assert(
      fc.property(anySlice, (slice) => {
        expect([slice, verdictsOf(slice).filter((verdict) => !RIGHT.includes(verdict))]).toEqual([slice, []]);
        expect(verdictsOf(slice).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('is exact but for typography in any quotation marks, dashes and spaces', () => {
    fc.assert(
      fc.property(
        anySlice,
        choices,
        fc.constantFrom('', '“”', '«»', '„“', '„”', '‘’'),
        (slice, chosen, [open = '', close = '']) => {
          const text = `${open}${restyled(slice, chosen)}${close}`;
          expect([text, verdictsOf(text).filter((verdict) => !RIGHT.includes(verdict))]).toEqual([text, []]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is exact but for typography with another case at its start, and with a full stop that is not its own', () => {
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join('').trim().replace(/[.,]$/, '');
        const first = text.charAt(0);
        const turned = (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + text.slice(1);
        expect([turned, verdictsOf(`“${turned}.”`)]).toEqual([turned, [expect.stringMatching(/exact|typography/)]]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Blunt, so that a mutation which happens to make other words of the corpus is told apart from one that was missed. */
const plainWords = (text: string): string => ` ${text.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? ''} `.toLowerCase();
const plainProse = plainWords(prose.join(' '));

test('whatever a text of the corpus says of who speaks in it is no wrong claim', () => {
  fc.assert(
    fc.property(fc.oneof(anySlice, fc.constantFrom(...prose)), (slice) => {
      const claims = verify(slice).pieces.flatMap(({ wrongClaim }) => wrongClaim ?? []);
      expect([slice, claims.map((claim) => ('claimed' in claim ? claim.claimed : claim.outlet))]).toEqual([slice, []]);
    }),
    { numRuns: 300 },
  );
});

test('each quotation of the corpus given to whom its paragraph names is exact, and no wrong claim', () => {
  const named = prose.flatMap((text) =>
    attributionsIn(text).flatMap(({ form, span, name }) => (form === 'quoted' && name !== null ? [{ text, span, name }] : [])),
  );
  expect(named.length).toBeGreaterThan(15);
  for (const { text, span, name } of named) {
    const quoted = text.slice(span.start + 1, span.end).replace(/["”]$/u, '');
    const message = `${text.slice(name.start, name.end)} said: “${quoted}”`;
    const claims = verify(message).pieces.map(({ finding, wrongClaim }) => [finding.verdict, wrongClaim]);
    expect([message, claims]).toEqual([message, [[expect.stringMatching(/^(?:exact|typography)$/u), null]]]);
  }
});

describe('the same with one word', () => {
  const mutations: Readonly<Record<string, (all: readonly string[], at: number) => readonly string[]>> = {
    changed: (all, at) => all.with(at, 'zebra '),
    'changed by one letter': (all, at) => all.with(at, (all[at] ?? '').replace(/\p{L}(?=\p{L}*[^\p{L}]*$)/u, 'q')),
    'left out': (all, at) => all.toSpliced(at, 1),
    added: (all, at) => all.toSpliced(at, 0, 'hardly '),
    'changed places with the next': (all, at) => all.toSpliced(at, 2, `${(all[at + 1] ?? '').trim()} `, all[at] ?? ''),
  };

  test.each(Object.entries(mutations))('%s never is', (_, mutate) => {
    fc.assert(
      fc.property(words, fc.nat(100), choices, (all, chosen, style) => {
        const at = 1 + (chosen % (all.length - 3));
        const text = mutate(all, at).join('');
        fc.pre(!plainProse.includes(plainWords(text).trim()));
        const verdicts = verdictsOf(restyled(text, style).replace(/[“”"„«»‟]|(?<!\p{L})['‘’´ʼ]|['‘’´ʼ](?!\p{L})/gu, ''));
        expect([text, verdicts.filter((verdict) => RIGHT.includes(verdict))]).toEqual([text, []]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('hostile text', () => {
  test('gets a verdict for every piece and never throws', () => {
    const quoted = hostileText(40).map((text) => `“${text}” ${text}`);
    fc.assert(
      fc.property(fc.oneof(hostileText(60), quoted, endlessSentence, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        const { pieces, unchecked } = verify(text.slice(0, 2000));
        expect(unchecked).toBeGreaterThanOrEqual(0);
        for (const piece of pieces) expect(text).toContain(piece.text.slice(0, 1));
      }),
      { numRuns: 150 },
    );
  });
});
