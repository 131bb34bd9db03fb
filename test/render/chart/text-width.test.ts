import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/model/language.ts';
import { wordsFor } from '../../../src/render/catalogue.ts';
import { textWidth } from '../../../src/render/chart/text-width.ts';

const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) => `node_modules/dejavu-fonts-ttf/ttf/${name}`);

/** How wide the text comes out where it is drawn. */
function drawnWidth(text: string): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="60"><text x="20" y="40" font-family="DejaVu Sans" font-size="20">${text}</text></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: FONTS } }).getBBox()?.width ?? 0;
}

test.each(LANGUAGES)('what the picture says in %s is never wider than it was taken to be, nor by far narrower', (language) => {
  const words = wordsFor(language);
  const texts = [
    ...(['day', 'period', 'range', 'open', 'part', 'about', 'side'] as const).map(words.chartKey),
    words.chartNumbers,
    words.chartPart(50, 73),
    words.day(new Date('2020-03-11T00:00:00Z')),
  ];
  for (const text of texts) {
    const taken = textWidth(text, 20);
    const drawn = drawnWidth(text);
    expect([text, drawn > 0, drawn <= taken + 1, drawn > taken * 0.6]).toEqual([text, true, true, true]);
  }
});

test('what shows nothing takes no room', () => {
  expect(textWidth('\u200f\u2068\u200c\u2069', 20)).toBe(0);
});
