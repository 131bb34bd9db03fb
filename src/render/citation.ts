import { CITATION_STYLES, type Citation, type CitationRun } from '../model/citation.ts';
import type { Embed, EmbedField, MessagePayload } from '../model/message.ts';
import type { CitationReply } from '../model/quote-replies.ts';
import type { Words } from './catalogue.ts';
import { partialDate } from './date-words.ts';
import { escapeUnits } from './escape-markdown.ts';
import { fieldsOf } from './fields.ts';
import { isolate } from './isolate.ts';
import { EMBED_LIMITS, fitsMessage } from './limits.ts';
import { linkable, maskedLink } from './link.ts';
import { documentLine } from './source-lines.ts';
import { code } from './written.ts';

/** A part of the reply: a field or an embed of its own, shown whole or not at all, since half a citation is a wrong one. */
type Part = { readonly name: string } & ({ readonly field: string } | { readonly block: string });

/**
 * Every style as a line to read, every record as a block to copy. When there is no room for all, the records go first, from
 * the last on, and the reply says which.
 */
export function renderCitation(words: Words, { document, citation }: CitationReply): Pick<MessagePayload, 'content' | 'embeds'> {
  const content = words.citationOf(code(citation.passageId), code(document.id));
  const head = [
    documentLine(words, document),
    words.citationAccessed(partialDate(words, citation.accessed)),
    ...linkLines(words, citation),
  ];
  const parts = partsOf(words, citation);
  const fitting = parts.filter((part) => fitsMessage({ embeds: embedsOf(words, { head, shown: [part], left: [] }) }));
  for (let count = fitting.length; count > 0; count--) {
    const shown = fitting.slice(0, count);
    const embeds = embedsOf(words, { head, shown, left: parts.filter((part) => !shown.includes(part)) });
    if (fitsMessage({ content, embeds })) return { content, embeds };
  }
  return { content, embeds: embedsOf(words, { head, shown: [], left: parts }) };
}

function partsOf(words: Words, citation: Citation): readonly Part[] {
  const { bibtex, ris, cslJson } = words.citationRecord;
  return [
    ...CITATION_STYLES.map((style) => ({ name: words.citationStyle(style), field: citationLine(citation.styles[style]) })),
    ...(citation.link === null ? [] : [{ name: words.citationLinkToCopy, field: codeBlock(citation.link) }]),
    { name: bibtex, block: codeBlock(citation.bibtex) },
    { name: ris, block: codeBlock(citation.ris) },
    { name: cslJson, block: codeBlock(citation.cslJson, 'json') },
  ].filter((part) => !('field' in part) || part.field.trim() !== '');
}

type Parts = {
  readonly head: readonly string[];
  readonly shown: readonly Part[];
  readonly left: readonly Part[];
};

function embedsOf(words: Words, { head, shown, left }: Parts): readonly Embed[] {
  const fields = shown.flatMap((part): readonly EmbedField[] =>
    'field' in part ? [{ name: part.name, value: part.field }] : [],
  );
  const blocks = shown.flatMap((part): readonly Embed[] =>
    'block' in part ? [{ title: part.name, description: part.block }] : [],
  );
  const lines = left.length === 0 ? [] : [words.citationNotShown(words.list(left.map(({ name }) => name)))];
  const notShown = fieldsOf(words, { heading: words.aboutThisReply, lines });
  return [{ description: head.join('\n'), fields: [...fields, ...notShown] }, ...blocks];
}

function linkLines(words: Words, { link }: Citation): readonly string[] {
  const address = linkable(link);
  if (address === null || address.length > EMBED_LIMITS.fieldValue) return [words.citationNoLink];
  return [maskedLink(words.citationLink, address), words.citationLinkHint];
}

/** A citation in markdown: its words inert, its italics ours. White space stands outside the signs, where clients want it. */
function citationLine(runs: readonly CitationRun[]): string {
  const plain = runs.map(({ text }) => text).join('');
  const units = escapeUnits(plain);
  let at = 0;
  let written = '';
  for (const { text, italic } of joined(runs)) {
    const lead = text.length - text.trimStart().length;
    const end = text.trimEnd().length;
    const part = (from: number, to: number): string => units.slice(at + from, at + to).join('');
    written += italic && lead < end ? `${part(0, lead)}*${part(lead, end)}*${part(end, text.length)}` : part(0, text.length);
    at += text.length;
  }
  const isolated = isolate(plain);
  const start = isolated.indexOf(plain);
  return plain === '' ? '' : isolated.slice(0, start) + written + isolated.slice(start + plain.length);
}

/** Neighbours set in one way as one: the sign that ends one run and that which begins the next would together mean bold. */
function joined(runs: readonly CitationRun[]): readonly CitationRun[] {
  const found: CitationRun[] = [];
  for (const { text, italic } of runs.filter((run) => run.text !== '')) {
    const last = found.at(-1);
    if (last?.italic === italic) found[found.length - 1] = { text: last.text + text, italic };
    else found.push({ text, italic });
  }
  return found;
}

/** Text to copy. Nothing is escaped inside; backticks that could end the block are kept apart by a space of no width. */
function codeBlock(text: string, language = ''): string {
  const safe = text.includes('```') ? text.replace(/`(?=`)/gu, '`\u200b') : text;
  return `\`\`\`${language}\n${safe.replace(/\n+$/u, '')}\n\`\`\``;
}
