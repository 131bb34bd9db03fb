import type { CitationRun, CitationStyle } from '../model/citation.ts';
import type { CslItem } from './item-of.ts';
import type { Library } from './library.ts';

/** The sheet of a style, what it is asked for, and what it takes a text on a website for that is no encyclopaedia's. */
type Style = {
  readonly sheet: 'apa' | 'mla' | 'chicago' | 'harvard1';
  readonly part: 'bibliography' | 'citation';
  readonly language: 'en-US' | 'en-GB';
  readonly type: CslItem['type'];
};

/**
 * Texts of news sites are web pages in APA (Publication Manual, 7th ed., 10.16), MLA and Chicago (17th ed., 14.206–207), and
 * newspaper articles in Cite Them Right, whose web pages would lose the day of publication.
 */
const STYLES: Readonly<Record<CitationStyle, Style>> = {
  apa: { sheet: 'apa', part: 'bibliography', language: 'en-US', type: 'webpage' },
  mla: { sheet: 'mla', part: 'bibliography', language: 'en-US', type: 'webpage' },
  'chicago-note': { sheet: 'chicago', part: 'citation', language: 'en-US', type: 'webpage' },
  'chicago-bibliography': { sheet: 'chicago', part: 'bibliography', language: 'en-US', type: 'webpage' },
  harvard: { sheet: 'harvard1', part: 'bibliography', language: 'en-GB', type: 'article-newspaper' },
};

/** The item in every style. */
export function formatStyles(item: CslItem, library: Library): Readonly<Record<CitationStyle, readonly CitationRun[]>> {
  const format = (style: CitationStyle): readonly CitationRun[] => formatStyle(item, STYLES[style], library);
  return {
    apa: format('apa'),
    mla: format('mla'),
    'chicago-note': format('chicago-note'),
    'chicago-bibliography': format('chicago-bibliography'),
    harvard: format('harvard'),
  };
}

function formatStyle(item: CslItem, { sheet, part, language, type }: Style, { Cite }: Library): readonly CitationRun[] {
  const typed = {
    ...withoutSecondName(item, sheet),
    type: item.type === 'webpage' ? type : item.type,
    ...describedIn(part, item),
  };
  const cite = new Cite([withoutMarkup(typed)], { generateGraph: false, forceType: '@csl/list+object' });
  return runsOf(cite.format(part, { template: sheet, lang: language, format: 'html' }));
}

/**
 * An outlet that signs its own texts is named once: in the author's place in APA (Publication Manual, 7th ed., 10.16), as the
 * container elsewhere (MLA Handbook, 9th ed., ch. 5, on bodies that are author and publisher), where the sheets put it first
 * if need be.
 */
function withoutSecondName(item: CslItem, sheet: Style['sheet']): CslItem {
  const { author = [], 'container-title': container, ...rest } = item;
  const [first] = author;
  if (
    container === undefined ||
    first === undefined ||
    author.length > 1 ||
    !('literal' in first) ||
    first.literal !== container
  ) {
    return item;
  }
  return sheet === 'apa' && item.type === 'webpage' ? { ...rest, author } : { ...rest, 'container-title': container };
}

/** A note is one sentence, so in its middle a description begins in lower case; the sheet leaves that to the item. */
function describedIn(part: Style['part'], { genre, author, title }: CslItem): Pick<CslItem, 'genre'> {
  const isWithin = part === 'citation' && (author !== undefined || title !== undefined);
  return genre === undefined || !isWithin ? {} : { genre: genre.charAt(0).toLowerCase() + genre.slice(1) };
}

/**
 * The processor reads tags in the metadata as formatting. Noncharacters, which `oneLine` keeps out of all metadata, stand for the
 * three characters that HTML writes in another way; {@link runsOf} puts them back, so every tag it meets is the style's own.
 */
const STAND_INS = { '<': '\ufdd0', '>': '\ufdd1', '&': '\ufdd2' } as const;

function withoutMarkup<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value).replace(/[<>&]/gu, (sign) => STAND_INS[sign === '<' || sign === '>' ? sign : '&']));
}

function runsOf(html: string): readonly CitationRun[] {
  const runs: CitationRun[] = [];
  const open: string[] = [];
  for (const { 1: tag, 0: piece } of html
    .replace(/\s+/gu, ' ')
    .trim()
    .matchAll(/<([^>]*)>|[^<]+/gu)) {
    if (tag === undefined) {
      const text = plain(piece);
      const italic = open.findLast((one) => one === 'i' || one.includes('font-style:normal')) === 'i';
      const last = runs.at(-1);
      if (last?.italic === italic) runs[runs.length - 1] = { text: last.text + text, italic };
      else runs.push({ text, italic });
    } else if (tag.startsWith('/')) open.pop();
    else open.push(tag);
  }
  return trimmed(runs);
}

function plain(html: string): string {
  return html
    .replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/[\ufdd0-\ufdd2]/gu, (mark) => (mark === STAND_INS['<'] ? '<' : mark === STAND_INS['>'] ? '>' : '&'));
}

function trimmed(runs: readonly CitationRun[]): readonly CitationRun[] {
  const last = runs.length - 1;
  return runs
    .map(({ text, italic }, at) => {
      const started = at === 0 ? text.trimStart() : text;
      return { text: at === last ? started.trimEnd() : started, italic };
    })
    .filter(({ text }) => text !== '');
}
