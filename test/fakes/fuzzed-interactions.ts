import fc from 'fast-check';
import { BUTTONS, COMMANDS, FORMS, MESSAGE_COMMANDS } from '../../commands/index.ts';
import { autocompleteEvent, buttonEvent, commandEvent, formEvent, menuEvent, messageEvent } from './discord-events.ts';
import { hostileText } from './hostile-text.ts';

const text = fc.oneof(
  hostileText(8),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\ud800',
    'x'.repeat(7000),
    'é'.repeat(3000),
    '👩‍👩‍👧'.repeat(500),
    '__proto__',
    '\u202e\u0000',
    'bridge toll',
  ),
);
const junk = fc.oneof(
  text,
  fc.constantFrom<unknown>(null, true, [], {}, [[[[{}]]]], -1, 1e308, 2 ** 53, { toString: 'x' }, { length: 1e9 }),
  fc.integer(),
  fc.jsonValue({ maxDepth: 3 }),
);

const commandNames = fc.oneof(fc.constantFrom(...COMMANDS.map(({ name }) => name)), text);
const optionNames = fc.oneof(
  fc.constantFrom('query', 'id', 'outlet', 'outlets', 'from', 'to', 'count', 'private', 'text', 'order', 'kind', 'language'),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
  text,
);
const optionValue = fc.oneof({ weight: 3, arbitrary: text }, fc.integer(), fc.double(), fc.boolean());
const options = fc.array(fc.tuple(optionNames, optionValue), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs));

const actions = [...BUTTONS, ...FORMS].map(({ action }) => action);
const part = fc.oneof(fc.constantFrom('0', '1', '-1', '99999999999', '512J-N6CE3VH', '9jw7-yz0b3jc', 'a', '_'), text);
const customIds = fc.oneof(
  fc
    .tuple(fc.constantFrom(...actions), fc.array(part, { maxLength: 6 }))
    .map(([action, args]) => ['v1', action, ...args].join(':')),
  fc.tuple(fc.constantFrom('v0', 'v2', 'v1', ''), part).map((parts) => parts.join(':')),
  text,
);

/** As Discord might send it, with values that its client would not. */
const plausible: fc.Arbitrary<unknown> = fc.oneof(
  fc.tuple(commandNames, options, fc.constantFrom(1, 1, 1, 2, 3, 7)).map((given) => commandEvent(...given)),
  fc.tuple(commandNames, optionNames, text).map((given) => autocompleteEvent(...given)),
  fc
    .tuple(customIds, fc.constantFrom(0, 64, 2 ** 40), fc.constantFrom(null, '555', '777'))
    .map(([id, flags, asker]) => buttonEvent(id, { flags, asker })),
  fc
    .tuple(fc.oneof(fc.constantFrom(...MESSAGE_COMMANDS.map(({ name }) => name)), text), text)
    .map((given) => messageEvent(...given)),
  fc.tuple(customIds, fc.array(text, { maxLength: 3 }), fc.constantFrom(3, 5, 6, 8, 99)).map((given) => menuEvent(...given)),
  fc.tuple(customIds, fc.dictionary(text, text, { maxKeys: 3 })).map((given) => formEvent(...given)),
);

const change = fc.record({ at: fc.nat(), how: fc.constantFrom('delete', 'replace'), value: junk });

/** Interactions with wrong, missing, huge and odd parts anywhere in them; a third is only odd in what its author chose. */
export const fuzzedInteraction: fc.Arbitrary<unknown> = fc.oneof(
  plausible,
  fc.tuple(plausible, fc.array(change, { minLength: 1, maxLength: 3 })).map(([event, changes]) => {
    const changed: unknown = structuredClone(event);
    for (const { at, how, value } of changes) changeAt(changed, { at, value: how === 'delete' ? undefined : value });
    return changed;
  }),
  fc.tuple(plausible, junk).map(([event, data]) => Object.assign({}, event, { data })),
);

/** With an id of its own: an interaction is answered once. What has no readable id stays without. */
export function renewed(interaction: unknown, number: number): unknown {
  if (typeof interaction !== 'object' || interaction === null || !/^\d+$/.test(String(Reflect.get(interaction, 'id'))))
    return interaction;
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
