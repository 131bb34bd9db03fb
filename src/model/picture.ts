/** A picture as a renderer makes it: a drawing still to be turned into pixels. */
export type Picture = {
  /** File name, `.png`. */
  readonly name: string;
  /** Well-formed SVG with a width and a height of its own; names no file, font file or address. */
  readonly svg: string;
  /** What stands in its place for those who do not see it; at most 1,024 UTF-16 units, not empty. */
  readonly description: string;
};

/** Turns drawings into PNG files without keeping anything else waiting. */
export interface PictureMaker {
  /** Twice as many pixels each way as the drawing's own size. Rejects when it cannot be made. */
  toPng(svg: string): Promise<Uint8Array>;
}
