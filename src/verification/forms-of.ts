/** A quotation as it was pasted, and what it may have been before a chat client or an editor touched it; the pasted one first. */
export function formsOf(text: string): readonly string[] {
  return [...new Set([text, withoutMarkdown(text), withoutBracketedCapital(text), withoutTornFootnotes(text)])];
}

/** Bold, italics, strikes, spoilers, escapes, masked links and the marks that begin a line of Discord's markdown. */
function withoutMarkdown(text: string): string {
  return text
    .replace(/\[([^\][]{1,2000})\]\(<?https?:[^\s()<>]{1,2000}>?\)/g, '$1')
    .replace(/^(?:[ \t]*(?:>{1,3}|#{1,3}|-#|[-*])[ \t]+)+/gm, '')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/[*_]+|~~|\|\|/g, '');
}

/** `[T]he`: an editor's honest note that the letter's case is not the source's. */
function withoutBracketedCapital(text: string): string {
  return text.replace(/^(\P{L}{0,3})\[(\p{L})\](?=\p{L})/u, '$1$2');
}

/** `3] On 12 July … Israel.[16`: a selection that began or ended inside a footnote marker. */
function withoutTornFootnotes(text: string): string {
  return text
    .replace(/^[\s"'“”„‘’«»]{0,4}(?:[a-z]{0,4}\s{1,3})?\d{0,3}\s{0,3}\]/u, '')
    .replace(/\[\s{0,3}(?:[a-z]{0,4}\s{0,3})?\d{0,3}[\s"'“”„‘’«»]{0,4}$/u, '');
}
