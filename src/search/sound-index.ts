const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/[sc]h|tsch|tch/g, 's'],
  [/dj|zh/g, 'j'],
  [/ck|[kgq]h|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/[cg]/g, 'k'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/th/g, 't'],
  [/dh/g, 'd'],
];
const SHORTEST = 4;

/**
 * What is left of a name when its vowels, doubled letters and the choices of romanisation are taken out: "slmn" for Soleimani, Sulaymani
 * and Suleimany. Empty for words of fewer than four letters and of other scripts, whose letters leave less to choose.
 */
export function soundKey(key: string): string {
  if (key.length < SHORTEST || !/^[a-z]+$/.test(key)) return '';
  let sound = key;
  for (const [pattern, replacement] of DIGRAPHS) sound = sound.replace(pattern, replacement);
  const first = /^[aeiouy]/.test(sound) ? 'a' : '';
  return (
    first +
    sound
      .replace(/[aeiouy]|(?<=.)h/g, '')
      .replace(/v$/, '')
      .replace(/(.)\1+/g, '$1')
  );
}

/** Finds the names that sound like a word. */
export class SoundIndex {
  readonly #words = new Map<string, number[]>();

  add(word: number, key: string): void {
    const sound = soundKey(key);
    if (sound.length < 2) return;
    const alike = this.#words.get(sound);
    if (alike === undefined) this.#words.set(sound, [word]);
    else alike.push(word);
  }

  /** Numbers of the names with the same consonants, in the order in which they were added. */
  candidates(key: string): readonly number[] {
    return this.#words.get(soundKey(key)) ?? [];
  }
}
