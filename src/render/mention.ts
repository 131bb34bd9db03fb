/**
 * Discord shows these as names. They ping nobody: every message says so in `allowed_mentions`. An id that is none is shown as
 * nothing but digits can be, so that nothing stored can become another markup.
 */
const ID = /^\d{1,20}$/;

export function channelMention(id: string): string {
  return ID.test(id) ? `<#${id}>` : '?';
}
