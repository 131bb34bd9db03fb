import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/timeline/sentences.ts';

function sentences(text: string): readonly string[] {
  const read = sentencesOf(text);
  const found: string[] = [];
  for (let at = 0; at < text.length; at = read.at(at).end) found.push(text.slice(at, read.at(at).end).trim());
  return found;
}

test.each([
  ['It rained. It stopped! Did it? "Yes." So.', ['It rained.', 'It stopped!', 'Did it?', '"Yes."', 'So.']],
  ['Gen. A. Smith of the U.S. Army came on Sept. 3.', ['Gen. A. Smith of the U.S. Army came on Sept. 3.']],
  ['A heading\nA line', ['A heading', 'A line']],
  ['', []],
])('cuts %j', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test('numbers them in order', () => {
  const read = sentencesOf('One. Two. Three.');
  expect([0, 4, 5, 15].map((at) => read.numberAt(at))).toEqual([0, 0, 1, 2]);
});
