import { describe, expect, test } from 'vitest';
import { isolateValue, startFromRight } from '../../src/render/right-to-left.ts';

const shown = (text: string) => text.replace(/[\u200f\u2066-\u2069]/g, (mark) => `<${mark.charCodeAt(0).toString(16)}>`);

describe('isolateValue', () => {
  test.each([
    ['a Latin name', 'Press TV', '<2068>Press TV<2069>'],
    ['an id', '`k7d2-9fq4mab`', '<2068>`k7d2-9fq4mab`<2069>'],
    ['a date in figures', '2020-01-03', '<2068>2020-01-03<2069>'],
    ['a date in words with Latin figures', '3 يناير', '<2068>3 يناير<2069>'],
    ['two names, each set off already', '\u2068A\u2069 و\u2068B\u2069', '<2068><2068>A<2069> و<2068>B<2069><2069>'],
  ])('sets off %s', (_, value, written) => {
    expect(shown(isolateValue(value))).toBe(written);
  });

  test.each([
    ['words of the language itself', 'خبر صحفي'],
    ['nothing but marks', '…'],
    ['nothing', ''],
    ['what is set off already', '\u2068Press \u2067TV\u2069\u2069'],
  ])('leaves %s', (_, value) => {
    expect(isolateValue(value)).toBe(value);
  });
});

describe('startFromRight', () => {
  test.each([
    ['begins with a letter of the language', 'مقطع \u2068A\u2069'],
    ['begins with a value that is set off', '\u2068Press \u2068TV\u2069\u2069: وثيقة'],
    ['is one number', '۲۰۲۱'],
  ])('leaves a line that %s', (_, line) => {
    expect(startFromRight(line)).toBe(line);
  });

  test.each([
    ['has no letter of its own', '1 · \u2068Press TV\u2069'],
    ['is a range of numbers', '۲۰۱۲ – ۲۰۱۵'],
    ['begins with a letter of another script', 'APA، الطبعة السابعة'],
  ])('puts a mark before a line that %s', (_, line) => {
    expect(startFromRight(line)).toBe(`\u200f${line}`);
  });
});
