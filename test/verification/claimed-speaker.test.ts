import { expect, test } from 'vitest';
import { claimedSpeaker } from '../../src/verification/claimed-speaker.ts';
import type { Place } from '../../src/verification/place.ts';
import { buildQuotationIndex } from '../../src/verification/quotation-index.ts';
import { corpusOf, documentOf, outletOf, spanIn } from '../excerpt/small-corpus.ts';

const BODY =
  '“We waited for hours in the winter,” said Captain Signe Holm. The ice came early. “It will outlast us,” she said. ' +
  'The mayor added: “Nobody came.” Pilot Jonas Ekdahl said: “The toll was a mistake.”';
const document = documentOf(BODY);
const other = documentOf('Old Sigge Holm and Birgitta Kjell, called Kjell Ekdahl by friends, met Ada Lindqvist.', {
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
  ['Lindqvist: “The toll was a mistake”', ['Lindqvist', 'Pilot Jonas Ekdahl']],
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
  ['somebody whom the source mentions near the words', 'Jonas Ekdahl said: “We waited for hours”'],
  ['another name of the same person', 'Kjell said: “The toll was a mistake”'],
])('says nothing of %s', (_, text) => {
  expect(claimIn(text)).toBeNull();
});
