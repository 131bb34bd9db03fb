import { describe, expect, it } from 'vitest';
import { createDayIndex } from '../../src/timeline/day-index.ts';
import { type TinyDocument, textOf, tinyCorpus } from '../search/tiny-corpus.ts';

const NEWS: TinyDocument = {
  id: 'gazette/news',
  published: { date: '2020-03-06', precision: 'day', basis: 'stated', note: null },
  kind: 'news',
  paragraphs: [
    'The bridge was opened on 3 March 2011 by the mayor.',
    'It was closed before 3 March 2012 for repairs.',
    'Work on it had begun in March 2009.',
    'It was repainted on Tuesday by volunteers.',
    'The tunnel is to be opened on 3 March 2031 by the minister.',
    'The dam burst on 29 February 2012 after heavy rain.',
  ],
};
const CHRONICLE: TinyDocument = {
  id: 'herald/chronicle',
  outlet: 'herald',
  paragraphs: ['On 3 March 1924 the mill burnt down.'],
};

const corpus = tinyCorpus([NEWS, CHRONICLE]);

async function textsOn(day: string) {
  return (await createDayIndex(corpus, async () => {}).on(day)).map(({ passage }) => textOf(corpus, passage));
}

describe('a day index', () => {
  it('has what happened on the day in any year, of every outlet, by a date known to the day', async () => {
    expect(await textsOn('2026-03-03')).toEqual([
      'The bridge was opened on 3 March 2011 by the mayor.',
      'It was repainted on Tuesday by volunteers.',
      'On 3 March 1924 the mill burnt down.',
    ]);
  });

  it('tells nothing that lies ahead of the day', async () => {
    expect(await textsOn('2011-03-03')).toEqual([
      'The bridge was opened on 3 March 2011 by the mayor.',
      'On 3 March 1924 the mill burnt down.',
    ]);
    expect(await textsOn('2010-03-03')).toEqual(['On 3 March 1924 the mill burnt down.']);
  });

  it('keeps what happened on 29 February for leap years', async () => {
    expect(await textsOn('2028-02-29')).toEqual(['The dam burst on 29 February 2012 after heavy rain.']);
    expect(await textsOn('2026-02-28')).toEqual([]);
    expect(await textsOn('2026-03-01')).toEqual([]);
  });

  it('reads the corpus once, when first asked, and lets others have their turn after each document', async () => {
    let pauses = 0;
    const index = createDayIndex(corpus, async () => {
      pauses += 1;
    });
    expect(pauses).toBe(0);
    await Promise.all([index.on('2026-03-03'), index.on('2026-03-04')]);
    await index.on('2026-03-05');
    expect(pauses).toBe(2);
  });
});
