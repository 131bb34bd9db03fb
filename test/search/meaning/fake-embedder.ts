import { type Embedder, MeaningUnavailableError } from '../../../src/search/meaning/embedder.ts';

/** Knows four themes; a text's vector says which of their words it has. Counts what it was asked. */
export class FakeEmbedder implements Embedder {
  readonly model = 'fake';
  readonly dimensions = THEMES.length + 1;
  readonly embedded: string[] = [];
  failing = false;
  closed = false;

  async embed(texts: readonly string[]): Promise<readonly Float32Array[]> {
    if (this.failing) throw new MeaningUnavailableError('told to fail');
    this.embedded.push(...texts);
    return texts.map(vectorOf);
  }

  knows(): boolean {
    return false;
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}

const THEMES: readonly RegExp[] = [
  /harbour|port|ships|dock/i,
  /storm|gale|weather/i,
  /bread|flour|bakery/i,
  /father|dad|parent/i,
];

function vectorOf(text: string): Float32Array {
  const themes = THEMES.map((theme) => (theme.test(text) ? 1 : 0));
  const vector = [...themes, themes.includes(1) ? 0 : 1];
  return Float32Array.from(vector, (value) => value / Math.hypot(...vector));
}
