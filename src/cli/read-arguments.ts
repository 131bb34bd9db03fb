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
  /** Names of the arguments that have to be given, e.g. `FILE`. */
  readonly operands: readonly string[];
};

export type Arguments = {
  has(name: string): boolean;
  /** As many as were named. */
  readonly operands: readonly string[];
};

/** @throws {UsageError} for another option, and unless as many operands are given as have names. */
export function readArguments(args: readonly string[], { switches, operands }: Takes): Arguments {
  // A lone hyphen stands for standard input.
  const isOption = (arg: string) => arg.startsWith('-') && arg !== '-';
  const unknown = args.find((arg) => isOption(arg) && !switches.includes(arg));
  if (unknown !== undefined) throw new UsageError({ reason: 'option-unknown', value: unknown });
  const given = args.filter((arg) => !isOption(arg));
  const missing = operands[given.length];
  if (missing !== undefined) throw new UsageError({ reason: 'argument-missing', value: missing });
  const extra = given[operands.length];
  if (extra !== undefined) throw new UsageError({ reason: 'argument-extra', value: extra });
  return { has: (name) => args.includes(name), operands: given };
}
