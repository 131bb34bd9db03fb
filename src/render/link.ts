import { EMBED_LIMITS } from './limits.ts';

/** An address that may be linked: http or https, absolute, short enough for Discord; null for all others. */
export function linkable(url: string | null): string | null {
  return url !== null && url.length <= EMBED_LIMITS.url && /^https?:\/\/[^\s]+$/i.test(url) && URL.canParse(url) ? url : null;
}

/**
 * A masked link.
 *
 * @param label a sentence of the catalogue, never text from elsewhere.
 * @param url as {@link linkable} let it through; what would end the link early is percent-encoded.
 */
export function maskedLink(label: string, url: string): string {
  return `[${label}](${new URL(url).href.replace(/[()<>\\]/g, percentEncode)})`;
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
