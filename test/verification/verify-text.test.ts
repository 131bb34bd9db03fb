import { describe, expect, test } from 'vitest';
import { buildQuotationIndex } from '../../src/verification/quotation-index.ts';
import { verifyText } from '../../src/verification/verify-text.ts';
import { blockAt, corpusOf, documentOf, outletOf, spanIn } from '../excerpt/small-corpus.ts';

const HARBOUR =
  'The Swan Bridge opened in the spring of 1998 before four thousand spectators. “It will outlast every one of us,” she said.\n\n' +
  'The toll was set at two crowns – a sum that nobody wanted to pay. Fishermen blocked the approach in June to protest against it.' +
  '\n\nWinter\n\nThe ice closed the narrows for the whole of February,[33] and the ferry lay idle.';
const PROSE_ENDS = [HARBOUR.indexOf('\n\nWinter'), HARBOUR.indexOf('The ice')] as const;
const harbour = documentOf(HARBOUR, { id: 'gazette/harbour' }, [
  blockAt('prose', { start: 0, end: PROSE_ENDS[0] }),
  blockAt('heading', spanIn(HARBOUR, 'Winter')),
  blockAt('prose', { start: PROSE_ENDS[1], end: HARBOUR.length }),
]);
const radio = documentOf(
  'The old ferry was sold for scrap in the autumn of 2004. The toll was set at two crowns, people still say.',
  { id: 'radio/ferry', outlet: 'radio' },
);
const corpus = corpusOf({ outlets: [outletOf('gazette'), outletOf('radio')], documents: [harbour, radio], passages: [] });
const index = buildQuotationIndex(corpus);
const verify = (text: string, outlet: string | null = null) => verifyText({ index, corpus, text, outlet }).pieces;
const verdictOf = (text: string): string | undefined => verify(text)[0]?.finding.verdict;

describe('exact', () => {
  test.each([
    ['a sentence', 'The old ferry was sold for scrap in the autumn of 2004.'],
    ['a part of one', 'lay idle'],
    ['one word', 'Fishermen'],
    ['two paragraphs as they stand', HARBOUR.slice(HARBOUR.indexOf('“It will'), HARBOUR.indexOf(' – a sum'))],
    ['a text with quotation marks of its own', HARBOUR.slice(0, HARBOUR.indexOf('\n\n'))],
  ])('%s', (_, text) => {
    expect(verify(text)).toMatchObject([{ text, finding: { verdict: 'exact' } }]);
  });

  test('says when it begins or ends inside a word', () => {
    expect(verify('hermen blocked the app')[0]?.finding).toMatchObject({ verdict: 'exact', cuts: { before: true, after: true } });
    expect(verify('ice closed the narrows')[0]?.finding).toMatchObject({ cuts: { before: false, after: false } });
  });
});

describe('typography', () => {
  test.each([
    ['other quotation marks', '"It will outlast every one of us," she said'],
    ['none at all', 'It will outlast every one of us, she said'],
    ['another dash, and spaces lost around it', 'two crowns—a sum that nobody wanted'],
    ['line breaks', 'The old ferry\nwas sold\u00a0for  scrap'],
    ['a small first letter', 'fishermen blocked the approach'],
    ['a capital in brackets', '“[I]dle” is not “[F]our thousand spectators”'],
    ['the sentence’s own full stop', 'The old ferry was sold for scrap.'],
    ['a comma for a full stop', 'in the autumn of 2004,'],
    ['a footnote marker left out', 'the whole of February, and the ferry lay idle'],
    ['an ellipsis at the ends', '… the ferry lay idle …'],
    ['markdown', '**The old ferry** was _sold_ for scrap'],
  ])('%s', (_, text) => {
    expect(verify(text).at(-1)?.finding.verdict).toBe('typography');
  });
});

describe('altered', () => {
  test('marks words that were exchanged, left out and added', () => {
    const [piece] = verify('The old ship was sold in the late autumn of 2004');
    expect(piece?.finding).toMatchObject({
      verdict: 'altered',
      difference: [
        { op: 'equal', quoted: 'The old', source: 'The old' },
        { op: 'replaced', quoted: 'ship', source: 'ferry' },
        { op: 'equal', quoted: 'was sold', source: 'was sold' },
        { op: 'deleted', source: 'for scrap' },
        { op: 'equal', quoted: 'in the', source: 'in the' },
        { op: 'inserted', quoted: 'late' },
        { op: 'equal', quoted: 'autumn of 2004', source: 'autumn of 2004' },
      ],
    });
  });

  test('does not mark the case of the first letter', () => {
    expect(verify('the old ship was sold for scrap')[0]?.finding).toMatchObject({
      difference: [{ op: 'equal', quoted: 'the old', source: 'The old' }, { quoted: 'ship' }, {}],
    });
  });

  test.each([
    ['a word added in the middle', 'The old ferry was not sold for scrap'],
    ['two words exchanged', 'The old ferry sold was for scrap in the autumn'],
    ['a comma added', 'The old ferry, was sold for scrap in the autumn'],
    ['a hyphen added', 'The old ferry was sold-for scrap in the autumn'],
    ['a capital in the middle', 'The old Ferry was sold for scrap in the autumn'],
    ['a number', 'The old ferry was sold for scrap in the autumn of 2005'],
    ['an exclamation mark for a full stop', 'The old ferry was sold for scrap in the autumn of 2004!'],
    ['a change beside an ellipsis', 'The old ship was sold for scrap … in the autumn of 2004'],
  ])('%s', (_, text) => {
    expect(verdictOf(text)).toBe('altered');
  });
});

describe('spliced', () => {
  test('gives the parts of two documents', () => {
    const [piece] = verify('Fishermen blocked the approach in the autumn of 2004');
    expect(piece?.finding).toMatchObject({
      verdict: 'spliced',
      parts: [
        { quoted: 'Fishermen blocked the approach in', place: { document: { id: 'gazette/harbour' } } },
        { quoted: 'the autumn of 2004', place: { document: { id: 'radio/ferry' } } },
      ],
    });
  });

  test.each([
    ['parts in the wrong order', 'Fishermen blocked the approach in June before four thousand spectators'],
    ['parts far apart in the right order', 'The Swan Bridge opened in the spring to protest against it'],
    ['parts on both sides of a heading, though nothing stands for it', 'to protest against it. The ice closed the narrows'],
    ['parts around an ellipsis in the wrong order', 'Fishermen blocked the approach … before four thousand spectators'],
    ['parts around an ellipsis of two documents', 'Fishermen blocked the approach … sold for scrap'],
  ])('%s', (_, text) => {
    expect(verdictOf(text)).toBe('spliced');
  });
});

test('a splice may begin with words that are too common to search from', () => {
  const common = documentOf(`${'of the in it is to be '.repeat(2500)}When of the in it is to be seen, the lamp burns.`, {
    id: 'gazette/common',
  });
  const documents = [common, radio];
  const large = corpusOf({ outlets: [outletOf('gazette'), outletOf('radio')], documents, passages: [] });
  const text = 'The old ferry was sold for scrap in it is to be seen, the lamp burns';
  const { pieces } = verifyText({ index: buildQuotationIndex(large), corpus: large, text, outlet: null });
  expect(pieces[0]?.finding).toMatchObject({
    verdict: 'spliced',
    parts: [{ quoted: 'The old ferry was sold for scrap in' }, { quoted: 'it is to be seen, the lamp burns' }],
  });
});

test('a word put between words that stand apart as well alters the sentence that has them all', () => {
  const twice = documentOf(
    'The ferry line is now more loved and needed than in years before. A storm came over the island in the night of the regatta. ' +
      'The ferry line is more loved and needed than ten years before.',
    { id: 'gazette/twice' },
  );
  const own = corpusOf({ outlets: [outletOf('gazette')], documents: [twice], passages: [] });
  const { pieces } = verifyText({
    index: buildQuotationIndex(own),
    corpus: own,
    text: 'The ferry line is not more loved and needed than ten years before',
    outlet: null,
  });
  expect(pieces[0]?.finding).toMatchObject({
    verdict: 'altered',
    difference: [{ op: 'equal' }, { op: 'inserted', quoted: 'not' }, { op: 'equal' }],
  });
});

test('the few words between two quotations are the asker’s when each quotation stands in the corpus by itself', () => {
  const said = documentOf('“It was a good winter,” Captain Signe Holm stated. “The ice came late, and the ferry ran.”', {
    id: 'gazette/said',
  });
  const own = corpusOf({ outlets: [outletOf('gazette')], documents: [said], passages: [] });
  const verdicts = (text: string) =>
    verifyText({ index: buildQuotationIndex(own), corpus: own, text, outlet: null }).pieces.map(({ finding }) => finding.verdict);
  expect(verdicts('“It was a good winter,” Holm stated. “The ice came late, and the ferry ran.”')).toEqual(['exact', 'exact']);
  expect(verdicts('“It was a bad winter,” Holm stated. “The ice came late, and the ferry ran.”')).toContain('altered');
});

describe('omission', () => {
  test('gives the words in place of each ellipsis', () => {
    const [piece] = verify('The Swan Bridge […] before four thousand spectators ... to protest against it.');
    expect(piece?.finding).toMatchObject({ verdict: 'omission', places: [{ document: { id: 'gazette/harbour' } }] });
    const hidden = piece?.finding.verdict === 'omission' ? piece.finding.hidden : [];
    expect(hidden.map(({ start, end }) => HARBOUR.slice(start, end))).toEqual([
      'opened in the spring of 1998',
      HARBOUR.slice(HARBOUR.indexOf('“It will'), HARBOUR.indexOf(' to protest')),
    ]);
  });

  test('is none where nothing is hidden', () => {
    expect(verdictOf('The Swan Bridge … opened in the spring')).toBe('typography');
  });

  test('takes the places that hide the least', () => {
    expect(verdictOf('The … toll was set at two crowns')).toBe('typography');
    const [piece] = verify('The … at two crowns, people');
    expect(piece?.finding).toMatchObject({ verdict: 'omission', places: [{ document: { id: 'radio/ferry' } }] });
    const [hidden] = piece?.finding.verdict === 'omission' ? piece.finding.hidden : [];
    expect(hidden && radio.body.slice(hidden.start, hidden.end)).toBe('toll was set');
  });
});

describe('altered, in another case', () => {
  test.each([
    ['all capitals', 'THE OLD FERRY WAS SOLD FOR SCRAP IN THE AUTUMN'],
    ['capitals as in a headline', 'Fishermen Blocked The Approach In June To Protest'],
    ['capitals and a word changed', 'THE OLD SHIP WAS SOLD FOR SCRAP IN THE AUTUMN'],
  ])('%s', (_, text) => {
    expect(verdictOf(text)).toBe('altered');
  });

  test('marks what is written in another case', () => {
    expect(verify('THE OLD FERRY was sold FOR SCRAP')[0]?.finding).toMatchObject({
      difference: [
        { op: 'replaced', quoted: 'THE OLD FERRY', source: 'The old ferry' },
        { op: 'equal', quoted: 'was sold', source: 'was sold' },
        { op: 'replaced', quoted: 'FOR SCRAP', source: 'for scrap' },
      ],
    });
  });

  test('finds nothing for capitals that stand nowhere', () => {
    expect(verdictOf('DESERT PLANTS STORE WATER IN THEIR STEMS')).toBe('not-found');
  });
});

describe('the wrong source', () => {
  test('is told of an outlet that the corpus lacks', () => {
    expect(verify('CNN reported: “The old ferry was sold”')[0]?.wrongClaim).toEqual({ by: 'elsewhere', claimed: 'CNN' });
  });

  test('is told by the option, and by the words around', () => {
    expect(verify('The old ferry was sold', 'gazette')[0]?.wrongClaim).toEqual({ by: 'outlet', outlet: 'gazette' });
    expect(verify('Gazette wrote: “The old ferry was sold”')[0]?.wrongClaim).toEqual({ by: 'outlet', outlet: 'gazette' });
  });

  test('is not told when the claimed outlet has the words as well: its text is shown', () => {
    const [piece] = verify('The toll was set at two crowns', 'radio');
    expect(piece).toMatchObject({ wrongClaim: null, finding: { places: [{ document: { id: 'radio/ferry' } }, {}] } });
  });

  test('is not told of whom a sentence takes the words from', () => {
    expect(verify('CNN wrote: “The old ferry was sold”')[0]?.wrongClaim).not.toBeNull();
    expect(verify('It is false that CNN wrote: “The old ferry was sold”')[0]?.wrongClaim).toBeNull();
  });

  test('is not told of words that were altered', () => {
    expect(verify('The old ship was sold for scrap', 'gazette')).toMatchObject([
      { wrongClaim: null, finding: { verdict: 'altered' } },
    ]);
  });
});

describe('not found', () => {
  test.each([
    ['words that stand nowhere', 'Desert plants store water in their stems'],
    ['words that the corpus has, in no order of its own', 'crowns winter two ice us every'],
    ['a heading, which is no prose', 'Winter'],
    ['a few words in common', 'The toll of the bells was heard by the old sexton at night'],
  ])('%s', (_, text) => {
    expect(verdictOf(text)).toBe('not-found');
  });
});

test('gives each quotation of a message a verdict of its own, in order', () => {
  const text = 'So “the ferry lay idle” and “plants store water” and "Fishermen blocked the road in June to protest against it"?';
  expect(verify(text).map(({ finding }) => finding.verdict)).toEqual(['exact', 'not-found', 'altered']);
});

test('reads a paragraph with a quotation in it as one quotation, though a word of it was changed', () => {
  const text =
    'The Swan Bridge opened in the spring of 1999 before four thousand spectators. “It will outlast every one of us,” she said.';
  expect(verify(text)).toMatchObject([{ text, finding: { verdict: 'altered' } }]);
});

test('takes words that lead in with a colon for the asker’s, though the source has them as well', () => {
  const text = 'Fishermen blocked the approach in June: “The ice closed the narrows”';
  expect(verify(text)).toMatchObject([{ text: 'The ice closed the narrows', finding: { verdict: 'exact' } }]);
});

test('says how many quotations it did not look up', () => {
  const text = Array.from({ length: 23 }, () => '“lay idle”').join(' ');
  expect(verifyText({ index, corpus, text, outlet: null })).toMatchObject({ unchecked: 3 });
});
