import { describe, expect, it } from 'vitest';
import { answerScheduled } from '../../src/answer/answer-scheduled.ts';
import { restrictShelf } from '../../src/answer/restrict-shelf.ts';
import type { Schedule, SchedulePlan } from '../../src/model/schedule.ts';
import type { Shelf } from '../../src/model/shelf.ts';
import { render } from '../../src/render/render.ts';
import { ORIGIN } from '../fakes/origins.ts';
import { shelfOf } from '../fakes/shelves.ts';
import { GOLDEN_CORPUS, openLibrary } from '../fakes/small-library.ts';
import { tinyCorpus } from '../search/tiny-corpus.ts';

const corpus = tinyCorpus([
  {
    id: 'gazette/news',
    paragraphs: [
      'The bridge was opened on 3 March 2011 by the mayor.',
      'The bridge is blue, and has been since it was built.',
      'Nobody counts the swans under the bridge any more.',
    ],
  },
  {
    id: 'herald/chronicle',
    outlet: 'herald',
    paragraphs: ['On 3 March 1924 the mill burnt down.', 'The mill was built anew, of brick, in two years.'],
  },
]);
const shelf = shelfOf(corpus);

function scheduleOf(plan: Partial<SchedulePlan> = {}): Schedule {
  const usual: SchedulePlan = {
    channelId: '900',
    posts: 'passage',
    outlets: [],
    localTime: '09:30',
    zone: 'UTC',
    missed: 'skip',
    quietDays: 'silent',
    language: 'en',
  };
  return { guildId: '1', number: 1, plan: { ...usual, ...plan }, off: null, nextRunMs: 0 };
}

/** What is posted on so many days, by the words of the excerpt. */
async function postedOn(days: readonly string[], plan: Partial<SchedulePlan>, on: Shelf): Promise<readonly string[]> {
  const texts: string[] = [];
  let shown: readonly string[] = [];
  for (const day of days) {
    const post = await answerScheduled({ schedule: scheduleOf(plan), day, shown, item: null }, on);
    if (post === null) {
      texts.push('nothing');
      continue;
    }
    texts.push(post.reply.posts === 'quiet-day' ? `quiet, ${post.reply.documents} documents` : post.reply.excerpt.text);
    shown = [...shown.filter((item) => item !== post.item), post.item];
  }
  return texts;
}

const DAYS = ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'];
const THIS_DAY = { posts: 'this-day' } as const;

describe('a passage a day', () => {
  it('goes through every passage, word for word, outlet by outlet in turn', async () => {
    const posted = await postedOn(DAYS, {}, shelf);
    expect(posted.toSorted()).toEqual([...corpus.documents.values()].flatMap(({ body }) => body.split('\n')).toSorted());
    expect(posted.slice(0, 4).filter((text) => text.includes('mill'))).toHaveLength(2);
  });

  it('keeps to the chosen outlets', async () => {
    const posted = await postedOn(DAYS, { outlets: ['herald'] }, shelf);
    expect(new Set(posted).size).toBe(2);
    expect(posted.every((text) => text.includes('mill'))).toBe(true);
  });

  it('never shows what moderators of the server hid, or an outlet that they do not allow', async () => {
    const [hidden = ''] = corpus.passages.keys();
    const part = restrictShelf(shelf, {
      outlets: { allowed: ['gazette'], denied: [] },
      hidden: [{ kind: 'passage', id: hidden }],
      excerptMaxChars: null,
    });
    const posted = await postedOn(DAYS, {}, part);
    expect(new Set(posted)).toEqual(
      new Set(['The bridge is blue, and has been since it was built.', 'Nobody counts the swans under the bridge any more.']),
    );
    expect(await postedOn(DAYS, { outlets: ['herald'] }, part)).toEqual(Array(5).fill('nothing'));
  });

  it('posts what was chosen before and nothing else, or nothing once that is gone', async () => {
    const ids = [...corpus.passages.keys()];
    for (const item of ids) {
      const post = await answerScheduled({ schedule: scheduleOf(), day: '2026-05-01', shown: [], item }, shelf);
      expect(post?.item).toBe(item);
    }
    expect(await answerScheduled({ schedule: scheduleOf(), day: '2026-05-01', shown: [], item: 'gone' }, shelf)).toBeNull();
  });

  it('does not stop at a passage that is withheld', async () => {
    const damaged = { ...corpus, passages: new Map(corpus.passages) };
    const [first = ''] = corpus.passages.keys();
    const passage = corpus.passages.get(first);
    if (passage !== undefined)
      damaged.passages.set(first, { ...passage, span: { start: passage.span.start, end: passage.span.end - 4 } });
    const posted = await postedOn(DAYS, { outlets: ['gazette'] }, shelfOf(damaged));
    expect(posted).not.toContain('nothing');
    expect(new Set(posted).size).toBe(2);
  });

  it('looks as /quote shows the passage: the same card, the same buttons', async () => {
    const library = await openLibrary(GOLDEN_CORPUS);
    const post = await answerScheduled(
      { schedule: scheduleOf(), day: '2026-05-01', shown: [], item: null },
      { ...library.shelf, takesReports: true },
    );
    if (post === null) throw new Error('nothing was posted');
    const { payload } = await library.application.runCommand('quote', { id: post.item }, ORIGIN);
    const { content, ...rest } = render(post.reply, 'en');
    expect(content).toBe('Passage of the day');
    expect({ ...rest, content: payload.content }).toEqual(payload);
  });
});

describe('what happened on this day', () => {
  it('posts an event of the day, another one each year, and nothing on other days', async () => {
    const posted = await postedOn(['2025-03-03', '2025-03-04', '2026-03-03', '2027-03-03'], THIS_DAY, shelf);
    expect(new Set([posted[0], posted[2]])).toEqual(
      new Set(['The bridge was opened on 3 March 2011 by the mayor.', 'On 3 March 1924 the mill burnt down.']),
    );
    expect(posted[1]).toBe('nothing');
    expect(posted[3]).toBe(posted[0]);
  });

  it('says on other days that nothing is dated to them, where that is wanted', async () => {
    expect(await postedOn(['2025-03-04'], { ...THIS_DAY, quietDays: 'say-so' }, shelf)).toEqual(['quiet, 2 documents']);
    const ofHerald = { ...THIS_DAY, quietDays: 'say-so', outlets: ['herald'] } as const;
    expect(await postedOn(['2025-03-04'], ofHerald, shelf)).toEqual(['quiet, 1 documents']);
  });

  it('tells on a quiet day that moderators took out what is dated to it', async () => {
    const hidden = [
      { kind: 'outlet', id: 'herald' },
      { kind: 'outlet', id: 'gazette' },
    ] as const;
    const part = restrictShelf(shelf, { outlets: { allowed: [], denied: [] }, hidden, excerptMaxChars: null });
    const told = async (on: Shelf, day: string, outlets: SchedulePlan['outlets'] = []) => {
      const schedule = scheduleOf({ ...THIS_DAY, quietDays: 'say-so', outlets });
      const post = await answerScheduled({ schedule, day, shown: [], item: null }, on);
      return post === null ? '' : render(post.reply, 'en').content;
    };
    expect(await told(part, '2026-03-03')).toMatch(/is dated to it\.\n2 matching passages are not shown: moderators/);
    expect(await told(part, '2026-03-03', ['herald'])).toMatch(/\n1 matching passage is not shown: moderators/);
    expect(await told(part, '2026-03-04')).not.toContain('moderators');
  });

  it('leaves out what moderators hid', async () => {
    const part = restrictShelf(shelf, {
      outlets: { allowed: [], denied: [] },
      hidden: [{ kind: 'outlet', id: 'herald' }],
      excerptMaxChars: null,
    });
    expect(await postedOn(['2025-03-03', '2026-03-03'], THIS_DAY, part)).toEqual(
      Array(2).fill('The bridge was opened on 3 March 2011 by the mayor.'),
    );
  });

  it('marks the date in the excerpt and says how it is known', async () => {
    const schedule = scheduleOf({ ...THIS_DAY, outlets: ['gazette'] });
    const post = await answerScheduled({ schedule, day: '2026-03-03', shown: [], item: null }, shelf);
    if (post === null) throw new Error('nothing was posted');
    const { content = '', embeds = [] } = render(post.reply, 'en');
    expect(content).toContain('On this day, 3 March');
    expect(embeds[0]?.description).toContain('**3 March 2011**');
    expect(JSON.stringify(embeds[0]?.fields)).toContain('stated in the text');
  });
});
