import type { Span } from '../model/span.ts';
import { quotationsIn } from './quotations-in.ts';
import { ADVERBS, NAME, nameWithin, OFTEN_ELSE, SPEECH_SIGN, SPEECH_VERB } from './speech-words.ts';

/** A place where a text passes on what somebody says; spans are offsets of the text. */
export type Attribution = {
  /** The words that say so, or the quotation. */
  readonly span: Span;
  readonly form: 'quoted' | 'reported';
  /** Who speaks, as the text names them; null when it cannot be told. */
  readonly name: Span | null;
};

/** Stands for every character of a quotation, so that nothing quoted is read as the text's own words. */
const QUOTED = '\uE000';
/** How far before a verb its subject may begin, and how far behind it a quotation. */
const BEFORE = 260;
const BESIDE = 80;
const ROLE =
  'chief|commander|leader|president|minister|spokesman|spokeswoman|spokesperson|official|captain|general|secretary|ambassador|director|analyst|professor|author|journalist|activist|senator|mayor|judge|lawyer|expert|envoy';
/** A subject starts a clause: after the start, a sentence, a comma, a quotation, a conjunction, or the word for an office. */
const CLAUSE_START = `(?<=^|[.!?;:,–—(\\]]\\s{0,2}|${QUOTED}\\s{0,2}|(?<![\\p{L}])(?:and|but|as|when|while|because|${ROLE})\\s)`;
const APPOSITION = `(?:, (?=\\p{Ll}|[^ ,]+[’']s )[^,.;:${QUOTED}]{3,110}(?:, [^,.;:${QUOTED}]{1,80}){0,2},)`;
const SUBJECT = new RegExp(`${CLAUSE_START}(${NAME})${APPOSITION}?\\s+${ADVERBS}$`, 'u');
const INVERTED = new RegExp(`^\\s+(${NAME})(?![\\p{L}’'-])`, 'u');
const ACCORDING_TO = new RegExp(`according to (${NAME})(?=,|[.;]?$|\\.\\s)`, 'giu');
const COORDINATED = new RegExp(`(?:,|(?<!\\p{L})and)\\s+${ADVERBS}$`, 'u');
const CLAUSE_FOLLOWS = /^\s+(?:in [^,.]{1,25} )?(?:that|how|whether)(?!\p{L})/u;
const SENTENCE_END = /(?<!(?<!\p{L})(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Capt|Sen|Rep|Prof|Gov|Sgt|\p{Lu}))\.\s|[!?]\s/u;

/**
 * Every place in a paragraph where speech is passed on: quotations, with or without a name beside them, and reports without
 * marks. A name counts only where it stands as the subject of a verb of saying; pronouns and descriptions name nobody. Linear
 * in the length of the paragraph.
 */
export function attributionsIn(text: string): readonly Attribution[] {
  const quotations = quotationsIn(text).map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }));
  const masked = mask(text, quotations);
  const speakers = new Map<Span, Span>();
  const reports: Attribution[] = [];
  let subject: { readonly name: Span; readonly at: number } | null = null;
  for (const { 0: verb, index } of masked.matchAll(SPEECH_VERB)) {
    const end = index + verb.length;
    const quotedBefore = quotationEndingAt(masked, index, quotations);
    const inherits: boolean =
      subject !== null &&
      COORDINATED.test(masked.slice(Math.max(0, index - 40), index)) &&
      !SENTENCE_END.test(masked.slice(subject.at, index));
    const name: Span | null =
      subjectBefore(masked, index) ??
      (quotedBefore === null ? null : subjectAfter(masked, end)) ??
      (inherits && subject !== null ? subject.name : null);
    subject = name === null ? null : { name, at: end };
    const before = quotedBefore ?? (name === null ? null : quotationEndingAt(masked, name.start, quotations));
    const isReport = /^(?:said|says)$/i.test(verb) || CLAUSE_FOLLOWS.test(masked.slice(end, end + BESIDE));
    const after = quotations.find(
      ({ start }) => start >= end && leadsTo(masked, { end, start, isTail: before !== null, isReport }),
    );
    if (name !== null)
      for (const quotation of [before, after]) if (quotation && !speakers.has(quotation)) speakers.set(quotation, name);
    const isElse = OFTEN_ELSE.test(verb) && before === null && after === undefined && !isReport;
    if (isElse || /(?<!\p{L})to $/u.test(masked.slice(0, index).slice(-4))) continue;
    const settles = name !== null && (isReport || before !== null || after !== undefined);
    reports.push({ span: { start: index, end }, form: 'reported', name: settles ? name : null });
  }
  for (const { index, 0: words, 1: named = '' } of masked.matchAll(ACCORDING_TO)) {
    const start = index + words.length - named.length;
    reports.push({
      span: { start: index, end: index + words.length },
      form: 'reported',
      name: trimName(masked, { start, end: start + named.length }),
    });
  }
  const signs: Attribution[] = [];
  const settled = (at: number): boolean => reports.some(({ span, name }) => name !== null && span.start <= at && at < span.end);
  for (const { index, 0: sign } of masked.matchAll(SPEECH_SIGN)) {
    if (settled(index)) continue;
    const isPartOfReport =
      isSoft(sign) && reports.some((report) => report.name !== null && isOneSentence(masked, report.span, index));
    if (!isPartOfReport) signs.push({ span: { start: index, end: index + sign.length }, form: 'reported', name: null });
  }
  return [
    ...reports,
    ...signs,
    ...quotations.map((span): Attribution => ({ span, form: 'quoted', name: speakers.get(span) ?? null })),
  ];
}

function mask(text: string, quotations: readonly Span[]): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of quotations) {
    masked += text.slice(from, start) + QUOTED.repeat(end - start);
    from = end;
  }
  return masked + text.slice(from);
}

/** The name that is the subject of the verb at `at`. */
function subjectBefore(masked: string, at: number): Span | null {
  const from = Math.max(0, at - BEFORE);
  const found = SUBJECT.exec(masked.slice(from, at));
  const words = found?.[1];
  if (found === null || words === undefined) return null;
  const start = from + found.index;
  return trimName(masked, { start, end: start + words.length });
}

function subjectAfter(masked: string, at: number): Span | null {
  const found = INVERTED.exec(masked.slice(at, at + BEFORE));
  const words = found?.[1];
  if (found === null || words === undefined) return null;
  const start = at + found[0].length - words.length;
  return trimName(masked, { start, end: start + words.length });
}

/** Without words that merely begin a sentence. A lone plural there ("Doctors said") may be no name. */
function trimName(masked: string, { start, end }: Span): Span | null {
  const words = masked
    .slice(start, end)
    .replace(/[.]$/, (dot) => (/(?:\b\p{Lu}|\b(?:Jr|Sr))\.$/u.test(masked.slice(start, end)) ? dot : ''));
  const name = nameWithin(words);
  const from = start + words.length - name.length;
  const opens = /(?:^|[.!?]\s+)$/.test(masked.slice(Math.max(0, from - 3), from));
  if (name === '' || (opens && /^\p{Lu}\p{Ll}+s$/u.test(name))) return null;
  return { start: from, end: from + name.length };
}

function quotationEndingAt(masked: string, at: number, quotations: readonly Span[]): Span | null {
  return (
    quotations.find(({ end }) => end <= at && at - end <= 3 && masked.slice(end, at).replace(/^,/, '').trim() === '') ?? null
  );
}

type Lead = { readonly isReport: boolean; readonly end: number; readonly start: number; readonly isTail: boolean };

/** Whether what a verb introduces reaches to a quotation: in its own sentence, or as the next part of one that it interrupts. */
function leadsTo(masked: string, { end, start, isTail, isReport }: Lead): boolean {
  const between = masked.slice(end, start);
  if (between.includes(QUOTED)) return false;
  if (isTail) return between.length <= BESIDE && /^[^.!?;]*[.,]\s+$/.test(between);
  if (SENTENCE_END.test(between)) return false;
  return between.length <= BESIDE || isReport;
}

/** "In an interview, X said …", "X said …, adding that …": such a sign belongs to the report of its sentence. */
function isSoft(sign: string): boolean {
  return /ing$|^(?:according|speech|interview|address|statement|letter|message|remarks|testimony|memorandum)/i.test(sign);
}

function isOneSentence(masked: string, { start, end }: Span, at: number): boolean {
  return !SENTENCE_END.test(at < start ? masked.slice(at, start) : masked.slice(end, at));
}
