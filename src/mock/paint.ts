import type { Mark, Run } from './run.ts';

/** SGR parameters (ECMA-48 8.3.117) that every terminal with colours knows. */
const SGR: Readonly<Record<Mark, string>> = {
  bold: '1',
  subtle: '2',
  italic: '3',
  underline: '4',
  spoiler: '7',
  button: '7',
  strike: '9',
  link: '34;4',
  address: '2',
  code: '36',
};

/** Writes one line. Without colour only the text is left. Each run ends its own appearance, so lines can be cut and joined. */
export function paint(runs: readonly Run[], colour: boolean): string {
  return runs
    .map(({ text, marks }) => (colour && marks.length > 0 ? sgr(marks.map((mark) => SGR[mark]).join(';'), text) : text))
    .join('');
}

/** Text in the nearest of the 216 colours that terminals without 24-bit colour have as well. */
export function tint(text: string, rgb: number | undefined, colour: boolean): string {
  if (!colour || rgb === undefined) return text;
  const [red, green, blue] = [rgb >> 16, rgb >> 8, rgb].map((part) => Math.round(((part & 0xff) / 255) * 5));
  return sgr(`38;5;${16 + 36 * (red ?? 0) + 6 * (green ?? 0) + (blue ?? 0)}`, text);
}

function sgr(parameters: string, text: string): string {
  return text === '' ? '' : `\u001b[${parameters}m${text}\u001b[0m`;
}
