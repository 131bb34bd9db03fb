import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/corpus/split-front-matter.ts';

describe('splitting a document file', () => {
  it.each([
    ['---\na: 1\n---\nBody\n', { yaml: 'a: 1\n', body: 'Body\n', bodyLine: 4 }],
    ['---\n---\nBody', { yaml: '', body: 'Body', bodyLine: 3 }],
    ['---\na: 1\n---\n', { yaml: 'a: 1\n', body: '', bodyLine: 4 }],
    ['---\na: 1\n---\n\n\nBody\n\n', { yaml: 'a: 1\n', body: '\n\nBody\n\n', bodyLine: 4 }],
    ['---\na: 1\n---\n---\nBody\n---\n', { yaml: 'a: 1\n', body: '---\nBody\n---\n', bodyLine: 4 }],
    ['---\na: ---\n --- \n---\nBody', { yaml: 'a: ---\n --- \n', body: 'Body', bodyLine: 5 }],
    ['', 'missing'],
    ['--- \na: 1\n---\n', 'missing'],
    ['\n---\na: 1\n---\n', 'missing'],
    ['---\na: 1\n---', 'unclosed'],
    ['---\na: 1\n----\n', 'unclosed'],
  ])('%j', (text, expected) => {
    expect(splitFrontMatter(text)).toEqual(expected);
  });
});
