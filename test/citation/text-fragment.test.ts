import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFragmentLink } from '../../src/citation/text-fragment.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { blockAt, documentOf, spanIn } from '../excerpt/small-corpus.ts';
import { hostileText } from '../fakes/hostile-text.ts';
import { findDirective, readDirective } from './read-directive.ts';

const linkTo = (body: string, part: string, url: string | null = 'https://gazette.example/harbour'): string | null =>
  textFragmentLink(documentOf(body, { url }), spanIn(body, part));

const withoutMarks = (text: string): string => text.replace(/\[(?:\d+|[a-z]|note \d+)\]|\s/giu, '');

describe('textFragmentLink', () => {
  test('names a short passage whole', () => {
    expect(linkTo('The pier closed. It reopened.', 'It reopened.')).toBe(
      'https://gazette.example/harbour#:~:text=It%20reopened%2E',
    );
  });

  test('encodes what has a meaning in a directive: the hyphen, the comma, the ampersand, the tilde', () => {
    expect(linkTo('Well-kept, A&B ~ (x)', 'Well-kept, A&B ~ (x)')).toBe(
      'https://gazette.example/harbour#:~:text=Well%2Dkept%2C%20A%26B%20%7E%20%28x%29',
    );
  });

  test('names a long passage by its first and last words', () => {
    const long =
      'The council voted on Monday to close the pier, and the fishermen of the eastern quay protested until the evening.';
    expect(readDirective(linkTo(long, long) ?? '')).toEqual({
      prefix: null,
      start: 'The council voted on',
      end: 'protested until the evening.',
    });
  });

  test('takes more words where the first ones stand further up already', () => {
    const first = 'The council voted on Monday to close the pier.';
    const long =
      'The council voted on Tuesday to open the pier again, which the fishermen of the eastern quay had asked for in vain.';
    expect(readDirective(linkTo(`${first} ${long}`, long) ?? '').start).toBe('The council voted on Tuesday');
  });

  test('sets the words before in front where the same passage stands further up', () => {
    const body = 'He said no. She asked twice. He said no.';
    const document = documentOf(body);
    const link = textFragmentLink(document, { start: body.lastIndexOf('He'), end: body.length });
    expect(readDirective(link ?? '')).toEqual({ prefix: 'She asked twice.', start: 'He said no.', end: null });
  });

  test('takes no half word and nothing of another paragraph into the prefix', () => {
    const said = 'He said no.';
    const prefixBefore = (before: string): string | null => {
      const body = `${said} ${before}${said}`;
      const link = textFragmentLink(documentOf(body), { start: body.length - said.length, end: body.length });
      return readDirective(link ?? '').prefix;
    };
    expect(prefixBefore(`${'long '.repeat(100)}word, `)).toBe('long long word,');
    expect(prefixBefore(`${'x'.repeat(200)} end. `)).toBe('end.');
    expect(prefixBefore('Another paragraph.\n')).toBeNull();
    expect(prefixBefore('x'.repeat(100_000))).toBeNull();
  });

  test('hangs on no footnote marks, whose numbers change', () => {
    const body = '[33][40] When not at work, he spent his time with weight training in local gyms.[41][note 2]';
    expect(readDirective(linkTo(body, body) ?? '').start).toBe(
      'When not at work, he spent his time with weight training in local gyms.',
    );
    const inner = 'He was born on 11 March[1] and died later[2] at sea.';
    expect(readDirective(linkTo(inner, inner) ?? '')).toEqual({ prefix: null, start: 'He was born on', end: 'at sea.' });
  });

  test('goes behind an anchor that the address has, and replaces a directive', () => {
    expect(linkTo('Closed.', 'Closed.', 'https://gazette.example/a#top')).toBe('https://gazette.example/a#top:~:text=Closed%2E');
    expect(linkTo('Closed.', 'Closed.', 'https://gazette.example/a#:~:text=x')).toBe(
      'https://gazette.example/a#:~:text=Closed%2E',
    );
  });

  test.each([null, 'javascript:alert(1)', 'ftp://x.example/', 'no address', ''])('gives none for the address %s', (url) => {
    expect(linkTo('Closed.', 'Closed.', url)).toBeNull();
  });

  test('gives none for a passage that crosses a block or a paragraph', () => {
    const body = 'One end.\nOther end.';
    expect(linkTo(body, body)).toBeNull();
    const blocks = [blockAt('prose', { start: 0, end: 4 }), blockAt('prose', { start: 4, end: body.length })];
    expect(textFragmentLink(documentOf(body, {}, blocks), { start: 0, end: 8 })).toBeNull();
  });

  test('gives the words back when decoded, and lets no reserved character through', () => {
    fc.assert(
      fc.property(hostileText(30), fc.nat(), fc.nat(), (text, from, to) => {
        const body = text.replace(/\p{Surrogate}/gu, '');
        const [start, end] = [from % (body.length + 1), to % (body.length + 1)].sort((a, b) => a - b);
        const link = textFragmentLink(documentOf(body), { start: start ?? 0, end: end ?? 0 });
        if (link === null) return;
        const directive = readDirective(link);
        const passage = body.slice(start, end);
        expect(passage.includes(directive.start)).toBe(true);
        if (directive.end !== null) expect(passage.includes(directive.end)).toBe(true);
        else expect(withoutMarks(passage)).toBe(withoutMarks(directive.start));
      }),
      { numRuns: 150 },
    );
  });
});

describe('the shipped corpus', async () => {
  const folder = fileURLToPath(new URL('../../corpus', import.meta.url));
  const { corpus } = await loadCorpus({ folder, maxBodyBytes: 10_000_000, today: '9999-12-31' });
  const linked = [...corpus.documents.values()].filter(({ url }) => url !== null);

  test.each(linked.map((document) => [document.id, document] as const))('%s: each link finds its own passage', (id, document) => {
    const passages = [...corpus.passages.values()].filter((passage) => passage.document === id);
    expect(passages.length).toBeGreaterThan(0);
    for (const { span } of passages) {
      const link = textFragmentLink(document, span);
      expect(link).not.toBeNull();
      const found = findDirective(readDirective(link ?? ''), document.body);
      const passage = document.body.slice(span.start, span.end);
      const words = document.body.slice(found?.start, found?.end);
      expect(passage.includes(words)).toBe(true);
      expect(passage.replace(words, '')).toMatch(/^(?:\s|\[(?:\d+|[a-z]|note \d+)\])*$/);
      expect(found?.start).toBeGreaterThanOrEqual(span.start);
      expect(link?.length).toBeLessThan(600);
    }
  });
});
