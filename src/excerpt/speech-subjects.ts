import type { Span } from '../model/span.ts';
import { ADVERBS, NAME, nameWithin } from './speech-words.ts';

/** Stands for every character of a quotation, so that nothing quoted is read as the text's own words. */
export const QUOTED = '\uE000';

/** How far before a verb its subject may begin. */
const BEFORE = 260;
const ROLE =
  'chief|commander|leader|president|minister|spokesman|spokeswoman|spokesperson|official|captain|general|secretary|ambassador|director|analyst|professor|author|journalist|activist|senator|mayor|judge|lawyer|expert|envoy';
/** A subject starts a clause: after the start, a sentence, a comma, a quotation, a conjunction, or the word for an office. */
const CLAUSE_START = `(?<=^|[.!?;:,–—(\\]]\\s{0,2}|${QUOTED}\\s{0,2}|(?<![\\p{L}])(?:and|but|as|when|while|because|${ROLE})\\s)`;
const APPOSITION = `(?:, (?=\\p{Ll}|[^ ,]+[’']s )[^,.;:${QUOTED}]{3,110}(?:, [^,.;:${QUOTED}]{1,80}){0,2},)`;
const SUBJECT = new RegExp(`${CLAUSE_START}(${NAME})${APPOSITION}?\\s+${ADVERBS}$`, 'u');
const INVERTED = new RegExp(`^\\s+(${NAME})(?![\\p{L}’'-])`, 'u');
/** Somebody else stands beside the name: "Holm and Ekdahl said". */
const OTHER_BEFORE = /\p{Lu}[\p{L}\p{M}’'-]*,? (?:and|or) $/u;
const OTHER_BEHIND = /^,? (?:and|or) (?:the )?\p{Lu}/u;

/** Who a verb says speaks. */
export type Subject = {
  readonly name: Span;
  /** Where the words begin that the name stands among: "Malmstad’s Mayor Ada Lindqvist". */
  readonly start: number;
};

/** The name that is the subject of the verb at `at`, in a text whose quotations are masked. */
export function subjectBefore(masked: string, at: number): Subject | null {
  const from = Math.max(0, at - BEFORE);
  const found = SUBJECT.exec(masked.slice(from, at));
  const words = found?.[1];
  if (found === null || words === undefined) return null;
  const start = from + found.index;
  if (OTHER_BEFORE.test(masked.slice(Math.max(0, start - 40), start))) return null;
  const name = trimName(masked, { start, end: start + words.length });
  return name && { name, start };
}

/** The name that follows the verb ending at `at`: “…,” said NAME. */
export function subjectAfter(masked: string, at: number): Subject | null {
  const found = INVERTED.exec(masked.slice(at, at + BEFORE));
  const words = found?.[1];
  if (found === null || words === undefined || OTHER_BEHIND.test(masked.slice(at + found[0].length))) return null;
  const start = at + found[0].length - words.length;
  const name = trimName(masked, { start, end: start + words.length });
  return name && { name, start };
}

/** Without words that merely begin a sentence. A lone plural there ("Doctors said") may be no name. */
export function trimName(masked: string, { start, end }: Span): Span | null {
  const words = masked.slice(start, end);
  const name = nameWithin(words);
  const from = start + words.lastIndexOf(name);
  const opens = /(?:^|[.!?]\s+)$/.test(masked.slice(Math.max(0, from - 3), from));
  if (name === '' || (opens && /^\p{Lu}\p{Ll}+s$/u.test(name))) return null;
  return { start: from, end: from + name.length };
}
