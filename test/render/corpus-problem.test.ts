import { describe, expect, it } from 'vitest';
import { type CorpusProblem, EXPECTATIONS } from '../../src/model/problem.ts';
import { describeCorpusProblem } from '../../src/render/corpus-problem.ts';

const at = { file: 'documents/daily/bridge.md', line: 7 };

describe('a problem in words', () => {
  it('begins with file and line, says what is wrong and how to mend it', () => {
    const problem: CorpusProblem = { ...at, code: 'date-impossible', facts: { key: 'published.date', value: '2023-02-30' } };
    expect(describeCorpusProblem(problem)).toBe(
      'documents/daily/bridge.md:7: "published.date" is 2023-02-30, and the calendar has no such date. Correct it.',
    );
  });

  it('names the file alone when no line is meant', () => {
    const problem: CorpusProblem = {
      file: 'documents',
      line: null,
      code: 'folder-unreadable',
      facts: { reason: 'ENOENT', path: '/corpus/documents' },
    };
    expect(describeCorpusProblem(problem)).toMatch(
      /^documents: The folder \/corpus\/documents cannot be listed \(ENOENT\)\. .+ CORPUS_FOLDER/,
    );
  });

  it.each(EXPECTATIONS)('says how to mend a value that has to be %s', (expected) => {
    const problem: CorpusProblem = { ...at, code: 'value-wrong', facts: { key: 'title', expected, detail: '12' } };
    expect(describeCorpusProblem(problem)).toMatch(/^documents\/daily\/bridge\.md:7: "title" .+\. .+$/);
  });

  it('stays one line that steers no terminal, whatever the file holds', () => {
    const hostile = 'a\u001b[2J\nb\u202e\u0085c';
    const problem: CorpusProblem = { file: hostile, line: 1, code: 'key-unknown', facts: { key: hostile, known: 'title' } };
    expect(describeCorpusProblem(problem)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });
});
