import { createHash } from 'node:crypto';
import type { DocumentId } from '../model/document.ts';
import type { PassageId } from '../model/passage.ts';

/** Crockford's base32 (https://www.crockford.com/base32.html) in lower case: no i, l, o, u to misread. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const BITS = 5;
/**
 * 20 bits lead back to the document when its words have changed; 35 bits of document and words keep accidental twins out,
 * also between two documents of many thousands that share their first 20 bits and a sentence.
 */
const DOCUMENT_CHARS = 4;
const TEXT_CHARS = 7;
const PASSAGE_ID = new RegExp(`^[${ALPHABET}]{${DOCUMENT_CHARS}}-[${ALPHABET}]{${TEXT_CHARS}}$`);

/**
 * The name of a passage: four characters that its document gives and seven that both it and the words give, e.g.
 * `k7d2-9fq4mab`. The same words in the same document have the same id wherever they stand; changed words have another.
 *
 * @param text the passage exactly as stored.
 */
export function passageIdOf(document: DocumentId, text: string): PassageId {
  return `${digits(document, DOCUMENT_CHARS)}-${digits(`${document}\n${text}`, TEXT_CHARS)}`;
}

/** Whether a text has the form of an id; whether a passage has that id is for the corpus to say. */
export function isPassageId(text: string): boolean {
  return PASSAGE_ID.test(text);
}

/** Its two parts with the hyphen left out, or with a space or the dash that a telephone makes of it. */
const PARTED = new RegExp(`^([${ALPHABET}]{${DOCUMENT_CHARS}})[\\s\\p{Pd}]{0,3}([${ALPHABET}]{${TEXT_CHARS}})$`, 'u');

/**
 * An id as people write it: in any case, in backticks or spaces, without its hyphen or with another dash, with the letters that
 * Crockford's base32 reads as digits (o as 0, i and l as 1). Null for what is no id.
 */
export function readPassageId(text: string): PassageId | null {
  const written = text
    .replace(/^[\s`]+|[\s`]+$/g, '')
    .toLowerCase()
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');
  const id = written.replace(PARTED, '$1-$2');
  return isPassageId(id) ? id : null;
}

/** The characters of an id that its document gives: all passages of a document share them. */
export function documentPartOf(id: PassageId): string {
  return id.slice(0, DOCUMENT_CHARS);
}

/** The first `count` base32 digits of the SHA-256 of the text's UTF-8 bytes; at most nine fit the 48 bits that are read. */
function digits(text: string, count: number): string {
  let bits = createHash('sha256').update(text, 'utf8').digest().readUIntBE(0, 6);
  bits = Math.floor(bits / 2 ** (48 - count * BITS));
  let digits = '';
  for (let at = 0; at < count; at += 1) {
    digits = ALPHABET.charAt(bits % 32) + digits;
    bits = Math.floor(bits / 32);
  }
  return digits;
}
