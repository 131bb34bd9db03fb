import { describe, expect, it } from 'vitest';
import { DEFER_AFTER_MS, type Delivery, deliver, FORM_DEFER_AFTER_MS } from '../../src/discord/deliver.ts';
import type { Responder } from '../../src/discord/responder.ts';
import type { Pressed } from '../../src/interaction/application.ts';
import { EPHEMERAL, type FormPayload, type MessagePayload } from '../../src/model/message.ts';
import { createFakeResponder } from '../fakes/fake-responder.ts';
import { createManualTimer } from '../fakes/manual-timer.ts';

const SHOWN: MessagePayload = { content: 'for all', allowed_mentions: { parse: [] } };
const HUSHED: MessagePayload = { content: 'for the asker', flags: EPHEMERAL, allowed_mentions: { parse: [] } };
const FORM: FormPayload = { title: 'Report', custom_id: 'v1:report:x', components: [] };
const LATE: MessagePayload = { content: 'press again', flags: EPHEMERAL, allowed_mentions: { parse: [] } };
const UNANSWERED = Object.assign(new Error('no answer'), { name: 'AbortError' });
const FAULT: MessagePayload = { content: 'fault', flags: EPHEMERAL, allowed_mentions: { parse: [] } };

describe('deliver', () => {
  it('replies at once when the answer is there in time', async () => {
    const { sent, timer } = await play({ payload: SHOWN, slow: false });
    expect(sent).toEqual([['reply', SHOWN]]);
    expect([timer.started, timer.running()]).toEqual([[DEFER_AFTER_MS], 0]);
  });

  it('defers when it is not, and puts the answer in the place of "thinking …"', async () => {
    const { sent, timer } = await play({ payload: SHOWN, slow: true });
    expect(timer.started).toEqual([DEFER_AFTER_MS]);
    expect(sent).toEqual([
      ['defer', 'public'],
      ['edit', SHOWN],
    ]);
  });

  it.each(['public', 'private', 'in-place'] as const)('defers before it answers when there is no room (%s)', async (thinking) => {
    const { sent, timer, log } = await play({ payload: SHOWN, slow: false, isBusy: true, thinking, turnsPage: true });
    expect(timer.started).toEqual([]);
    expect(log).toEqual([thinking === 'in-place' ? 'deferUpdate' : 'defer', 'answer', 'edit']);
    expect(sent.at(-1)).toEqual(['edit', SHOWN]);
  });

  it.each([
    [true, false],
    [false, true],
  ])('announces to the asker alone where answers are theirs alone (busy: %s, slow: %s)', async (isBusy, slow) => {
    const { sent } = await play({ payload: HUSHED, isBusy, slow, isHushed: true });
    expect(sent).toEqual([
      ['defer', 'private'],
      ['edit', HUSHED],
    ]);
  });

  it.each(['public', 'in-place'] as const)('goes on when it is not known whether "thinking …" arrived (%s)', async (thinking) => {
    const failures = { defer: [UNANSWERED], deferUpdate: [UNANSWERED] };
    const { sent, reported } = await play({ payload: SHOWN, slow: true, thinking, turnsPage: true, failures });
    expect(sent.at(-1)).toEqual(['edit', SHOWN]);
    expect(reported).toEqual([]);
  });

  it('neither takes away nor contradicts an answer that may have arrived', async () => {
    const { sent, reported } = await play({ payload: SHOWN, slow: true, failures: { edit: [UNANSWERED] } });
    expect(sent).toEqual([
      ['defer', 'public'],
      ['edit', SHOWN],
    ]);
    expect(reported).toEqual(['no answer']);
  });

  it('never shows a late private answer in public', async () => {
    const { sent } = await play({ payload: HUSHED, slow: true });
    expect(sent).toEqual([['defer', 'public'], ['dismiss'], ['followUp', HUSHED]]);
  });

  it.each([SHOWN, HUSHED])('keeps an answer private that was deferred privately: $content', async (payload) => {
    const { sent } = await play({ payload, slow: true, thinking: 'private' });
    expect(sent).toEqual([
      ['defer', 'private'],
      ['edit', payload],
    ]);
  });

  it('turns a page in the place of the message whose button was pressed', async () => {
    expect((await play({ payload: SHOWN, slow: false, thinking: 'in-place', turnsPage: true })).sent).toEqual([
      ['update', SHOWN],
    ]);
    const { sent } = await play({ payload: SHOWN, slow: true, thinking: 'in-place', turnsPage: true });
    expect(sent).toEqual([['deferUpdate'], ['edit', SHOWN]]);
  });

  it.each([
    [false, [['reply', HUSHED]]],
    [true, [['deferUpdate'], ['followUp', HUSHED]]],
  ])('never takes the message with the button away for what is no page (late: %s)', async (slow, expected) => {
    const { sent } = await play({ payload: HUSHED, slow, thinking: 'in-place' });
    expect(sent).toEqual(expected);
  });

  it('opens a form as the first answer, and waits longer for it', async () => {
    expect((await play({ payload: FORM, slow: false, thinking: 'form' })).sent).toEqual([['open', FORM]]);
    const { timer } = await play({ payload: FORM, slow: true, thinking: 'form' });
    expect(timer.started).toEqual([FORM_DEFER_AFTER_MS]);
  });

  it('puts nothing before a form, however much else is asked', async () => {
    const { log } = await play({ payload: FORM, slow: false, thinking: 'form', isBusy: true });
    expect(log).toEqual(['answer', 'open']);
  });

  it('asks to press again when a form comes after "thinking …", since it could not be opened', async () => {
    const { sent } = await play({ payload: FORM, slow: true, thinking: 'form' });
    expect(sent).toEqual([
      ['defer', 'private'],
      ['edit', LATE],
    ]);
  });

  it.each([false, true])('says privately why no form opens (late: %s)', async (slow) => {
    const { sent } = await play({ payload: HUSHED, slow, thinking: 'form' });
    expect(sent.at(-1)).toEqual([slow ? 'edit' : 'reply', HUSHED]);
    expect(sent).toHaveLength(slow ? 2 : 1);
  });

  it('tells the member of a fault when the reply is refused', async () => {
    const { sent, reported } = await play({ payload: SHOWN, slow: false, failures: { reply: [new Error('refused')] } });
    expect(sent).toEqual([
      ['reply', SHOWN],
      ['reply', FAULT],
    ]);
    expect(reported).toEqual(['refused']);
  });

  it('tells the member of a fault privately when a late answer is refused', async () => {
    const { sent } = await play({ payload: SHOWN, slow: true, failures: { edit: [new Error('refused')] } });
    expect(sent).toEqual([['defer', 'public'], ['edit', SHOWN], ['dismiss'], ['followUp', FAULT]]);
  });

  it('tells the member of a fault when the follow-up is refused, and does not take "thinking …" away twice', async () => {
    const { sent } = await play({ payload: HUSHED, slow: true, failures: { followUp: [new Error('refused')] } });
    expect(sent).toEqual([['defer', 'public'], ['dismiss'], ['followUp', HUSHED], ['followUp', FAULT]]);
  });

  it('says nothing more when nobody can be told', async () => {
    const { sent, reported } = await play({
      payload: SHOWN,
      slow: false,
      tell: null,
      failures: { reply: [new Error('expired')] },
    });
    expect(sent).toEqual([['reply', SHOWN]]);
    expect(reported).toEqual(['expired']);
  });

  it('reports that telling failed too, and ends', async () => {
    const failures = { reply: [new Error('first'), new Error('second')] };
    const { reported } = await play({ payload: SHOWN, slow: false, failures });
    expect(reported).toEqual(['first', 'second']);
  });

  it.each([true, false])('turns an answer that breaks into a fault (late: %s)', async (slow) => {
    const { sent, reported } = await play({ payload: new Error('broken'), slow });
    expect(sent.at(-1)?.[1]).toEqual(FAULT);
    expect(reported).toEqual(['broken']);
  });

  it('leaves no rejection unseen when both the acknowledgement and the answer fail', async () => {
    const { reported } = await play({ payload: new Error('broken'), slow: true, failures: { defer: [new Error('refused')] } });
    expect(reported).toEqual(['refused']);
  });
});

type Scene = {
  readonly payload: MessagePayload | FormPayload | Error;
  /** Whether the timer elapses before the answer is there. */
  readonly slow: boolean;
  readonly thinking?: Delivery['thinking'];
  readonly isBusy?: boolean;
  readonly isHushed?: boolean;
  readonly turnsPage?: boolean;
  readonly tell?: MessagePayload | null;
  readonly failures?: Partial<Record<keyof Responder, Error[]>>;
};

async function play({
  payload,
  slow,
  thinking = 'public',
  isBusy = false,
  isHushed = false,
  turnsPage = false,
  tell = FAULT,
  failures = {},
}: Scene) {
  const { responder, sent } = createFakeResponder(failures);
  const timer = createManualTimer();
  const reported: string[] = [];
  const answeredAfter: number[] = [];
  const answer = async (): Promise<Pressed> => {
    answeredAfter.push(sent.length);
    if (slow) {
      await turn();
      timer.elapse();
      await turn();
      timer.elapse();
      await turn();
    }
    if (payload instanceof Error) throw payload;
    if ('title' in payload) return { reply: { kind: 'form', form: 'answerreport', state: [], noteMaxChars: 9 }, form: payload };
    return { reply: { kind: 'refusal', visibility: 'public', refusals: [] }, payload, turnsPage };
  };
  await deliver({
    responder,
    thinking,
    isBusy: () => isBusy,
    isHushed: async () => isHushed,
    answer,
    tooLate: () => LATE,
    startTimer: timer.startTimer,
    report(error) {
      reported.push(error instanceof Error ? error.message : 'not an error');
      return tell;
    },
  });
  // A rejection that nobody listens to makes vitest fail; give it the time to come up.
  await turn();
  await turn();
  const log: string[] = sent.map(([method]) => method);
  for (const count of answeredAfter) log.splice(count, 0, 'answer');
  return { sent, log, reported, timer };
}

/** Lets everything happen that waits for nothing else. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
