import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/render/escape-markdown.ts';
import { display } from '../fakes/discord-markdown.ts';
import { secondOpinion } from '../fakes/second-opinion.ts';

const DOCUMENTS = new URL('../../corpus/documents/', import.meta.url);
const files = readdirSync(DOCUMENTS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));

describe.each(files)('%s', (file) => {
  const text = readFileSync(new URL(file, DOCUMENTS), 'utf8');

  test('is displayed as it is stored, whole and line by line', () => {
    for (const part of [text, ...text.split('\n')]) {
      expect(display(escapeMarkdown(part))).toEqual({ text: part, nodes: [], links: [] });
      expect(secondOpinion(escapeMarkdown(part))).toEqual({ text: part, nodes: [] });
    }
  });
});

test('there are documents to look at', () => {
  expect(files.length).toBeGreaterThan(0);
});
