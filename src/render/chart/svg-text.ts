/** What XML 1.0 has no place for, escaped or not: control characters, lone surrogates, the last two of the first plane. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Foreign text as the content of an element or of a quoted attribute. */
export function svgText(text: string): string {
  return text.replace(NO_XML, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A length to a tenth of a unit: finer is not seen, and the same everywhere. */
export function units(length: number): string {
  return String(Math.round(length * 10) / 10);
}
