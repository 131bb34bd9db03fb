import fc from 'fast-check';
import { MESSAGE_COMMANDS } from '../../commands/index.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Origin } from '../../src/model/origin.ts';
import type { NamedRunnable } from '../../src/model/runnable-commands.ts';
import { inServer, messageEvent } from './discord-events.ts';
import { CHANNELS, ROLES, RUNNABLES } from './drawn-requests.ts';
import { fuzzedCommand, fuzzedTyping } from './fuzzed-commands.ts';
import { fuzzedControl } from './fuzzed-controls.ts';
import { junk, text } from './fuzzed-values.ts';
import type { RealControls } from './real-controls.ts';

export type FuzzGround = {
  /** Whose passages, documents and outlets are named. */
  readonly corpus: Corpus;
  readonly controls: RealControls;
};

/** Interactions are drawn from so many servers: what one is closed by leaves others open. */
const SERVERS = 6;
export const SERVER_IDS: readonly string[] = Array.from({ length: SERVERS }, (_, place) =>
  String(111111111111111100n + BigInt(place)),
);
const MODERATORS = ['333333333333333301', '333333333333333302'];
const MEMBERS = ['333333333333333311', '333333333333333312', '333333333333333313', '333333333333333314'];
const LOCALES = ['en-GB', 'de', 'fr', 'es-ES', 'ar', 'fa', 'xx-not-a-locale', null];

const somewhere = {
  guildId: fc.constantFrom(...SERVER_IDS),
  channelId: fc.oneof({ weight: 3, arbitrary: fc.constant(CHANNELS[0]) }, fc.constantFrom(...CHANNELS)),
  parentChannelId: fc.constantFrom(null, null, CHANNELS[1]),
  roleIds: fc.subarray([...ROLES]),
  locale: fc.constantFrom(...LOCALES),
};
/** In a server, with the right to manage it. */
const asModerator: fc.Arbitrary<Partial<Origin>> = fc.record({
  ...somewhere,
  memberId: fc.constantFrom(...MODERATORS),
  permissions: fc.constantFrom(1n << 5n, 1n << 3n, (1n << 60n) - 1n),
});
/** In a server, sometimes one that the bot was not added to. */
const asMember: fc.Arbitrary<Partial<Origin>> = fc.record({
  ...somewhere,
  memberId: fc.constantFrom(...MEMBERS),
  permissions: fc.constantFrom(0n, 1n << 11n, (1n << 60n) - 1n - (1n << 5n) - (1n << 3n)),
  addedToServer: fc.constantFrom(true, true, true, false),
});

const fromMessages: fc.Arbitrary<object> = fc
  .tuple(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...MESSAGE_COMMANDS.map(({ name }) => name)) }, text),
    fc.oneof(text, fc.constantFrom('The toll was set at two crowns.', 'He wrote “two crowns”.')),
  )
  .map((given) => messageEvent(...given));

/** As Discord might send it, with values that its client would not; five of seven in a server, three of them by a moderator. */
function plausible(ground: FuzzGround): fc.Arbitrary<object> {
  const inMessages = fc.tuple(anything(FOR_MEMBERS, ground), fc.constant(null));
  const byMembers = fc.tuple(anything(FOR_MEMBERS, ground), asMember);
  const byModerators = fc.tuple(anything(FOR_MODERATORS, ground), asModerator);
  return fc
    .oneof({ weight: 2, arbitrary: inMessages }, { weight: 2, arbitrary: byMembers }, { weight: 3, arbitrary: byModerators })
    .map(placed);
}

const MODERATING = RUNNABLES.filter(({ defaultPermissions }) => defaultPermissions !== undefined);
const EVERYBODYS = RUNNABLES.filter(({ defaultPermissions }) => defaultPermissions === undefined);
/** All there are; those that are refused to members less often. */
const FOR_MEMBERS = [...EVERYBODYS, ...EVERYBODYS, ...EVERYBODYS, ...MODERATING];
/** What the others work on is set up more often. */
const FOR_MODERATORS = [...RUNNABLES, ...MODERATING, ...MODERATING.filter(({ name }) => name === 'schedule add')];

function anything(runnables: readonly NamedRunnable[], { corpus, controls }: FuzzGround): fc.Arbitrary<object> {
  return fc.oneof(
    { weight: 5, arbitrary: fuzzedCommand(runnables, corpus) },
    { weight: 2, arbitrary: fuzzedTyping(runnables) },
    { weight: 4, arbitrary: fuzzedControl(controls, ['555', ...MODERATORS, ...MEMBERS]) },
    { weight: 1, arbitrary: fromMessages },
  );
}

function placed([event, place]: readonly [object, Partial<Origin> | null]): object {
  return place === null ? event : inServer(event, place);
}

/** What members send who may moderate nothing, in servers, as Discord would hand it on. */
export function outsidersInteraction(ground: FuzzGround): fc.Arbitrary<object> {
  return fc.tuple(anything(FOR_MEMBERS, ground), asMember).map(placed);
}

const change = fc.record({ at: fc.nat(), how: fc.constantFrom('delete', 'replace'), value: junk });

/** Four of five are only odd in what their author chose; the others have wrong, missing, huge and odd parts anywhere in them. */
export function fuzzedInteraction(ground: FuzzGround): fc.Arbitrary<unknown> {
  const sent = plausible(ground);
  const broken = fc.tuple(sent, fc.array(change, { minLength: 1, maxLength: 3 })).map(([event, changes]) => {
    const changed: unknown = structuredClone(event);
    for (const { at, how, value } of changes) changeAt(changed, { at, value: how === 'delete' ? undefined : value });
    return changed;
  });
  const empty = fc.tuple(sent, junk).map(([event, data]) => Object.assign({}, event, { data }));
  return fc.oneof({ weight: 12, arbitrary: sent }, { weight: 2, arbitrary: broken }, { weight: 1, arbitrary: empty });
}

/** With an id of its own: an interaction is answered once. What has no readable id stays without. */
export function renewed(interaction: unknown, number: number): unknown {
  if (typeof interaction !== 'object' || interaction === null) return interaction;
  const id: unknown = Reflect.get(interaction, 'id');
  if (typeof id !== 'string' || !/^\d+$/.test(id)) return interaction;
  return { ...interaction, id: `9${String(number).padStart(9, '0')}` };
}

/** Changes one of all the properties that there are, at any depth. */
function changeAt(root: unknown, { at, value }: { readonly at: number; readonly value: unknown }): void {
  const places = placesIn(root);
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return;
  if (value === undefined) Reflect.deleteProperty(place.holder, place.key);
  else Reflect.set(place.holder, place.key, value);
}

function placesIn(holder: unknown): readonly { readonly holder: object; readonly key: string }[] {
  if (typeof holder !== 'object' || holder === null) return [];
  return Object.entries(holder).flatMap(([key, value]) => [{ holder, key }, ...placesIn(value)]);
}
