import { describe, expect, it } from 'vitest';
import { isInsideQuotation, quotationsIn } from '../../src/excerpt/quotations-in.ts';

/** The quotations as words; `…` where one runs past an end of the text. */
function quoted(text: string): readonly string[] {
  return quotationsIn(text).map(({ start, end }) => {
    const from = Number.isFinite(start) ? '' : '…';
    const to = Number.isFinite(end) ? '' : '…';
    return `${from}${text.slice(Math.max(start, 0), Math.min(end, text.length))}${to}`;
  });
}

describe('quotationsIn', () => {
  it.each([
    ['curly marks', 'He said, “Peace. Now,” and left.', ['“Peace. Now,”']],
    ['straight marks', 'He said, "Peace. Now," and left "at once".', ['"Peace. Now,"', '"at once"']],
    ['guillemets', 'It read «Peace».', ['«Peace»']],
    ['single marks', 'known as ‘Haj Qassem’ to friends', ['‘Haj Qassem’']],
    ['the outer of two', '“They call it ‘the Leader’s house’ here,” he said.', ['“They call it ‘the Leader’s house’ here,”']],
    ['the outer of two, the British way', '‘They call it “home” here,’ he said.', ['‘They call it “home” here,’']],
    ['none in apostrophes', 'The workers’ union and the ‘90s didn’t mix.', []],
    ['none in inches', 'He was 5\'10" tall.', []],
    ['one that is never closed', 'He said: “Peace. Now.', ['“Peace. Now.…']],
    ['one that was opened before', 'Now,” he said. “Later.”', ['…Now,”', '“Later.”']],
    ['one opened before, with straight marks', 'Now," he said. "Later."', ['…Now,"', '"Later."']],
    ['one that lacks its end before the next begins', '“Peace. “Now,” he said.', ['“Peace. “Now,” he said.…']],
    ['straight single marks', "He said 'peace' to the boys' mothers.", ["'peace'"]],
    ['no start in a stray mark after a quotation', '“Peace,” he said.” Later.', ['“Peace,”']],
    ['no text', '', []],
  ])('finds %s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});

describe('isInsideQuotation', () => {
  it('is true between the marks only', () => {
    const text = 'a “b” c “d” e';
    const quotations = quotationsIn(text);
    const inside = [...text, ''].flatMap((_, at) => (isInsideQuotation(quotations, at) ? [at] : []));
    expect(inside).toEqual([3, 4, 9, 10]);
  });
});
