import { expect, test } from 'vitest';
import { formatStyles } from '../../src/citation/format-styles.ts';
import { openLibrary } from '../../src/citation/library.ts';
import { warmCitations } from '../../src/citation/warm-citations.ts';
import { CITATION_STYLES } from '../../src/model/citation.ts';

test('gives others a turn before each style, and changes no citation', async () => {
  let turns = 0;
  const item = { id: 'a', type: 'webpage', title: 'A pier', language: 'en' } as const;
  const before = formatStyles(item, await openLibrary());
  await warmCitations(async () => void turns++);
  expect(turns).toBe(CITATION_STYLES.length);
  expect(formatStyles(item, await openLibrary())).toEqual(before);
});

test('stops with the fault of a turn', async () => {
  await expect(warmCitations(() => Promise.reject(new Error('no turn')))).rejects.toThrow('no turn');
});
