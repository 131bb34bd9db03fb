import type { CitationRun, CitationStyle } from '../model/citation.ts';
import type { CslItem } from './item-of.ts';
import type { Library, SheetName } from './library.ts';

/** The sheet of a style and what it is asked for. */
type Style = {
  readonly sheet: SheetName;
  readonly part: 'bibliography' | 'citation';
  readonly language: 'en-US' | 'en-GB';
};

const STYLES: Readonly<Record<CitationStyle, Style>> = {
  apa: { sheet: 'verbatim-apa', part: 'bibliography', language: 'en-US' },
  mla: { sheet: 'verbatim-mla', part: 'bibliography', language: 'en-US' },
  'chicago-note': { sheet: 'verbatim-chicago', part: 'citation', language: 'en-US' },
  'chicago-bibliography': { sheet: 'verbatim-chicago', part: 'bibliography', language: 'en-US' },
  harvard: { sheet: 'verbatim-harvard', part: 'bibliography', language: 'en-GB' },
};

/** The item in every style. */
export function formatStyles(item: CslItem, library: Library): Readonly<Record<CitationStyle, readonly CitationRun[]>> {
  const format = (style: CitationStyle): readonly CitationRun[] => formatIn(style, item, library);
  return {
    apa: format('apa'),
    mla: format('mla'),
    'chicago-note': format('chicago-note'),
    'chicago-bibliography': format('chicago-bibliography'),
    harvard: format('harvard'),
  };
}

/** The item in one style, as one line. */
export function formatIn(style: CitationStyle, item: CslItem, { Cite }: Library): readonly CitationRun[] {
  const { sheet, part, language } = STYLES[style];
  const named = withoutSecondName(withoutContributors(item), sheet);
  const cite = new Cite([withoutMarkup({ ...named, ...describedIn(part, named) })], {
    generateGraph: false,
    forceType: '@csl/list+object',
  });
  return runsOf(cite.format(part, { template: sheet, lang: language, format: 'html' }));
}

/** "Wikipedia contributors" are nobody in particular: the styles' own examples of such entries begin with the entry or the work. */
function withoutContributors(item: CslItem): CslItem {
  const { author = [], ...rest } = item;
  const isNobody = author.every((name) => 'literal' in name && /^\P{L}*(?:\S+ )*contributors$/iu.test(name.literal));
  return item.type === 'entry-encyclopedia' && isNobody ? rest : item;
}

/**
 * An outlet that signs its own texts is named once: in the author's place in APA (Publication Manual, 7th ed., 10.16), as the
 * container elsewhere (MLA Handbook, 9th ed., ch. 5, on bodies that are author and publisher; Chicago's citation quick guide).
 */
function withoutSecondName(item: CslItem, sheet: SheetName): CslItem {
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
  return sheet === 'verbatim-apa' && item.type === 'webpage' ? { ...rest, author } : { ...rest, 'container-title': container };
}

/** A note is one sentence, so in its middle a description begins in lower case; the sheet leaves that to the item. */
function describedIn(part: Style['part'], { genre, author, title, type }: CslItem): Pick<CslItem, 'genre'> {
  const isWithin = part === 'citation' && (author !== undefined || title !== undefined || type === 'entry-encyclopedia');
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
