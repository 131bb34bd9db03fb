/** An `Int32Array` that grows by doubling: a plain array of fifty million numbers would take four times the memory. */
export class GrowingInts {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** The value at `index`; 0 past the end. */
  at(index: number): number {
    return index < this.#length ? (this.#values[index] ?? 0) : 0;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** The values so far without a copy; longer than their number, and replaced by another array when it grows. */
  get memory(): Int32Array {
    return this.#values;
  }

  /** A copy of the values so far, of exactly their length. */
  toArray(): Int32Array {
    return this.#values.slice(0, this.#length);
  }
}
