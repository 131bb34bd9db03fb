import { describe, expect, it } from 'vitest';
import { judgeRun, type Timing } from '../../src/schedule/judge-run.ts';
import { createZoneClocks } from '../../src/schedule/zone-clock.ts';

const clock = createZoneClocks()('Europe/Berlin');
const day = (text: string) => Date.parse(text) / 86_400_000;
const at = (text: string) => Date.parse(text);
/** Every day at 09:30 in Berlin. */
const schedule = { posts: 'passage', missed: 'skip', clock, minute: 570 } as const;
const catchingUp = { ...schedule, missed: 'catch-up' } as const;

/** While it waits for the run of 1 July. */
function judgedAt(timing: Timing, now: string, due = '2026-07-01T07:30Z') {
  return judgeRun(timing, { dueMs: at(due), nowMs: at(now) });
}

describe('judgeRun', () => {
  it('posts a run on time and waits for the next day', () => {
    expect(judgedAt(schedule, '2026-07-01T07:30Z')).toEqual({
      post: { day: day('2026-07-01'), atMs: at('2026-07-01T07:30Z') },
      passed: 0,
      next: { day: day('2026-07-02'), atMs: at('2026-07-02T07:30Z') },
    });
  });

  it('takes a run of within the hour for late, and one of before for missed', () => {
    expect(judgedAt(schedule, '2026-07-01T08:30Z')).toMatchObject({ post: { day: day('2026-07-01') }, passed: 0 });
    expect(judgedAt(schedule, '2026-07-01T08:31Z')).toMatchObject({ post: null, passed: 1, next: { day: day('2026-07-02') } });
  });

  it('catches up with one post, whatever fell due', () => {
    expect(judgedAt(catchingUp, '2026-07-05T03:00Z')).toMatchObject({
      post: { day: day('2026-07-04') },
      passed: 3,
      next: { day: day('2026-07-05') },
    });
  });

  it('posts once when it comes back just as a run is due', () => {
    expect(judgedAt(schedule, '2026-07-05T07:30Z')).toMatchObject({ post: { day: day('2026-07-05') }, passed: 4 });
    expect(judgedAt(catchingUp, '2026-07-05T07:30Z')).toMatchObject({ post: { day: day('2026-07-05') }, passed: 4 });
  });

  it('catches up with what a day brings on that day only', () => {
    const thisDay = { ...catchingUp, posts: 'this-day' } as const;
    expect(judgedAt(thisDay, '2026-07-01T21:00Z')).toMatchObject({ post: { day: day('2026-07-01') } });
    expect(judgedAt(thisDay, '2026-07-01T22:00Z')).toMatchObject({ post: null, passed: 1 });
  });

  it('posts what a day brings just after midnight when it is merely late', () => {
    const lateInTheDay = { ...schedule, posts: 'this-day', minute: 1439 } as const;
    expect(judgedAt(lateInTheDay, '2026-07-01T22:01Z', '2026-07-01T21:59Z')).toMatchObject({ post: { day: day('2026-07-01') } });
  });

  it('waits on when the zone was given another time since the run was planned', () => {
    expect(judgedAt(schedule, '2026-07-01T06:30Z', '2026-07-01T06:30Z')).toEqual({
      post: null,
      passed: 0,
      next: { day: day('2026-07-01'), atMs: at('2026-07-01T07:30Z') },
    });
  });
});
