import { expect, test } from 'vitest';
import { isOutletName } from '../../src/verification/claimed-elsewhere.ts';
import { claimedSpeaker } from '../../src/verification/claimed-speaker.ts';
import type { Place } from '../../src/verification/place.ts';
import { buildQuotationIndex } from '../../src/verification/quotation-index.ts';
import { speakerAround } from '../../src/verification/speaker-around.ts';
import { corpusOf, documentOf, outletOf, spanIn } from '../excerpt/small-corpus.ts';

const BODY =
  '“We waited for hours in the winter,” said Captain Signe Holm. The ice came early. “It will outlast us,” she said. ' +
  'The mayor added: “Nobody came.” Pilot Jonas Ekdahl said: “It is a mistake.” In June Pilot Jonas Ekdahl wrote: “The bridge is narrow.”';
const document = documentOf(BODY);
const other = documentOf('Old Sigge Holm and Birgitta Kjell, called Kjell Ekdahl by friends, met Mayor Ada Lindqvist.', {
  id: 'gazette/other',
});
const corpus = corpusOf({ outlets: [outletOf('gazette')], documents: [document, other], passages: [] });
const index = buildQuotationIndex(corpus);

function claimIn(text: string) {
  const piece = { start: text.indexOf('“') + 1, end: text.lastIndexOf('”') };
  const span = spanIn(BODY, text.slice(piece.start, piece.end));
  const places: readonly Place[] = [{ document, span, tokens: { start: 0, end: 0 } }];
  const claimed = speakerAround(text, piece);
  if (claimed === null || isOutletName(claimed.name, corpus)) return null;
  const claim = claimedSpeaker({ claimed, places, index });
  return claim && [claim.claimed, BODY.slice(claim.source.span.start, claim.source.span.end)];
}

test.each([
  ['Ada Lindqvist said: “We waited for hours”', ['Ada Lindqvist', 'Captain Signe Holm']],
  ['“We waited for hours”, said Lindqvist.', ['Lindqvist', 'Captain Signe Holm']],
  ['“We waited for hours” — Ada Lindqvist', ['Ada Lindqvist', 'Captain Signe Holm']],
  ['Lindqvist: “The bridge is narrow”', ['Lindqvist', 'Pilot Jonas Ekdahl']],
  ['Pope Leo: “The bridge is narrow”', ['Pope Leo', 'Pilot Jonas Ekdahl']],
  ['Joe Bloggs said “The bridge is narrow”', ['Joe Bloggs', 'Pilot Jonas Ekdahl']],
  ['Jonas Ekdahl said: “We waited for hours”', ['Jonas Ekdahl', 'Captain Signe Holm']],
])('tells another speaker: %s', (text, claim) => {
  expect(claimIn(text)).toEqual(claim);
});

test.each([
  ['the same name', 'Signe Holm said: “We waited for hours”'],
  ['a part of the name', '“in the winter,” Holm said.'],
  ['an office', 'The Captain said: “We waited for hours”'],
  ['an office of somewhere', 'The Malmstad Leader said: “We waited for hours”'],
  ['an office with its country', 'The President of Peru said: “We waited for hours”'],
  ['an office as a signature', '“We waited for hours” — Malmstad’s Secretary-General'],
  ['a pronoun', 'She said: “We waited for hours”'],
  ['no speaker at all', 'Look at this: “We waited for hours”'],
  ['the outlet', 'Gazette wrote: “We waited for hours”'],
  ['a source that names nobody', 'Lindqvist said: “It will outlast us”'],
  ['words outside of all quotations', 'Lindqvist said: “The ice came early”'],
  ['an office in the source', 'Lindqvist said: “Nobody came”'],
  ['an accent', 'Signé Hölm said: “We waited for hours”'],
  ['an outlet that no document is of', 'Morning News wrote: “We waited for hours”'],
  ['somebody whom the words are about', 'Holm on Ada Lindqvist: “We waited for hours”'],
  ['somebody named before them', 'In memory of Ada Lindqvist, “We waited for hours”'],
  ['a lead-in', 'Update: “We waited for hours”'],
  ['a date', 'Yesterday, “We waited for hours”'],
  ['a dateline', 'HARBOUR: “We waited for hours”'],
  ['two words that lead in', 'Breaking News: “We waited for hours”'],
  ['a name that no document knows', 'Bob: “We waited for hours”'],
  ['nobody in particular', 'Witnesses said: “We waited for hours”'],
  ['a name without a verb or colon', 'what Lindqvist “We waited for hours”'],
  ['another name of the same person', 'Kjell said: “The bridge is narrow”'],
])('says nothing of %s', (_, text) => {
  expect(claimIn(text)).toBeNull();
});

/** The source names an office only. */
function officeClaim(body: string, text: string, more: string): 'other' | 'open' | null {
  const first = documentOf(body, { id: 'gazette/office' });
  const second = documentOf(more, { id: 'gazette/more' });
  const offices = corpusOf({ outlets: [outletOf('gazette')], documents: [first, second], passages: [] });
  const officesIndex = buildQuotationIndex(offices);
  const piece = { start: text.indexOf('“') + 1, end: text.lastIndexOf('”') };
  const claimed = speakerAround(text, piece);
  const span = spanIn(body, text.slice(piece.start, piece.end));
  const claim =
    claimed &&
    claimedSpeaker({ claimed, places: [{ document: first, span, tokens: { start: 1, end: 2 } }], index: officesIndex });
  return claim && (claim.isOpen ? 'open' : 'other');
}

test.each<readonly [string, string, string, string, 'other' | 'open' | null]>([
  ['names nobody for it', 'The Mayor said: “Nobody came.”', 'Ada Lindqvist said: “Nobody came”', 'Rain fell.', 'open'],
  [
    'says elsewhere who holds it',
    'Mayor Sigge Kjell opened the bridge. The Mayor said: “Nobody came.”',
    'Ada Lindqvist said: “Nobody came”',
    'Rain fell.',
    'other',
  ],
  [
    'says so with the office’s full name',
    'The Leader of the Northern League, Captain Sigge Kjell, came. Leader of the Northern League Captain Sigge Kjell spoke. The Leader said: “Nobody came.”',
    'Ada Lindqvist said: “Nobody came”',
    'Rain fell.',
    'other',
  ],
  [
    'is the claimed one’s',
    'The Mayor said: “Nobody came.”',
    'Ada Lindqvist said: “Nobody came”',
    'Mayor Ada Lindqvist met them.',
    null,
  ],
  [
    'is said to be the claimed one’s behind the name',
    'The Mayor said: “Nobody came.”',
    'Ada Lindqvist said: “Nobody came”',
    'They met Ada Lindqvist, the Mayor of the town.',
    null,
  ],
  ['stands in the claim', 'The Mayor said: “Nobody came.”', 'Mayor Ada Lindqvist said: “Nobody came”', 'Rain fell.', null],
])('where the source’s office %s', (_, body, text, more, expected) => {
  expect(officeClaim(body, text, more)).toBe(expected);
});
