import { expect, test } from 'vitest';
import { namesIn } from '../../src/search/names-in.ts';

test('finds runs of capitalised words as written', () => {
  expect(namesIn('He met Gen. Anna Smith-Jones near New Haven and U.S. officials.')).toEqual([
    'Gen. Anna Smith-Jones',
    'New Haven',
    'U.S',
  ]);
});

test('does not take the first word of a sentence for a name', () => {
  expect(namesIn('Engineers dug. Tunnels followed. "Never," he said.')).toEqual([]);
});

test('drops grammar around a name', () => {
  expect(namesIn('When The Harbour Board met, In Geneva’s hall')).toEqual(['Harbour Board', 'Geneva']);
});
