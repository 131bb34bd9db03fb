import { type Button, type Embed, EPHEMERAL, type Menu, type MessageFile, type MessagePayload } from '../model/message.ts';
import { directionOf } from '../render/direction-of.ts';
import { isolate } from '../render/isolate.ts';
import { fileLabel, ONLY_YOU } from '../render/mock-words.ts';
import { drawEmbed, drawMarkdown } from './draw-embed.ts';
import { type DrawnLine, layOut } from './lay-out.ts';
import { paint, tint } from './paint.ts';
import { printableLine } from './printable.ts';
import { plain, type Run, textOf } from './run.ts';
import { widthOf } from './wrap.ts';

export type DrawOptions = {
  /** Width of the terminal. Drawings take at least {@link MIN_COLUMNS} and at most {@link MAX_COLUMNS}. */
  readonly columns: number;
  readonly colour: boolean;
};

export const MIN_COLUMNS = 20;
/** Longer lines are hard to read; Discord's own embeds are narrower still. */
export const MAX_COLUMNS = 100;

const BAR = '▌';

/**
 * Draws a message as Discord would show it, buttons and menus numbered from 1 in the order of {@link controlsOf}. Lines end with a line
 * feed and hold no control character but, with colour, the sequences that set it; no text is left out.
 */
export function draw(payload: MessagePayload, { columns, colour }: DrawOptions): string {
  const width = clampedWidth(columns);
  const parts: string[][] = [];
  if (payload.content) parts.push(drawMarkdown(payload.content, width).map((line) => paint(line, colour)));
  for (const file of payload.files ?? []) parts.push(drawFile(file, width).map((line) => paint(line, colour)));
  for (const embed of payload.embeds ?? []) parts.push(drawBarred(embed, { width, colour }));
  const buttons = drawButtons(payload, width);
  if (buttons.length > 0) parts.push(buttons.map((line) => paint(line, colour)));
  if (((payload.flags ?? 0) & EPHEMERAL) !== 0) {
    parts.push(layOut([{ text: ONLY_YOU, marks: ['subtle'] }], width).map((line) => paint(line, colour)));
  }
  return parts.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}

/** Draws a sentence that is no message; without markdown, which what is echoed in it could hold. */
export function drawNote(text: string, columns: number): string {
  const lines = layOut([plain(printableLine(text))], clampedWidth(columns));
  return lines.map((line) => `${textOf(line)}\n`).join('');
}

/** The message's buttons and menus in reading order. */
export function controlsOf({ components = [] }: MessagePayload): readonly (Button | Menu)[] {
  return components.flatMap((row) => row.components);
}

function clampedWidth(columns: number): number {
  return Math.min(Math.max(Math.trunc(columns), MIN_COLUMNS), MAX_COLUMNS);
}

function drawBarred(embed: Embed, { width, colour }: { width: number; colour: boolean }): string[] {
  const bar = tint(BAR, embed.color, colour);
  return drawEmbed(embed, width - BAR.length - 1).map((line) => (textOf(line) === '' ? bar : `${bar} ${paint(line, colour)}`));
}

/** Its words behind a label of ours, or below it where they run the other way. */
function drawFile({ name, description, contentType }: MessageFile, width: number): readonly DrawnLine[] {
  const label: Run = { text: fileLabel(name, contentType === 'image/png' ? 'picture' : 'file'), marks: ['subtle'] };
  const words = printableLine(description);
  if (directionOf(words) === 'ltr') return layOut([label, plain(` ${words}`)], width);
  return [...layOut([label], width), ...layOut([plain(words)], width)];
}

/** One row of buttons a line; those that do not fit go on the next. */
function drawButtons({ components = [] }: MessagePayload, width: number): readonly DrawnLine[] {
  const lines: Run[][] = [];
  let number = 0;
  for (const row of components) {
    let line: Run[] = [];
    for (const control of row.components) {
      number++;
      const button: Run = { text: `[${number} ${labelOf(control)}]`, marks: ['button'] };
      const needed = widthOf(textOf(line)) + 2 + widthOf(button.text);
      if (line.length > 0 && needed <= width) line.push(plain('  '), button);
      else {
        line = [button];
        lines.push(line);
      }
    }
  }
  return lines.flatMap((line) => layOut(line, width));
}

/** A menu shows what can be chosen: nothing unfolds here. Numbers and brackets keep their places around labels of any script. */
function labelOf(control: Button | Menu): string {
  if (control.type === 2) return isolate(printableLine(control.label));
  const choices = control.options.map(({ label }, index) => `${index + 1} ${isolate(printableLine(label))}`).join(' · ');
  return `${isolate(printableLine(control.placeholder ?? ''))} ▾ ${choices}`.trimStart();
}
