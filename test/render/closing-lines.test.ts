import { expect, test } from 'vitest';
import type { OneSided } from '../../src/model/reply-parts.ts';
import { wordsFor } from '../../src/render/catalogue.ts';
import { closingLines } from '../../src/render/closing-lines.ts';
import { documentOf } from '../excerpt/small-corpus.ts';
import { excerptOf } from '../fakes/excerpts.ts';

const { outlet } = excerptOf(documentOf('The harbour opened.'), 'The harbour opened.');
const ONE_SIDED: OneSided = { by: 'outlet', outlets: [outlet], others: [{ id: 'wiki', name: 'Town Wiki' }] };

test('speaks of all passages only where there are several, and names the other outlets either way', () => {
  const told = (shown: number) => closingLines(wordsFor('en'), { withheld: [], oneSided: ONE_SIDED, shown }).join();
  expect(told(1)).toBe(`The passage shown comes from ${outlet.name}. Other outlets in the corpus: Town Wiki.`);
  expect(told(2)).toBe(`All passages shown come from one outlet, ${outlet.name}. Other outlets in the corpus: Town Wiki.`);
});
