import { createRequire } from 'node:module';
import type { PictureMaker } from '../model/picture.ts';

const require = createRequire(import.meta.url);

/** Readers' screens have two pixels and more where a drawing counts one. */
const SCALE = 2;

/**
 * Draws in libuv's pool of threads, so that interactions are answered meanwhile; only the packing of the pixels, some ten
 * milliseconds, is done here. The native package is loaded with the first picture: where a platform has none, that picture
 * fails and nothing else does.
 */
export function createPictureMaker(): PictureMaker {
  return {
    async toPng(svg) {
      const { renderAsync } = await import('@resvg/resvg-js');
      // Shipped, since a bare machine has none: Latin, Greek, Cyrillic, Hebrew, Arabic and Persian letters.
      const fontFiles = [
        require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
        require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
      ];
      const image = await renderAsync(svg, {
        font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'DejaVu Sans' },
        fitTo: { mode: 'zoom', value: SCALE },
      });
      return image.asPng();
    },
  };
}
