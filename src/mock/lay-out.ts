import { directionOf } from '../render/direction-of.ts';
import { plain, type Run, textOf } from './run.ts';
import { widthOf, wrap } from './wrap.ts';

/** A drawn line; its runs take at most the width that was asked for. */
export type DrawnLine = readonly Run[];

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';

/**
 * Wraps a line as {@link wrap} does and puts one that reads from right to left at the right edge. Terminals take every line to
 * begin at the left, whatever it holds: an isolate gives it its own direction, beside a bar or another column.
 *
 * @param runs without line feeds.
 */
export function layOut(runs: readonly Run[], width: number): readonly DrawnLine[] {
  if (directionOf(textOf(runs)) === 'ltr') return wrap(runs, width);
  return wrap(runs.map(withAddressSetOff), width).map((line) => fromTheRight(line, width));
}

/** An address ends in a slash or a figure, which the words behind it would draw to their side; its brackets are theirs. */
function withAddressSetOff(run: Run): Run {
  if (!run.marks.includes('address')) return run;
  const [, before = '', address = run.text, after = ''] = /^( \()(.*)(\))$/.exec(run.text) ?? [];
  return { ...run, text: `${before}${LEFT_TO_RIGHT_ISOLATE}${address}${POP_ISOLATE}${after}` };
}

function fromTheRight(line: DrawnLine, width: number): DrawnLine {
  const text = textOf(line);
  if (text === '') return line;
  const free = Math.max(0, width - widthOf(text));
  return [plain(`${' '.repeat(free)}${RIGHT_TO_LEFT_ISOLATE}`), ...line, plain(POP_ISOLATE)];
}
