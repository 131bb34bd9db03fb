import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/timeline/sentences.ts';
import { tensesOf } from '../../src/timeline/tenses.ts';

/** The tense where the text says HERE. */
function tenseIn(text: string) {
  const start = text.indexOf('HERE');
  return tensesOf(text, sentencesOf(text)).at(start, start + 4);
}

test.each([
  ['The army said HERE that it will go.', 'past'],
  ['The army said it will go HERE.', 'future'],
  ['The army is expected to go HERE.', 'future'],
  ['The fair would still be held HERE.', 'future'],
  ['The fair begins HERE.', 'future'],
  ['The fair was held HERE.', 'past'],
  ['HERE, the army withdrew after it had won.', 'past'],
  ['By HERE, the army had withdrawn.', 'past'],
  ['The army has until HERE.', 'future'],
  ['It will rain. The army left HERE.', 'past'],
  ['They would not speak of HERE’s ruling, which pleased some.', 'past'],
  ['Guards stand next to the gate HERE.', null],
  ['Nothing HERE.', null],
])('reads the cue that stands nearest: %s', (text, expected) => {
  expect(tenseIn(text)).toBe(expected);
});
