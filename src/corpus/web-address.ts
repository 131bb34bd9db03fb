/**
 * What may stand after the host, by the URL code points of https://url.spec.whatwg.org/#url-code-points: everything else
 * has to be percent-encoded. Letters of any script may stand as they are, with the two joiners that some scripts need.
 */
const CODE_POINT = String.raw`[\w!$&'()*+,\-./:;=?@~\u200C\u200D]|[^\p{ASCII}\p{Z}\p{C}]|%[\dA-Fa-f]{2}`;
const HOST = String.raw`(?:\[[\dA-Fa-f:.]+\]|[\p{L}\p{M}\p{N}.\-]+)(?::\d+)?`;
const ADDRESS = new RegExp(String.raw`^https?:\/\/${HOST}(?:[/?](?:${CODE_POINT})*)?(?:#(?:${CODE_POINT})*)?$`, 'iu');

/**
 * Whether a reader can be sent to this address: http or https, a host, no user name that could pose as one, and only
 * characters that an address may hold. Each of them is one that the renderer links; a stricter rule here is a message to
 * the curator, a stricter one there would be a link missing without a word.
 */
export function isWebAddress(value: string): boolean {
  return ADDRESS.test(value) && URL.canParse(value);
}
