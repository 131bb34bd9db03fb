import fc from 'fast-check';
import { COMMANDS } from '../../commands/index.ts';
import type { OptionSpec } from '../../src/model/command.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { type NamedRunnable, runnableCommands } from '../../src/model/runnable-commands.ts';
import { ORIGIN } from './origins.ts';

export type OptionValue = string | number | boolean;
/** What Discord's client would let somebody send: a command or subcommand by its whole name, and its options. */
export type DrawnRequest = { readonly name: string; readonly options: Readonly<Record<string, OptionValue>> };

/** Every command and subcommand that can be run. */
export const RUNNABLES: readonly NamedRunnable[] = runnableCommands(COMMANDS);

/** Channels that exist where requests are drawn; the first is where they are made, as a rule. */
export const CHANNELS = [ORIGIN.channelId ?? '', '222222222222222233', '222222222222222244'] as const;
export const ROLES = ['444444444444444401', '444444444444444402'] as const;

const WORDS: Readonly<Record<string, readonly string[]>> = {
  query: ['bridge toll', 'swan bridge opened', 'fishermn protst', 'photosynthesis of desert plants', '"two crowns"', 'syria'],
  text: ['“The toll was set at two crowns.”', 'The toll was set at four crowns.', 'Nobody wrote this anywhere.'],
  time: ['09:30', '00:00', '23:59', '7 pm'],
  zone: ['Europe/Berlin', 'America/St_Johns', 'Asia/Tehran', 'UTC'],
  reason: ['a reason', 'asked for by its author'],
};

/** A request with values that its options take. @param corpus whose passages, documents and outlets are named. */
export function drawnRequest(corpus: Corpus): fc.Arbitrary<DrawnRequest> {
  return fc.constantFrom(...RUNNABLES).chain((runnable) => requestOf(runnable, corpus));
}

/** The same of one command. */
export function requestOf({ name, options, exactlyOneOf = [] }: NamedRunnable, corpus: Corpus): fc.Arbitrary<DrawnRequest> {
  const one = exactlyOneOf.length === 0 ? fc.constant(null) : fc.constantFrom(...exactlyOneOf);
  const pair = (spec: OptionSpec) => fc.tuple(fc.constant(spec.name), validValue(spec, corpus));
  return one.chain((chosen) => {
    const given = options
      .filter((spec) => !exactlyOneOf.includes(spec.name) || spec.name === chosen)
      .map((spec) => (spec.required || spec.name === chosen ? pair(spec) : fc.option(pair(spec), { freq: 2 })));
    return fc
      .tuple(...given)
      .map((pairs) => ({ name, options: Object.fromEntries(pairs.flatMap((drawn) => (drawn === null ? [] : [drawn]))) }));
  });
}

/** A value that the option takes; a time that is not read, or an id that names nothing, may be among them. */
function validValue(spec: OptionSpec, corpus: Corpus): fc.Arbitrary<OptionValue> {
  switch (spec.type) {
    case 'text':
      if (spec.choices !== undefined) return fc.constantFrom(...spec.choices.map(({ value }) => value));
      return fc.constantFrom(...(WORDS[spec.name] ?? namesOf(spec.name, corpus)));
    case 'date':
      return fc.constantFrom('2024', '2020-01', '1998-05-01');
    case 'integer':
      // Small ones name something that was set up: a schedule, a length, a number of seconds.
      return fc.oneof(fc.integer({ min: spec.min, max: Math.min(spec.max, spec.min + 2) }), fc.integer(spec));
    case 'boolean':
      return fc.boolean();
    case 'channel':
      return fc.constantFrom(...CHANNELS);
    case 'role':
      return fc.constantFrom(...ROLES);
    default:
      return spec satisfies never;
  }
}

function namesOf(option: string, corpus: Corpus): readonly string[] {
  if (option.startsWith('outlet')) return [...corpus.outlets.keys()];
  return option === 'id' ? [...corpus.passages.keys()] : idsOf(corpus);
}

/** Of everything that can be named: passages, documents, outlets. */
export function idsOf({ passages, documents, outlets }: Corpus): readonly string[] {
  return [...passages.keys(), ...documents.keys(), ...outlets.keys()];
}
