import { readdirSync, readFileSync } from 'node:fs';
import { FAMILIES } from './families.ts';

const WORDS = new URL('../../../src/render/words/', import.meta.url);
/** `say('key', { a, b: 1 })` as the formatter lays it out, or with a key put together: say(`verdict.${verdict}`). */
const CALL = /\bsay\(\s*(?:'([^']+)'|`(\w+)\.\$\{\w+\}`)\s*(?:,\s*\{([^}]*)\}\s*,?)?\s*\)/g;

/** Which sentences the catalogue's functions say, and what they put in: key → names of values. */
export function callsIn(source: string): ReadonlyMap<string, readonly string[]> {
  const calls = Array.from(source.matchAll(CALL), ([, key, family = '', values = '']) => {
    const names = values
      .split(/,(?![^(]*\))/)
      .map((value) => value.split(':')[0]?.trim() ?? '')
      .filter((name) => name !== '');
    const keys = key === undefined ? (FAMILIES[family] ?? ['?']).map((member) => `${family}.${member}`) : [key];
    return keys.map((one) => [one, names] as const);
  });
  return new Map(calls.flat());
}

/** All files of `src/render/words` as one. */
export function wordsSource(): string {
  return readdirSync(WORDS)
    .map((name) => readFileSync(new URL(name, WORDS), 'utf8'))
    .join('\n');
}
