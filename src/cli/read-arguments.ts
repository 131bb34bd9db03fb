import type { UsageMistake } from '../render/corpus-usage.ts';

/** Arguments that a command does not take. */
export class UsageError extends Error {
  readonly code = 'usage';
  readonly mistake: UsageMistake;

  constructor(mistake: UsageMistake) {
    super(mistake.reason);
    this.name = 'UsageError';
    this.mistake = mistake;
  }
}

export type Takes = {
  /** Options without a value, e.g. `--json`. */
  readonly switches: readonly string[];
  /** Options that are followed by a value, e.g. `--kind news`. */
  readonly values?: readonly string[];
  /** Names of the arguments that have to be given, e.g. `FILE`. */
  readonly operands: readonly string[];
};

export type Arguments = {
  has(name: string): boolean;
  /** What follows an option; the last one counts. Null when it is not given. */
  valueOf(name: string): string | null;
  /** As many as were named. */
  readonly operands: readonly string[];
};

/** @throws {UsageError} for another option, one without its value, and unless as many operands are given as have names. */
export function readArguments(args: readonly string[], { switches, values = [], operands }: Takes): Arguments {
  const valued = new Map<string, string>();
  const has = new Set<string>();
  const given: string[] = [];
  const rest = args.values();
  for (const arg of rest) {
    if (values.includes(arg)) {
      const { value } = rest.next();
      if (value === undefined) throw new UsageError({ reason: 'option-wrong', value: arg });
      valued.set(arg, value);
    } else if (switches.includes(arg)) has.add(arg);
    // A lone hyphen stands for standard input.
    else if (arg.startsWith('-') && arg !== '-') throw new UsageError({ reason: 'option-unknown', value: arg });
    else given.push(arg);
  }
  const missing = operands[given.length];
  if (missing !== undefined) throw new UsageError({ reason: 'argument-missing', value: missing });
  const extra = given[operands.length];
  if (extra !== undefined) throw new UsageError({ reason: 'argument-extra', value: extra });
  return { has: (name) => has.has(name), valueOf: (name) => valued.get(name) ?? null, operands: given };
}
