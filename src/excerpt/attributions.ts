import type { Span } from '../model/span.ts';
import { quotationsIn } from './quotations-in.ts';
import { closesSpeech, leadsTo, quotationEndingAt } from './speech-beside.ts';
import { QUOTED, type Subject, subjectAfter, subjectBefore, trimName } from './speech-subjects.ts';
import { type SpeechTies, tie, tiedName } from './speech-ties.ts';
import { ADVERBS, NAME, OFTEN_ELSE, SENTENCE_END, SPEECH_SIGN, SPEECH_VERB } from './speech-words.ts';

/** A place where a text passes on what somebody says; spans are offsets of the text. */
export type Attribution = {
  /** The words that say so, or the quotation. */
  readonly span: Span;
  readonly form: 'quoted' | 'reported';
  /** Who speaks, as the text names them; null when it cannot be told. */
  readonly name: Span | null;
};

const ACCORDING_TO = new RegExp(`[Aa]ccording to (${NAME})(?=,|[.;]?$|\\.\\s)`, 'gu');
const COORDINATED = new RegExp(`(?:,|(?<!\\p{L})and)\\s+${ADVERBS}$`, 'u');
const CLAUSE_FOLLOWS = /^\s+(?:in [^,.]{1,25} )?(?:that|how|whether)(?!\p{L})/u;
const CLAUSE_REACH = 80;

/**
 * Every place in a paragraph where speech is passed on: quotations, with or without a name beside them, and reports without
 * marks. A name counts only where it stands as the subject of a verb of saying or behind "according to"; pronouns and descriptions
 * name nobody. A quotation has the name that its own sentence ties to it, else the name of the speech that it goes on with; where
 * its own sentence ties two to it, none. Linear in the length of the paragraph.
 */
export function attributionsIn(text: string): readonly Attribution[] {
  const quotations = quotationsIn(text).map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }));
  const masked = mask(text, quotations);
  const ties: SpeechTies = new Map();
  const reports = [...verbReports({ text, masked, quotations, ties }), ...accordingReports({ text, masked, quotations, ties })];
  return [
    ...reports,
    ...signs(masked, reports),
    ...quotations.map((span): Attribution => ({ span, form: 'quoted', name: tiedName(ties, span, text) })),
  ];
}

/** A paragraph, its quotations, and the text in which they are masked. */
type Paragraph = {
  readonly text: string;
  readonly masked: string;
  readonly quotations: readonly Span[];
  readonly ties: SpeechTies;
};

function mask(text: string, quotations: readonly Span[]): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of quotations) {
    masked += text.slice(from, start) + QUOTED.repeat(end - start);
    from = end;
  }
  return masked + text.slice(from);
}

function verbReports({ text, masked, quotations, ties }: Paragraph): readonly Attribution[] {
  const reports: Attribution[] = [];
  let last: (Subject & { readonly at: number }) | null = null;
  for (const { 0: verb, index } of masked.matchAll(SPEECH_VERB)) {
    const end = index + verb.length;
    const behindQuotation = quotationEndingAt(masked, index, quotations);
    const own: Subject | null = subjectBefore(masked, index) ?? (behindQuotation === null ? null : subjectAfter(masked, end));
    const subject: Subject | null = own ?? (last !== null && goesOnWith(masked, { from: last.at, to: index }) ? last : null);
    last = subject === null ? null : { ...subject, at: end };
    const name = subject?.name ?? null;
    const isReport = /^(?:said|says)$/i.test(verb) || CLAUSE_FOLLOWS.test(masked.slice(end, end + CLAUSE_REACH));
    const ahead = own === null || own.start > index ? null : quotationEndingAt(masked, own.start, quotations);
    const before = behindQuotation ?? (ahead !== null && closesSpeech(text, ahead, { masked, verbEnd: end }) ? ahead : null);
    const within = quotations.find(({ start }) => start >= end && leadsTo(masked, { end, start, isTail: false, isReport }));
    const next = quotations.find(({ start }) => start >= end);
    const goesOn = next !== undefined && before !== null && leadsTo(masked, { end, start: next.start, isTail: true, isReport });
    if (name !== null) {
      if (before !== null) tie(ties, { quotation: before, kind: 'beside', name });
      if (within !== undefined) tie(ties, { quotation: within, kind: 'beside', name });
      if (goesOn && next !== within) tie(ties, { quotation: next, kind: 'goes-on', name });
    }
    const isTied = before !== null || within !== undefined || goesOn;
    const isElse = OFTEN_ELSE.test(verb) && !isTied && !isReport;
    if (isElse || /(?<!\p{L})to $/u.test(masked.slice(0, index).slice(-4))) continue;
    reports.push({ span: { start: index, end }, form: 'reported', name: isReport || isTied ? name : null });
  }
  return reports;
}

/** Whether a verb has the subject of the one before it: "Holm said …, and later added …". */
function goesOnWith(masked: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return COORDINATED.test(masked.slice(Math.max(0, to - 40), to)) && !SENTENCE_END.test(masked.slice(from, to));
}

function accordingReports({ masked, quotations, ties }: Paragraph): readonly Attribution[] {
  return Array.from(masked.matchAll(ACCORDING_TO), ({ index, 0: words, 1: named = '' }): Attribution => {
    const end = index + words.length;
    const name = trimName(masked, { start: end - named.length, end });
    const before = quotationEndingAt(masked, index, quotations);
    const after = quotations.find(({ start }) => start >= end && leadsTo(masked, { end, start, isTail: false, isReport: true }));
    if (name !== null) for (const quotation of [before, after]) if (quotation) tie(ties, { quotation, kind: 'according', name });
    return { span: { start: index, end }, form: 'reported', name };
  });
}

/** Words beside which somebody may be speaking, where no report settles who does. */
function signs(masked: string, reports: readonly Attribution[]): readonly Attribution[] {
  const named = reports.filter(({ name }) => name !== null).map(({ span }) => span);
  return Array.from(masked.matchAll(SPEECH_SIGN)).flatMap(({ index, 0: sign }): readonly Attribution[] => {
    if (named.some(({ start, end }) => start <= index && index < end)) return [];
    if (isSoft(sign) && named.some((report) => isOneSentence(masked, report, index))) return [];
    return [{ span: { start: index, end: index + sign.length }, form: 'reported', name: null }];
  });
}

/**
 * "In an interview, X said …", "X said …, adding that …": such a sign belongs to the report of its sentence. "According to" names a
 * speaker of its own.
 */
function isSoft(sign: string): boolean {
  return /(?<!accord)ing$|^(?:speech|interview|address|statement|letter|message|remarks|testimony|memorandum)/i.test(sign);
}

function isOneSentence(masked: string, { start, end }: Span, at: number): boolean {
  return !SENTENCE_END.test(at < start ? masked.slice(at, start) : masked.slice(end, at));
}
