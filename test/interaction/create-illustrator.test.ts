import { describe, expect, it } from 'vitest';
import { createIllustrator } from '../../src/interaction/create-illustrator.ts';
import type { PictureMaker } from '../../src/model/picture.ts';
import type { TimelineReply } from '../../src/model/timeline-reply.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { chartOfDates } from '../render/chart/charts.ts';

const filter = { outlets: null, from: null, to: null, kinds: null, languages: null };
const REPLY: TimelineReply = {
  kind: 'timeline',
  visibility: 'public',
  query: 'harbour',
  order: 'oldest',
  entries: [],
  total: 1,
  offset: 0,
  end: 1,
  keep: 'first',
  between: { from: null, to: null },
  outOfRange: 0,
  paging: ['o5'],
  quote: null,
  undated: 0,
  unresolved: 0,
  chart: chartOfDates([{ value: '2020-01-03' }]),
  withheld: [],
  oneSided: null,
  searched: {
    documents: 1,
    outlets: [],
    published: null,
    undated: 0,
    languages: [],
    leftOutUndated: 0,
    hidden: 0,
    filter,
    onlyOutlets: null,
  },
  why: [],
};
const PAYLOAD = { content: 'the message', allowed_mentions: { parse: [] } } as const;
const PNG = new Uint8Array([1, 2, 3]);
const drawn: PictureMaker = { toPng: async () => PNG };

describe('createIllustrator', () => {
  it('adds the picture and names it to those who do not see it', async () => {
    const illustrate = createIllustrator(drawn, createRecordingLog());
    const description = 'Time axis with 1 dated statement by The Gazette. 1: 3 January 2020 (The Gazette)';
    expect(await illustrate(REPLY, PAYLOAD, 'en')).toEqual({
      ...PAYLOAD,
      attachments: [{ id: 0, filename: 'timeline.png', description }],
      files: [{ name: 'timeline.png', description, contentType: 'image/png', data: PNG }],
    });
  });

  it('leaves a message as it is where the reply asks for no picture, or nobody makes one', async () => {
    expect(await createIllustrator(drawn, createRecordingLog())({ ...REPLY, chart: null }, PAYLOAD, 'en')).toBe(PAYLOAD);
    expect(await createIllustrator(null, createRecordingLog())(REPLY, PAYLOAD, 'en')).toBe(PAYLOAD);
  });

  it('leaves the message without a picture when none can be made, and logs that once', async () => {
    const log = createRecordingLog();
    const illustrate = createIllustrator({ toPng: () => Promise.reject(new Error('no renderer here')) }, log);
    expect(await illustrate(REPLY, PAYLOAD, 'en')).toBe(PAYLOAD);
    expect(await illustrate(REPLY, PAYLOAD, 'en')).toBe(PAYLOAD);
    expect(log.lines).toMatchObject([{ level: 'error', fields: { reply: 'timeline' } }]);
  });
});
