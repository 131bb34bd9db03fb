import type { CslItem } from './item-of.ts';
import type { Library } from './library.ts';
import type { CslName } from './name-of.ts';

/**
 * One BibTeX entry. The library chooses the fields and sets the braces; its escaping is done here beforehand, because it drops
 * letters that it has no command for. Standard styles miss nothing in an `@misc`; an `@article` lacks a field without author,
 * title or year, and is no entry of an encyclopaedia.
 */
export function writeBibtex({ note, ...item }: CslItem, { Cite }: Library): string {
  const isArticle =
    item.type !== 'entry-encyclopedia' && [item.author, item.title, item.issued].every((part) => part !== undefined);
  const entry = {
    ...escaped(item),
    type: 'article-newspaper',
    'citation-key': item.id,
    // Standard styles print a note and keep an annotation to themselves.
    ...(note === undefined ? {} : { annote: latex(note) }),
  };
  const written = new Cite([entry], { generateGraph: false, forceType: '@csl/list+object' })
    .format('bibtex')
    .trim()
    // The address a second time.
    .replace(/^\thowpublished = .*\n/mu, '')
    .replace(/^\tmonth = \{(.+)\},$/mu, (_, written: string) => monthAndDay(written));
  return `${isArticle ? written : written.replace(/^@article/u, '@misc').replace(/^\tjournal = /mu, '\thowpublished = ')}\n`;
}

/**
 * One RIS record. The library chooses the tags; the lines are set here, because it breaks them after 70 characters, in the
 * middle of words and addresses, and its own parser then reads a blank there. Its newspaper articles lose author and day, its
 * web pages the outlet: hence the type of a magazine article.
 */
export function writeRis(item: CslItem, { Cite }: Library): string {
  const type = item.type === 'entry-encyclopedia' ? item.type : 'article-magazine';
  const cite = new Cite([{ ...item, type }], { generateGraph: false, forceType: '@csl/list+object' });
  const { TY, ID: _, DA, ...tags } = cite.format('ris', { format: 'object' })[0] ?? {};
  // The year first: of two dates some readers keep the last, and the day is in the other.
  const written = { ...tags, ...(DA === undefined ? {} : { DA }) };
  const lines = Object.entries(written).flatMap(([tag, value]) => [value].flat().map((one) => risLine(tag, String(one))));
  return `${[`TY  - ${String(TY)}`, ...lines, 'ER  - '].join('\n')}\n`;
}

/** Months and days have two digits in RIS (`YYYY/MM/DD/`); the library writes them with one. */
function risLine(tag: string, value: string): string {
  return `${tag}  - ${/^(?:DA|Y2)$/u.test(tag) ? value.replace(/(?<=\/)\d(?=\/|$)/gu, '0$&') : value}`;
}

/** CSL-JSON, a list of one item; a date stands in one line. */
export function writeCslJson(item: CslItem): string {
  const json = JSON.stringify([item], null, 2);
  return `${json.replace(/\[\s+\[([\s\d,]+)\]\s+\]/gu, (_, parts: string) => `[[${parts.trim().replace(/,\s+/gu, ', ')}]]`)}\n`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Months are macros of BibTeX, whose language and length the style sets; the day stands apart.
 *
 * @param written As the library writes them: `jan 5`, or `1` for a month alone.
 */
function monthAndDay(written: string): string {
  const [month = '', day] = written.split(' ');
  const macro = MONTHS[Number(month) - 1] ?? month;
  return `\tmonth = ${macro},${day === undefined ? '' : `\n\tday = {${day}},`}`;
}

function escaped({ title, author, genre, ...item }: CslItem): object {
  const container = item['container-title'];
  return {
    ...item,
    ...(title === undefined ? {} : { title: latex(title) }),
    ...(genre === undefined ? {} : { genre: latex(genre) }),
    ...(container === undefined ? {} : { 'container-title': latex(container) }),
    ...(author === undefined ? {} : { author: author.map(escapedName) }),
  };
}

function escapedName(name: CslName): object {
  return Object.fromEntries(Object.entries(name).map(([part, text]) => [part, latex(text)]));
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // The library reads tags in its input as formatting.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** Pairs that LaTeX joins into one sign: dashes, quotation marks, Spanish marks. */
const LIGATURE = /(?<=-)(?=-)|(?<=')(?=')|(?<=`)(?=`)|(?<=,)(?=,)|(?<=[!?])(?=`)/gu;

/** The characters that LaTeX takes for something else. */
function latex(text: string): string {
  return text
    .replace(LIGATURE, '\ufdd0')
    .replace(/[\\{}$&#%_~^<>]/gu, (character) => COMMANDS[character] ?? `\\${character}`)
    .replaceAll('\ufdd0', '{}');
}
