import type { DifferencePart } from '../model/verification-reply.ts';
import type { Words } from './catalogue.ts';
import { clipGraphemes } from './clip.ts';
import { isolate } from './isolate.ts';
import { plainText } from './plain-text.ts';
import { line } from './written.ts';

/** In UTF-16 units as written. */
const MAX_CHARS = 1500;
const CHANGE_MAX_CHARS = 300;
/** Of a longer run without a change, its beginning and its end are read back: what is changed is what matters. */
const EQUAL_GRAPHEMES = 60;

/** A quotation as one inert line, each change set off by brackets, words and bold, so that it can be told without colour. */
export function differenceLine(words: Words, difference: readonly DifferencePart[]): string {
  let text = '';
  for (const part of difference) {
    const longer = `${text}${text === '' || part.isJoined === true ? '' : ' '}${written(words, part)}`;
    if (longer.length + words.differenceGoesOn.length >= MAX_CHARS)
      return `${text} ${isolate(words.differenceGoesOn)}`.trimStart();
    text = longer;
  }
  return text;
}

function written(words: Words, part: DifferencePart): string {
  switch (part.op) {
    case 'equal':
      return unchanged(plainText(part.quoted));
    case 'inserted':
      return bold(words.inserted(change(part.quoted)));
    case 'deleted':
      return bold(words.deleted(change(part.source)));
    case 'replaced':
      return bold(words.replaced(change(part.quoted), change(part.source)));
    case 'ellipsis':
      return words.ellipsis;
    default:
      return part satisfies never;
  }
}

function change(text: string): string {
  return line(clipGraphemes(text, CHANGE_MAX_CHARS / 2), CHANGE_MAX_CHARS);
}

function unchanged(text: string): string {
  const head = clipGraphemes(text, EQUAL_GRAPHEMES);
  if (head === text || text.length <= 2 * EQUAL_GRAPHEMES) return line(text, 4 * CHANGE_MAX_CHARS);
  return `${line(head)} ${line(lastWords(text))}`;
}

/** From a space on, so that no word and no grapheme is parted; a text without spaces has no last words. */
function lastWords(text: string): string {
  const space = text.indexOf(' ', text.length - EQUAL_GRAPHEMES);
  return space < 0 ? '' : text.slice(space + 1);
}

function bold(text: string): string {
  // Our words may run the other way than the quotation that they stand in.
  return `**${isolate(text)}**`;
}
