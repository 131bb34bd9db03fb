import { expect, test } from 'vitest';
import { claimedSpeaker } from '../../src/verification/claimed-speaker.ts';
import type { Place } from '../../src/verification/place.ts';
import { buildQuotationIndex } from '../../src/verification/quotation-index.ts';
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
  const claim = claimedSpeaker({ text, piece, places, corpus, index });
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
