import { describe, expect, it } from 'vitest';
import { BUTTONS } from '../../commands/index.ts';
import { planPress } from '../../src/interaction/page-turn.ts';
import type { MessagePayload } from '../../src/model/message.ts';
import { originOf } from '../fakes/origins.ts';
import { applicationOver, GOLDEN_CORPUS, openLibrary } from '../fakes/small-library.ts';

/** A cooldown counts commands alone: that is right only while no button of a member's posts a message that all see. */

const ASKER = originOf();
const OTHER = originOf({ memberId: '444444444444444444' });
const ASKED = [
  ['quote', { query: 'bridge', count: 1 }],
  ['quote', { query: 'toll ferry swan mayor' }],
  ['quote', { query: 'who designed the bridge railings and lamps' }],
  ['timeline', { query: 'bridge', count: 1 }],
  ['compare', { query: 'Swan Bridge' }],
  ['verify', { text: 'The toll was set at two crowns.', private: false }],
  ['outlets', {}],
  ['outlets', { outlet: 'harbour-post' }],
  ['privacy', {}],
] as const;

/** Buttons, and of each menu what can be chosen. */
function controlsIn({ components = [] }: MessagePayload): readonly { readonly id: string; readonly chosen: readonly string[] }[] {
  return components
    .flatMap(({ components: row }) => row)
    .flatMap((control) =>
      control.type === 2
        ? [{ id: control.custom_id, chosen: [] }]
        : control.options.map(({ value }) => ({ id: control.custom_id, chosen: [value] })),
    );
}

describe('no member’s button posts a message that all see:', () => {
  it('whatever is pressed under a public reply, and under what comes of that, by whoever asked and by others', async () => {
    const { shelf } = await openLibrary(GOLDEN_CORPUS);
    const application = applicationOver({ ...shelf, takesReports: true });
    const seen = new Set<string>();
    const posted: string[] = [];
    const walk = async (payload: MessagePayload, isPrivate: boolean): Promise<void> => {
      for (const { id, chosen } of controlsIn(payload)) {
        const key = `${id} ${chosen} ${isPrivate}`;
        if (seen.has(key)) continue;
        seen.add(key);
        for (const origin of [ASKER, OTHER]) {
          const pressed = await application.pressButton(id, { asker: ASKER.memberId, isPrivate, chosen }, origin);
          if ('form' in pressed) continue;
          if (pressed.reply.visibility === 'public' && !pressed.turnsPage) posted.push(key);
          await walk(pressed.payload, pressed.reply.visibility === 'private');
        }
      }
    };
    for (const [command, options] of ASKED) {
      const { reply, payload } = await application.runCommand(command, options, ASKER);
      await walk(payload, reply.visibility === 'private');
    }
    expect(posted).toEqual([]);
    const actions = new Set([...seen].map((key) => key.split(':')[1]?.split(' ')[0]));
    const walked = ['cite', 'closest', 'context', 'entry', 'forget', 'more', 'mydata', 'others', 'report', 'timeline'];
    expect([...actions].sort()).toEqual(expect.arrayContaining(walked));
  });

  it('and only a moderator’s button shares', () => {
    for (const { action, shows, rightOf } of BUTTONS) {
      for (const press of [true, false].map((isPrivate) => ({ asker: '1', isPrivate }))) {
        const { visibility, turnsPage } = planPress(shows, press, '1');
        if (visibility === 'public' && !turnsPage) expect([action, rightOf]).toEqual(['share', 'moderate']);
      }
    }
  });
});
