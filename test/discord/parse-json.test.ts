import { expect, it } from 'vitest';
import { parseJson } from '../../src/discord/parse-json.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('reads what is JSON, and nothing else', () => {
  expect(parseJson(bytes('{"a":"ä"}'))).toEqual({ a: 'ä' });
  expect([bytes(''), bytes('{'), Uint8Array.of(0x22, 0xc3, 0x22)].map(parseJson)).toEqual([undefined, undefined, undefined]);
});

it('reads a body after one that broke off in the middle of a character', () => {
  parseJson(Uint8Array.of(0x22, 0xf0, 0x9f));
  expect(parseJson(bytes('"whole"'))).toBe('whole');
});
