/**
 * A part of a map, or a map with other values, without a copy of it: one server's view of a large corpus costs as much as what is
 * different in it.
 *
 * @param read - the value under a key as the view has it; undefined leaves the key out. Asked again at each reading.
 */
export function viewOf<K, V>(map: ReadonlyMap<K, V>, read: (value: V) => V | undefined): ReadonlyMap<K, V> {
  return new MapView(map, read);
}

class MapView<K, V> implements ReadonlyMap<K, V> {
  readonly #map: ReadonlyMap<K, V>;
  readonly #read: (value: V) => V | undefined;
  #size: number | null = null;

  constructor(map: ReadonlyMap<K, V>, read: (value: V) => V | undefined) {
    this.#map = map;
    this.#read = read;
  }

  /** Counted once: neither the map nor what is left out of it changes. */
  get size(): number {
    this.#size ??= [...this.keys()].length;
    return this.#size;
  }

  get(key: K): V | undefined {
    const value = this.#map.get(key);
    return value === undefined ? undefined : this.#read(value);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.#map) {
      const seen = this.#read(value);
      if (seen !== undefined) yield [key, seen];
    }
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }
}
