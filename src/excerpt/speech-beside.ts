import type { Span } from '../model/span.ts';
import { QUOTED } from './speech-subjects.ts';
import { SENTENCE_END } from './speech-words.ts';

/** How far behind a verb a quotation may begin. */
const BESIDE = 80;

/** The quotation that ends directly before `at`, with a comma between them at most. */
export function quotationEndingAt(masked: string, at: number, quotations: readonly Span[]): Span | null {
  return (
    quotations.find(({ end }) => end <= at && at - end <= 3 && masked.slice(end, at).replace(/^,/, '').trim() === '') ?? null
  );
}

type Behind = {
  readonly masked: string;
  /** Where the verb behind the quotation and its subject ends. */
  readonly verbEnd: number;
};

/** Nothing but when and where: what "NAME said" may have behind it when it says who spoke before. */
const NOTHING_MORE =
  /^(?:\s+(?:in|on|at|during|to|as|after|before|last|this|earlier|later|yesterday|today|again)(?!\p{L})[^.!?:;]{0,80})?(?:[.,;]|\s*$)/u;

/**
 * Whether a subject and its verb behind a quotation say who spoke it. A comma ties them: “…,” NAME said. A quotation that ends
 * as a sentence does may be followed by the next speaker, “…” NAME said: “…”, so there nothing more may follow than when and where.
 */
export function closesSpeech(text: string, { start, end }: Span, { masked, verbEnd }: Behind): boolean {
  const isSentence = /[.!?…]["'”’»›]*$/u.test(text.slice(start, end)) && !/^\s*,/u.test(text.slice(end));
  return (
    !isSentence ||
    (!masked.slice(verbEnd).trimStart().startsWith(QUOTED) && NOTHING_MORE.test(masked.slice(verbEnd, verbEnd + 120)))
  );
}

type Lead = { readonly isReport: boolean; readonly end: number; readonly start: number; readonly isTail: boolean };

/** Whether what a verb introduces reaches to a quotation: in its own sentence, or as the next part of one that it interrupts. */
export function leadsTo(masked: string, { end, start, isTail, isReport }: Lead): boolean {
  const between = masked.slice(end, start);
  if (between.includes(QUOTED)) return false;
  if (isTail) return between.length <= BESIDE && /^[^.!?;]*[.,]\s+$/.test(between);
  if (SENTENCE_END.test(between)) return false;
  return between.length <= BESIDE || isReport;
}
