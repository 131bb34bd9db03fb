import { describe, expect, it } from 'vitest';
import { createPictureMaker } from '../../src/picture/create-picture-maker.ts';
import { wordsFor } from '../../src/render/catalogue.ts';
import { timelineChart } from '../../src/render/timeline-chart.ts';
import { CHARTS } from '../render/chart/charts.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MAX_BYTES = 400_000;

describe('createPictureMaker', () => {
  it.each(Object.entries(CHARTS))('makes a PNG of twice the size, and no large one: %s', async (_, chart) => {
    const svg = timelineChart(wordsFor('en'), chart);
    const png = await createPictureMaker().toPng(svg);
    expect([...png.subarray(0, 8)]).toEqual(SIGNATURE);
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(sizeOf(png)).toEqual({ width: 2 * Number(width), height: 2 * Number(height) });
    expect(png.byteLength).toBeLessThan(MAX_BYTES);
  });

  it('brings the letters of its font along, Arabic and Persian ones too', async () => {
    const written = (text: string) =>
      createPictureMaker().toPng(
        `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" font-family="DejaVu Sans" font-size="12"><text y="14">${text}</text></svg>`,
      );
    const [none, missing, ...letters] = await Promise.all(['', '\u{e123}', 'Aä', 'Ωя', 'ا', 'پ', 'گ', 'ی'].map(written));
    for (const png of letters) {
      expect(png).not.toEqual(none);
      expect(png).not.toEqual(missing);
    }
  });

  it('rejects what is no drawing', async () => {
    await expect(createPictureMaker().toPng('<svg')).rejects.toThrow();
  });
});

function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
