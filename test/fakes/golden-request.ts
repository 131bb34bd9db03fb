import { z } from 'zod';
import type { Application } from '../../src/interaction/application.ts';
import type { Origin } from '../../src/model/origin.ts';
import type { Shelf } from '../../src/model/shelf.ts';
import { buttonEvent, commandEvent, inServer, messageEvent, subcommandEvent } from './discord-events.ts';
import { ORIGIN, originOf } from './origins.ts';
import { applicationOver, createEmptyStore } from './small-library.ts';

const Value = z.union([z.string(), z.number(), z.boolean()]);
/** In a server that is moderated already; left out: where nobody has set anything. */
const by = z.enum(['moderator', 'member']).optional();

/** What a golden answer answers; it stands in its `reply.json`. A subcommand's name stands behind its command's. */
export const GoldenRequest = z.union([
  z.object({ command: z.string(), options: z.record(z.string(), Value), by }),
  z.object({ button: z.string(), presser: z.string().optional(), by }),
  z.object({ message: z.string(), text: z.string(), by }),
]);
export type GoldenRequest = z.infer<typeof GoldenRequest>;

const MODERATOR = originOf({ memberId: '333333333333333301', permissions: 1n << 5n });
const NOW_MS = Date.parse('2026-11-20T12:00:00Z');

/** Who asks, and where. */
export function originOfGolden(request: GoldenRequest): Origin {
  if (request.by === 'moderator') return MODERATOR;
  return originOf({ memberId: ('presser' in request ? request.presser : undefined) ?? ORIGIN.memberId });
}

/** The product as it is before the request, which may change what it keeps. */
export async function applicationFor({ by: asker }: GoldenRequest, shelf: Shelf): Promise<Application> {
  const application = applicationOver(shelf, { store: createEmptyStore(), nowMs: () => NOW_MS });
  if (asker !== undefined) await moderate(application, [...shelf.corpus.passages.keys()]);
  return application;
}

async function moderate(application: Application, [hidden = '', reported = '']: readonly string[]): Promise<void> {
  const plan = { channel: ORIGIN.channelId, time: '09:30', zone: 'Europe/Berlin' };
  const member = originOf({ memberId: '333333333333333311' });
  await application.runCommand('moderate hide', { what: hidden, reason: 'asked for by its *author*' }, MODERATOR);
  await application.runCommand('moderate cooldown', { seconds: 20 }, MODERATOR);
  await application.runCommand('schedule add', { ...plan, outlets: 'quay-radio' }, MODERATOR);
  await application.runCommand('schedule add', { ...plan, posts: 'this-day', missed: 'skip' }, MODERATOR);
  const said: readonly (readonly [string, readonly string[]])[] = [
    ['reason', ['out-of-context']],
    ['note', ['@everyone: it goes on differently']],
  ];
  await application.submitForm(`v1:report:${reported}`, new Map(said), member);
}

/** The same as Discord sends it. */
export function eventOfGolden(request: GoldenRequest): { readonly id: string; readonly token: string } {
  return inServer(eventOf(request), originOfGolden(request));
}

function eventOf(request: GoldenRequest) {
  if ('message' in request) return messageEvent(request.message, request.text);
  if ('button' in request) return buttonEvent(request.button, { asker: ORIGIN.memberId });
  const [command = '', subcommand] = request.command.split(' ');
  return subcommand === undefined
    ? commandEvent(command, request.options)
    : subcommandEvent(command, subcommand, request.options);
}
