import type { StartFlag, StartMistake } from './render/start-words.ts';

/** What may be started, each with flags of its own; the curator's commands read theirs themselves. */
export type StartMode = 'discord' | 'mock' | 'register';

/** In the order in which they are told. */
const FLAGS: Readonly<Record<StartMode, readonly StartFlag[]>> = {
  discord: ['--strict'],
  mock: ['--json', '--explain', '--language', '--data', '--strict'],
  register: [],
};

const VALUE_OF: Readonly<Record<StartFlag, 'none' | 'may' | 'must'>> = {
  '--strict': 'none',
  '--json': 'none',
  '--explain': 'none',
  '--language': 'must',
  '--data': 'may',
};

export type StartArguments = {
  has(flag: StartFlag): boolean;
  /** What was given with a flag; null where nothing was. The last one counts. */
  valueOf(flag: StartFlag): string | null;
};

export function isStartMode(name: string): name is StartMode {
  return Object.hasOwn(FLAGS, name);
}

/**
 * The flags that something is started with: none is passed over in silence, since who mistypes `--data` would lose what they set.
 * A value follows `=`, or, where a flag cannot go without one, a space.
 */
export function readStartArguments(mode: StartMode, args: readonly string[]): StartArguments | StartMistake {
  const flags = FLAGS[mode];
  const values = new Map<StartFlag, string | null>();
  const rest = args.values();
  for (const given of rest) {
    const at = given.indexOf('=');
    const flag = flags.find((known) => known === (at < 0 ? given : given.slice(0, at)));
    if (flag === undefined) return { reason: 'unknown', given, flags };
    const takes = VALUE_OF[flag];
    if (at >= 0 && takes === 'none') return { reason: 'value-extra', given, flags };
    const value = at >= 0 ? given.slice(at + 1) : takes === 'must' ? (rest.next().value ?? '') : null;
    if (value === '') return { reason: 'value-missing', given, flags };
    values.set(flag, value);
  }
  return { has: (flag) => values.has(flag), valueOf: (flag) => values.get(flag) ?? null };
}
