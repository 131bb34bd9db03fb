import type { Corpus } from '../model/corpus.ts';
import type { Outlet, OutletId } from '../model/outlet.ts';
import type { Span } from '../model/span.ts';
import { denies, sentenceAround } from './sentence-around.ts';

/** What stands between an outlet's name and the words that it is said to have written. */
const SAYS =
  '(?:(?:has|had|have)\\s+)?(?:said|says|wrote|writes|reported|reports|stated|states|published|publishes|claimed|claims|noted|notes|argued|argues|put it|puts it)';
const SOURCE_BEFORE = '(?:according to|as reported by|as quoted by|quoting|citing|source:?|via|from|by|per|in)';
const ARTICLE = '(?:(?:the|an?|its|their)\\s+)?';

/**
 * The outlet to which the words around a quotation clearly give it: "Press TV wrote: …", "according to Press TV, …", "… — Press
 * TV", "… (Press TV)". Null when they name none or several, or deny something, since a wrong guess would accuse somebody.
 */
export function claimedOutlet(text: string, piece: Span, corpus: Corpus): OutletId | null {
  const sentence = sentenceAround(text, piece);
  if (denies(sentence)) return null;
  const { before, after } = sentence;
  const around = `${before} ${after}`;
  const outlets = [...corpus.outlets.values()];
  const named = outlets.filter((outlet) => namesOf(outlet).some((name) => isNamedIn(around, name)));
  const [only] = named;
  if (only === undefined || named.length > 1) return null;
  return namesOf(only).some((name) => attributes(before, after, name)) ? only.id : null;
}

/** "Wikipedia (English)" is also called "Wikipedia", "Tasnim News Agency" also "Tasnim": the name, its head, and the id's words. */
function namesOf({ id, name }: Outlet): readonly string[] {
  const head = name.replace(/\s*\([^)]*\)\s*$/u, '');
  return [...new Set([name, head, id.replaceAll('-', ' ')])].filter((one) => one.length > 2);
}

function isNamedIn(text: string, name: string): boolean {
  return isMatch(text, calledBy(name), name);
}

/** The name between word bounds, as a group. */
function calledBy(name: string): string {
  return `(?<![\\p{L}\\p{N}])(?<name>${escaped(name)})(?![\\p{L}\\p{N}])`;
}

/** A name of one word may be a common word too ("Time"): it counts with a capital only. */
function isMatch(text: string, pattern: string, name: string): boolean {
  const written = new RegExp(pattern, 'iu').exec(text)?.groups?.name;
  return written !== undefined && (name.includes(' ') || /^\p{Lu}/u.test(written));
}

function attributes(before: string, after: string, name: string): boolean {
  const called = `${calledBy(name)}(?:\\s+(?:News Agency|News|article|report))?(?:['’]s)?`;
  const ahead = [
    // Press TV wrote that “…”, Press TV: “…”
    `${called}\\s*(?:${SAYS}\\b[^.!?]{0,40}|:)$`,
    `\\b${SOURCE_BEFORE}\\s+${ARTICLE}${called}\\s*[:,–—-]?$`,
  ];
  const behind = [
    // “…” — Press TV, “…” (Press TV), “…”, Press TV wrote, “…”, according to Press TV, “…”, wrote Press TV
    `^\\s*[–—~-]+\\s*${ARTICLE}${called}\\s*(?:$|[,;(\\d])`,
    `^\\s*[([]\\s*${ARTICLE}${called}[^)\\]]{0,40}[)\\]]`,
    `^[\\s,]*(?:(?:as|so)\\s+)?${ARTICLE}${called}\\s+${SAYS}\\b`,
    `^[\\s,]*(?:${SOURCE_BEFORE}|${SAYS})\\s+${ARTICLE}${called}`,
  ];
  return ahead.some((pattern) => isMatch(before, pattern, name)) || behind.some((pattern) => isMatch(after, pattern, name));
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}
