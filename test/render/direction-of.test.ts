import { describe, expect, it } from 'vitest';
import { directionOf } from '../../src/render/direction-of.ts';

describe('directionOf', () => {
  it.each([
    ['', 'ltr'],
    ['12 – 3', 'ltr'],
    ['one سلام', 'ltr'],
    ['« سلام » one', 'rtl'],
    ['1. שלום', 'rtl'],
    ['۱۲ سلام', 'rtl'],
    ['\u{10d00} hanifi', 'rtl'],
  ] as const)('takes it from the first letter: %j', (line, direction) => {
    expect(directionOf(line)).toBe(direction);
  });

  it.each([
    ['\u200fPress TV', 'rtl'],
    ['\u200eسلام', 'ltr'],
  ] as const)('takes a mark of direction for a letter: %j', (line, direction) => {
    expect(directionOf(line)).toBe(direction);
  });

  it.each([
    ['\u2068Press TV\u2069 سلام', 'rtl'],
    ['\u2068سلام \u2067سلام\u2069 سلام\u2069 Press TV', 'ltr'],
    ['\u2068سلام', 'ltr'],
    ['1 \u2068سلام\u2069', 'ltr'],
  ] as const)('leaves out what is isolated: %j', (line, direction) => {
    expect(directionOf(line)).toBe(direction);
  });

  it('tells the direction inside an isolate and looks no further than its end', () => {
    expect(directionOf('12\u2069 سلام')).toBe('ltr');
    expect(directionOf('12 س\u2069 abc')).toBe('rtl');
  });
});
