import type { BlockKind } from '../../model/document.ts';
import { endsSentence, type Page } from './paragraph.ts';

const HEADING =
  /^(?:#{1,6} )?(?:references|citations|footnotes|endnotes|bibliography|works cited|external links|notes and references|notes|sources|literature)(?: ?\[ ?edit ?\])?:?$/iu;
const NUMBERED = /^(?:\d{1,3}[.)]|\[ ?\w{1,3} ?\]|\^|↑|[-*•])(?: |$)/u;
/** A year in brackets or at the end, pages, an address, "Retrieved": what a citation has and a sentence has not. */
const CITED =
  /\((?:c\. ?)?(?:1[5-9]|20)\d{2}[a-z]?\)|\bpp?\. ?\d|\b(?:Retrieved|Archived|Accessed|ISBN|ISSN|doi|DOI)\b|https?:\/\/|[”"’'.,] [\p{L} .]{2,60}[.,] (?:\d{1,2} \p{L}+ )?(?:1[5-9]|20)\d{2}\.?$/u;
const TITLE_MAX = 160;

/** Lists of references below their heading: lines that are numbered, cite, or are no sentences. The first that is one ends the list. */
export function* references({ paragraphs }: Page): Generator<readonly [number, BlockKind]> {
  let listed = false;
  for (const [index, { text }] of paragraphs.entries()) {
    if (HEADING.test(text)) {
      const next = paragraphs[index + 1]?.text;
      listed = next === undefined || isEntry(next);
      if (listed) yield [index, 'heading'];
    } else {
      listed &&= isEntry(text);
      if (listed) yield [index, 'embed'];
    }
  }
}

function isEntry(text: string): boolean {
  return NUMBERED.test(text) || CITED.test(text) || (!endsSentence(text) && text.length <= TITLE_MAX);
}
