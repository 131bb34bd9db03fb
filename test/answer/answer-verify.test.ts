import { expect, test } from 'vitest';
import { restrictShelf } from '../../src/answer/restrict-shelf.ts';
import type { CheckedPiece } from '../../src/model/verification-reply.ts';
import { isFaithful } from '../excerpt/is-faithful.ts';
import { corpusOf, documentOf, outletOf, passageOf } from '../excerpt/small-corpus.ts';
import { shelfOf } from '../fakes/shelves.ts';

const FIRST = 'The toll was set at two crowns.';
const SECOND = 'Fishermen blocked the approach in June to protest against it.';
const LONG = `The council sat ${'and sat '.repeat(60)}until the evening came.`;
const THIRD = 'The old ferry was sold for scrap in the autumn.';
const document = documentOf(`${FIRST} ${SECOND}\n\n${LONG}\n\n${THIRD}`);
const passages = [passageOf(document, FIRST, SECOND), passageOf(document, LONG), passageOf(document, THIRD)];
const corpus = corpusOf({ outlets: [outletOf('gazette'), outletOf('radio')], documents: [document], passages });
const shelf = shelfOf(corpus, { excerptMaxChars: 200 });

const check = (text: string) => shelf.checker.check({ text, outlet: null, visibility: 'private' }, shelf);

function only(text: string): CheckedPiece {
  const [piece] = check(text).pieces;
  if (piece === undefined) throw new Error('no piece');
  return piece;
}

test('says how many verdicts would be others with what moderators took out, and nothing of that', () => {
  const other = documentOf('The toll was set at three crowns in all.', { id: 'radio/toll', outlet: 'radio' });
  const both = corpusOf({
    outlets: [outletOf('gazette'), outletOf('radio')],
    documents: [document, other],
    passages: [...passages, passageOf(other, other.body)],
  });
  const whole = shelfOf(both);
  const outlets = { allowed: [], denied: [] };
  const hidden = [{ kind: 'document', id: document.id }] as const;
  const part = restrictShelf(whole, { outlets, hidden, excerptMaxChars: null });
  const text = '“The toll was set at two crowns” and “three crowns in all” and “until the evening came”';
  const verdicts = (of: typeof whole) => {
    const { pieces, otherwise } = of.checker.check({ text, outlet: null, visibility: 'private' }, of);
    return [pieces.map(({ verdict }) => verdict), otherwise];
  };
  expect(verdicts(whole)).toEqual([['exact', 'exact', 'exact'], 0]);
  expect(verdicts(part)).toEqual([['altered', 'exact', 'not-found'], 1]);
});

test('takes an ellipsis over hidden words for parts that stand apart, and says that the verdict is another with them', () => {
  const hidden = [{ kind: 'passage', id: passages[1]?.id ?? '' }] as const;
  const part = restrictShelf(shelf, { outlets: { allowed: [], denied: [] }, hidden, excerptMaxChars: null });
  const text = '“Fishermen blocked the approach … The old ferry was sold for scrap”';
  const reply = part.checker.check({ text, outlet: null, visibility: 'private' }, part);
  expect(check(text).pieces).toMatchObject([{ verdict: 'omission' }]);
  expect(reply).toMatchObject({ otherwise: 1, withheld: [], pieces: [{ verdict: 'spliced' }] });
  const [piece] = reply.pieces;
  const parts = piece?.verdict === 'spliced' ? piece.parts : [];
  expect(parts.map(({ excerpt }) => excerpt?.text)).toEqual([`${FIRST} ${SECOND}`, THIRD]);
});

test('shows the sentences in which the words stand, with the words marked', () => {
  const piece = only('set at two crowns');
  expect(piece).toMatchObject({ verdict: 'exact', excerpt: { text: `${FIRST} ${SECOND}`, passageId: passages[0]?.id } });
  const excerpt = 'excerpt' in piece ? piece.excerpt : undefined;
  expect(excerpt?.marks.map(({ start, end }) => document.body.slice(start, end))).toEqual(['set at two crowns']);
  expect(excerpt && isFaithful(excerpt, corpus)).toBe(true);
});

test('shows words that run over passages as one excerpt, cut to its limit', () => {
  const piece = only('until the evening came. The old ferry was sold for scrap');
  const excerpt = 'excerpt' in piece ? piece.excerpt : undefined;
  expect(excerpt?.text).toContain('until the evening came.\n\nThe old ferry was sold for scrap');
  expect(excerpt?.text.length).toBeLessThanOrEqual(200);
  expect(excerpt?.omitted.before).toBe(true);
  expect(excerpt && isFaithful(excerpt, corpus)).toBe(true);
});

test('shows what an ellipsis hides, no more of it than may be shown, and says that it goes on', () => {
  expect(only('The toll … to protest against it')).toMatchObject({
    verdict: 'omission',
    hidden: [{ text: 'was set at two crowns. Fishermen blocked the approach in June', goesOn: false }],
  });
  const found = only('The toll … two crowns');
  const marks = 'excerpt' in found ? found.excerpt?.marks : undefined;
  expect(marks?.map(({ start, end }) => document.body.slice(start, end))).toEqual(['The toll', 'two crowns']);
  const piece = only('Fishermen blocked … until the evening came');
  const [hidden] = piece.verdict === 'omission' ? piece.hidden : [];
  expect(hidden).toMatchObject({ goesOn: true });
  expect(hidden?.text.length).toBeLessThanOrEqual(300);
  expect(document.body).toContain(hidden?.text);
});

test('gives every part of a splice its own source', () => {
  expect(only('Fishermen blocked the approach in the autumn. The toll was set at two crowns')).toMatchObject({
    verdict: 'spliced',
    excerpt: { document: document.id },
    parts: [{ text: 'Fishermen blocked the approach in', excerpt: {} }, { excerpt: {} }],
  });
});

test('names the claimed outlet', () => {
  expect(only('Radio wrote: “The toll was set at two crowns.”')).toMatchObject({
    verdict: 'misattributed',
    claim: { by: 'outlet', outlet: { id: 'radio', name: 'Radio' } },
    excerpt: { outlet: { id: 'gazette' } },
  });
});

test('withholds a source whose words are no longer those of its passages, and still gives the verdict', () => {
  const changed = { ...shelf, corpus: { ...corpus, passages: new Map() } };
  const reply = shelf.checker.check({ text: FIRST, outlet: null, visibility: 'public' }, changed);
  expect(reply).toMatchObject({ visibility: 'public', pieces: [{ verdict: 'exact' }], withheld: [{ document: document.id }] });
  expect(reply.pieces[0]).not.toHaveProperty('excerpt');
});

test('says what was searched', () => {
  expect(check('Desert plants store water.')).toMatchObject({
    pieces: [{ text: 'Desert plants store water.', verdict: 'not-found' }],
    searched: { documents: 1, outlets: [{ id: 'gazette' }] },
  });
});

test('says beside an exact quotation that the source names an office only, and changes no verdict by it', () => {
  const body = 'The Mayor said: “Nobody came to the bridge.”';
  const office = documentOf(body, { id: 'gazette/office' });
  const small = corpusOf({ outlets: [outletOf('gazette')], documents: [office], passages: [passageOf(office, body)] });
  const text = 'Ada Lindqvist said: “Nobody came to the bridge”';
  const other = shelfOf(small);
  const { pieces } = other.checker.check({ text, outlet: null, visibility: 'private' }, other);
  expect(pieces).toMatchObject([
    {
      verdict: 'exact',
      claim: { by: 'speaker', claimed: 'Ada Lindqvist', source: 'The Mayor' },
      excerpt: { document: office.id },
    },
  ]);
});

test('names an outlet that the corpus lacks as the text does', () => {
  expect(only('CNN reported: “Fishermen blocked the approach”')).toMatchObject({
    verdict: 'misattributed',
    claim: { by: 'elsewhere', claimed: 'CNN' },
  });
});
