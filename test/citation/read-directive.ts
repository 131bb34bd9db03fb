import type { Span } from '../../src/model/span.ts';

/** A text directive taken apart by the specification's grammar, apart from the code that writes them. */
export type Directive = { readonly prefix: string | null; readonly start: string; readonly end: string | null };

/** @throws when the link holds no directive, or more than letters, digits, `._`, escapes and the grammar's own signs. */
export function readDirective(link: string): Directive {
  const [, written] = /#[^#]*?:~:text=([A-Za-z0-9._%,-]+)$/.exec(link) ?? [];
  if (written === undefined) throw new Error(`no text directive in ${link}`);
  const terms = written.split(',');
  const prefix = terms[0]?.endsWith('-') ? (terms.shift()?.slice(0, -1) ?? null) : null;
  const [start, end = null, ...more] = terms;
  if (start === undefined || more.length > 0 || terms.some((term) => term.includes('-')))
    throw new Error(`malformed: ${written}`);
  return {
    prefix: prefix === null ? null : decodeURIComponent(prefix),
    start: decodeURIComponent(start),
    end: end === null ? null : decodeURIComponent(end),
  };
}

/** What a browser would mark in a page that holds just this text: the first place where all terms stand as they must. */
export function findDirective({ prefix, start, end }: Directive, page: string): Span | null {
  for (let at = page.indexOf(start); at >= 0; at = page.indexOf(start, at + 1)) {
    if (prefix !== null && !page.slice(0, at).trimEnd().endsWith(prefix)) continue;
    if (end === null) return { start: at, end: at + start.length };
    const last = page.indexOf(end, at + start.length);
    return last < 0 ? null : { start: at, end: last + end.length };
  }
  return null;
}
