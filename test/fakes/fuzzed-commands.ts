import fc from 'fast-check';
import type { OptionSpec } from '../../src/model/command.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { NamedRunnable } from '../../src/model/runnable-commands.ts';
import { autocompleteEvent, commandEvent, subcommandEvent } from './discord-events.ts';
import { type DrawnRequest, type OptionValue, requestOf } from './drawn-requests.ts';
import { text } from './fuzzed-values.ts';

/** The value of an option as its author meant it, or as no client would send it. */
function optionValue(spec: OptionSpec, valid: OptionValue): fc.Arbitrary<OptionValue> {
  const bounds = spec.type === 'integer' ? [spec.min - 1, spec.max + 1] : [0];
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(valid) },
    { weight: 2, arbitrary: text },
    { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constantFrom(...bounds)) },
  );
}

const strayOption = fc.tuple(
  fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'private'), text),
  fc.oneof<fc.Arbitrary<OptionValue>[]>(text, fc.integer(), fc.boolean()),
);

/** A command that exists, as its specification has it or with odd values; a few that do not exist. */
export function fuzzedCommand(runnables: readonly NamedRunnable[], corpus: Corpus): fc.Arbitrary<object> {
  const existing = fc.constantFrom(...runnables).chain((runnable) => {
    const valid = requestOf(runnable, corpus);
    return fc
      .oneof({ weight: 2, arbitrary: valid }, { weight: 1, arbitrary: valid.chain((request) => oddly(request, runnable)) })
      .map(({ name, options }) => called(name, options));
  });
  const unknown = fc
    .tuple(text, fc.dictionary(text, text, { maxKeys: 2 }), fc.constantFrom(1, 2, 3, 7))
    .map((given) => commandEvent(...given));
  const unknownPart = fc.tuple(fc.constantFrom('moderate', 'schedule', 'quote'), text).map((given) => subcommandEvent(...given));
  return fc.oneof({ weight: 14, arbitrary: existing }, { weight: 1, arbitrary: unknown }, { weight: 1, arbitrary: unknownPart });
}

/** The same request with values and options that no client would send. */
function oddly({ name, options }: DrawnRequest, runnable: NamedRunnable): fc.Arbitrary<DrawnRequest> {
  const given = runnable.options.filter((spec) => spec.name in options);
  const pairs = given.map((spec) => fc.tuple(fc.constant(spec.name), optionValue(spec, options[spec.name] ?? '')));
  return fc
    .tuple(fc.tuple(...pairs), fc.array(strayOption, { maxLength: 1 }))
    .map(([drawn, strays]) => ({ name, options: Object.fromEntries([...drawn, ...strays]) }));
}

function called(name: string, options: Readonly<Record<string, OptionValue>>): object {
  const [command = '', subcommand] = name.split(' ');
  return subcommand === undefined ? commandEvent(command, options) : subcommandEvent(command, subcommand, options);
}

/** What is typed into an option that suggests something; a few into others. */
export function fuzzedTyping(runnables: readonly NamedRunnable[]): fc.Arbitrary<object> {
  return fc.constantFrom(...runnables).chain(({ name, options }) =>
    fc
      .tuple(
        fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...options.map((spec) => spec.name), 'query') }, text),
        fc.oneof(text, fc.constantFrom('', 'bri', 'har', 'europe/b', 'soleim', 'press')),
      )
      .map(([option, typed]) => {
        const [command = '', subcommand] = name.split(' ');
        const focused = [{ name: option, type: 3, value: typed, focused: true }];
        const data = subcommand === undefined ? focused : [{ name: subcommand, type: 1, options: focused }];
        const event = autocompleteEvent(command, option, typed);
        return { ...event, data: { ...event.data, options: data } };
      }),
  );
}
