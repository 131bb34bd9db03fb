import { once } from 'node:events';
import type { PostOutcome } from '../../src/model/channel-post.ts';
import { startSchedules } from '../../src/schedule/run-schedules.ts';
import { createZoneClocks } from '../../src/schedule/zone-clock.ts';
import { openEmbedded } from '../../src/storage/embedded/open-embedded.ts';
import { openServer } from '../../src/storage/server/open-server.ts';
import { createSqlStore } from '../../src/storage/sql/create-sql-store.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

/**
 * A process with a runner of schedules in it, to be killed by whoever starts it: told by messages which store there is and
 * what time it is, it says when it waits for time to go on, and asks for each post.
 */

/** To it: first an address; then times, and which posts were posted. */
export type ToRunner =
  | { readonly address: string; readonly nowMs: number }
  | { readonly nowMs: number }
  | { readonly posted: string };
/** `waits`: nothing more is due at that time. */
export type FromRunner =
  | { readonly waits: number }
  | { readonly nonce: string; readonly channelId: string; readonly content: string };

const [first]: ToRunner[] = await once(process, 'message');
if (first === undefined || !('address' in first)) throw new Error('an address comes first');
const { address } = first;
let { nowMs } = first;
let elapse = () => {};
const posting = new Map<string, (outcome: PostOutcome) => void>();
process.on('message', (message: ToRunner) => {
  if ('posted' in message) posting.get(message.posted)?.({ kind: 'posted' });
  else {
    nowMs = message.nowMs;
    elapse();
  }
});

const database = address.startsWith('postgres:') ? await openServer(address) : await openEmbedded(address);
const { runs } = createSqlStore(database);
startSchedules({
  runs,
  poster: {
    post: ({ nonce, channelId, payload }) =>
      new Promise((resolve) => {
        posting.set(nonce, resolve);
        say({ nonce, channelId, content: payload.content ?? '' });
      }),
  },
  clockOf: createZoneClocks(),
  async compose({ schedule, item }) {
    const content = item ?? `item ${(await runs.shown(schedule)).length + 1}`;
    return { kind: 'post', item: content, payload: { content, allowed_mentions: { parse: [] } } };
  },
  onEntry() {},
  log: createRecordingLog(),
  nowMs: () => nowMs,
  startTimer() {
    const elapsed = new Promise<void>((resolve) => {
      elapse = resolve;
    });
    say({ waits: nowMs });
    return { elapsed, cancel() {} };
  },
});

function say(message: FromRunner): void {
  process.send?.(message);
}
