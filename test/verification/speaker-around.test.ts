import { expect, test } from 'vitest';
import { speakerAround } from '../../src/verification/speaker-around.ts';

function around(text: string) {
  const piece = { start: text.indexOf('“') + 1, end: text.lastIndexOf('”') };
  return speakerAround(text, piece);
}

test.each([
  ['“It is a mistake,” Ada Lindqvist said.', { name: 'Ada Lindqvist', isSaying: true }],
  ['“It is a mistake”, said Captain Signe Holm. The ice came.', { name: 'Captain Signe Holm', isSaying: true }],
  ['According to Ada Lindqvist, “it is a mistake”.', { name: 'Ada Lindqvist', isSaying: true }],
  ['Harbour Post reported: “It is a mistake.”', { name: 'Harbour Post', isSaying: true }],
  ['“It is a mistake.” — Ada Lindqvist', { name: 'Ada Lindqvist', isSaying: false }],
  ['“It is a mistake.” (CNN)', { name: 'CNN', isSaying: false }],
  ['Ada Lindqvist: “It is a mistake.”', { name: 'Ada Lindqvist', isSaying: false }],
  ['So it goes. Lindqvist: “It is a mistake.”', { name: 'Lindqvist', isSaying: false }],
  ['“It is a mistake.” ~ the BBC', { name: 'BBC', isSaying: false }],
  ['As reported by CNN, “it is a mistake”', { name: 'CNN', isSaying: false }],
  ['In the words of Ada Lindqvist: “It is a mistake.”', { name: 'Ada Lindqvist', isSaying: false }],
  ['From the BBC: “It is a mistake.”', { name: 'BBC', isSaying: false }],
  ['As Ada Lindqvist put it, “it is a mistake”', { name: 'Ada Lindqvist', isSaying: true }],
  ['The Guardian reports that “it is a mistake”', { name: 'The Guardian', isSaying: true }],
  ['Did Ada Lindqvist say “it is a mistake”?', { name: 'Ada Lindqvist', isSaying: true }],
  ['To Ada Lindqvist: “It is a mistake.”', null],
  ['Dear Lindqvist, “it is a mistake”', null],
  ['Yesterday, “it is a mistake”', null],
  ['Holm on Ada Lindqvist: “It is a mistake.”', null],
  ['“It is a mistake,” she said.', null],
  ['“It is a mistake,” Holm and Ekdahl said.', null],
  ['“It is a mistake.” Nobody knows (as ever) why.', null],
])('%s', (text, expected) => {
  expect(around(text)).toEqual(expected);
});

test('reads a name above lines that are set off', () => {
  const text = 'Ada Lindqvist said:\n> It is a mistake.';
  expect(speakerAround(text, { start: text.indexOf('It'), end: text.length })).toEqual({ name: 'Ada Lindqvist', isSaying: true });
});

test('takes nobody from the next line of a message', () => {
  const text = 'Ada Lindqvist: “It is a mistake”\nSigne Holm said: “Nobody came.”';
  const [start, end] = [text.indexOf('It'), text.indexOf('”')];
  expect(speakerAround(text, { start, end })).toEqual({ name: 'Ada Lindqvist', isSaying: false });
});
