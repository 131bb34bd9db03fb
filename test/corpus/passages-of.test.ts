import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/corpus/passages-of.ts';
import { splitSentences } from '../../src/corpus/split-sentences.ts';
import { passageIdOf } from '../../src/excerpt/passage-id.ts';
import { hostileText } from '../fakes/hostile-text.ts';
import { SHIPPED, sealedFrom, shippedBody } from './readings.ts';

// How the shipped documents fall into passages stands in the golden readings, which read-blocks.test.ts compares.
const read = (body: string, extract = false) =>
  passagesOf(sealedFrom(body, extract)).map(({ span, quotation, breaksOff }) => ({
    text: body.slice(span.start, span.end),
    quotation,
    breaksOff,
  }));
const SENTENCE =
  'The committee met for the third time this week, and it ended its session without a vote on the budget that was due.';

const LONG = `${SENTENCE.slice(0, -1)}, ${SENTENCE.slice(4)}`;

describe('passagesOf', () => {
  it('names its passages by document and words', () => {
    const document = sealedFrom(SENTENCE);
    expect(passagesOf(document)).toEqual([
      {
        id: passageIdOf(document.id, SENTENCE),
        document: document.id,
        span: { start: 0, end: SENTENCE.length },
        sentences: [{ start: 0, end: SENTENCE.length }],
        quotation: 'none',
        breaksOff: false,
      },
    ]);
  });

  it('takes nothing but prose', () => {
    expect(
      read(`By Jane Doe\n${SENTENCE}\nA post about it\n— Some Outlet (@someoutlet) January 2, 2026`).map(({ text }) => text),
    ).toEqual([SENTENCE]);
    expect(read('🇮🇷\n— Some Outlet (@someoutlet) January 2, 2026')).toEqual([]);
  });

  describe('grouping', () => {
    it('joins short sentences and leaves long ones alone, never across paragraphs', () => {
      expect(
        read(`It rained. Nobody came. The hall was empty.\n\n${LONG} ${LONG}\n\nIt stopped.`).map(({ text }) => text),
      ).toEqual(['It rained. Nobody came. The hall was empty.', LONG, LONG, 'It stopped.']);
    });

    it('never leaves a lone "he said." of a longer paragraph', () => {
      const texts = read(`${SENTENCE} ${SENTENCE} ${SENTENCE} So he said.`).map(({ text }) => text);
      expect(texts.at(-1)).toBe(`${SENTENCE} So he said.`);
    });

    it('keeps a quotation of three sentences and its attribution together, and begins a passage at its start', () => {
      const quotation =
        '“We met three times in this week. We did not vote on anything at all. We will meet again on Monday,” the chair said.';
      expect(read(`${SENTENCE} ${quotation} ${SENTENCE}`).map(({ text, quotation: extent }) => [text, extent])).toEqual([
        [SENTENCE, 'none'],
        [quotation, 'contains'],
        [SENTENCE, 'none'],
      ]);
    });
  });

  describe('quotations', () => {
    const extents = (body: string, extract = false) =>
      read(body, extract).map(({ quotation, breaksOff }) => `${quotation}${breaksOff ? ', breaks off' : ''}`);

    it.each([
      ['none', 'The chair’s deputy, the members’ choice in the ’90s, said nothing.'],
      ['none', "The chair's deputy, the members' choice in the '90s, said nothing."],
      ['contains', 'The chair called it “a good day” and left.'],
      ['contains', 'The chair called it "a good day" and left.'],
      ['contains', "The chair called it 'a good day' and left."],
      ['contains', 'The chair called it «a good day» and left.'],
      ['contains', '“He called it ‘a good day’,” she said.'],
      ['contains', '“It ended well," she said.'],
      ['contains', '“He said: ‘It ended well,” she added.'],
      ['inside, breaks off', 'The chair called it “a good day and left.'],
      ['inside, breaks off', 'A good day," the chair called it, but "not the last".'],
    ])('%s: %s', (extent, text) => {
      expect(extents(text)).toEqual([extent]);
    });

    it('are followed into the next paragraph when that takes them up again', () => {
      expect(extents(`“${SENTENCE}\n\n“${SENTENCE}” the chair said.`)).toEqual(['inside', 'inside']);
      expect(extents(`“${SENTENCE}\n\n${SENTENCE}” the chair said.`)).toEqual(['inside', 'inside']);
      expect(extents(`“${SENTENCE}\n\n${SENTENCE}`)).toEqual(['inside, breaks off', 'none']);
    });

    it('are not followed over a heading, nor from one sentence of an extract to the next', () => {
      const next = `“${SENTENCE}” the chair said.`;
      expect(extents(`“${SENTENCE}\n\nA heading\n\n${next}`)).toEqual(['inside, breaks off', 'contains']);
      expect(extents(`“${SENTENCE}\n\n${next}`, true)).toEqual(['inside, breaks off', 'contains']);
    });

    it('that run over several passages leave each inside', () => {
      const found = extents(`“${LONG} ${LONG} ${LONG} ${LONG}” the chair said.`);
      expect(found.length).toBeGreaterThan(1);
      expect(new Set(found)).toEqual(new Set(['inside']));
    });
  });

  describe('breaking off', () => {
    const breaks = (body: string, extract = false) => read(body, extract).map(({ breaksOff }) => breaksOff);
    const long =
      'The committee met for the third time this week and ended its long session without any vote on the budget for next year, for the year after it, or for any other year because';

    it('is seen where the last sentence of a paragraph has no end', () => {
      expect(breaks(`${LONG} ${long}\n\n${SENTENCE}`)).toEqual([false, true, false]);
    });

    it('is seen at a title, and in an extract at any abbreviation', () => {
      expect(
        breaks(`${SENTENCE} It was then that the chair turned to the visitor from the capital, who was known to all as Gen.`),
      ).toContain(true);
      expect(breaks('The session was secured by Iranian-backed Shia militias and U.S.', true)).toEqual([true]);
      expect(breaks('The session was secured by militias that had come from the U.S.')).toEqual([false]);
    });

    it('is not seen at a colon that leads on to the next paragraph', () => {
      expect(
        breaks(`After the third session of this week the chair of the committee had only this to say:\n\n“${SENTENCE}”`),
      ).toEqual([false, false]);
      expect(breaks('After the third session of this week the chair of the committee had only this to say:')).toEqual([true]);
    });
  });

  it.each(SHIPPED)('puts every sentence of %s into exactly one passage of one to three', (name, extract) => {
    expectCovered(shippedBody(name), extract);
  });

  it('does so for hostile text', () => {
    const line = fc.oneof(hostileText(6), fc.constantFrom(SENTENCE, '“No.', 'Yes,” he said.', 'It is late. We go.', ''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), fc.boolean(), (lines, extract) => {
        const body = lines.join('\n');
        if (!/\p{Surrogate}/u.test(body)) expectCovered(body, extract);
      }),
      { numRuns: 80 },
    );
  });

  // Quadratic grouping or pairing would outlast the test's limit by far.
  it.each([
    ['one paragraph', `${'It is late. '.repeat(20_000)}`],
    ['open quotations', `${'He said “no. '.repeat(20_000)}`],
    ['paragraphs', `${'It is late.\n\n'.repeat(20_000)}`],
  ])('reads a long body of %s', (_, body) => {
    const sentences = passagesOf(sealedFrom(body)).reduce((sum, passage) => sum + passage.sentences.length, 0);
    expect(sentences).toBe(20_000);
  });
});

function expectCovered(body: string, extract: boolean): void {
  const document = sealedFrom(body, extract);
  const passages = passagesOf(document);
  const prose = document.blocks.filter(({ kind }) => kind === 'prose');
  expect(passages.flatMap(({ sentences }) => sentences)).toEqual(prose.flatMap(({ span }) => splitSentences(body, span)));
  for (const { sentences, span } of passages) {
    expect([1, 2, 3]).toContain(sentences.length);
    expect(span).toEqual({ start: sentences[0]?.start, end: sentences.at(-1)?.end });
    expect(prose.some((block) => block.span.start <= span.start && span.end <= block.span.end)).toBe(true);
  }
}
