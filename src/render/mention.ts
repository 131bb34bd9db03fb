/**
 * Discord shows these as names. They ping nobody: every message says so in `allowed_mentions`. An id that is none is shown as
 * nothing but digits can be, so that nothing stored can become another markup.
 */
const ID = /^\d{1,20}$/;

export function memberMention(id: string): string {
  return ID.test(id) ? `<@${id}>` : '?';
}

export function channelMention(id: string): string {
  return ID.test(id) ? `<#${id}>` : '?';
}

export function roleMention(id: string): string {
  return ID.test(id) ? `<@&${id}>` : '?';
}

/** A moment, shown in the reader's own zone: `f` day and time, `R` how far away it is. */
export function moment(atMs: number, style: 'f' | 'R'): string {
  return `<t:${Math.floor(atMs / 1000)}:${style}>`;
}
