import type { ActionRow } from '../model/message.ts';
import { writePlace } from '../model/page-place.ts';
import type { TimelineEntry, TimelineReply } from '../model/reply.ts';
import { buttonRow } from './buttons.ts';
import { words } from './catalogue.ts';
import { encodeCustomId } from './custom-id.ts';
import { echo } from './written.ts';

/** The part `[start, end)` of all entries that a message stands for. */
export type PageShown = {
  readonly start: number;
  readonly end: number;
  /** Entries of that part that no message has room for, so that no button leads to them either. */
  readonly passedOver: number;
};

/**
 * The part of the list that the entries really shown make up. It begins or ends with the page, whichever end was kept, and
 * the pages around begin where it ends: none is passed over for want of room in this message alone.
 *
 * @param shown in order; of the page's entries.
 */
export function pageShown({ entries, offset, end, keep }: TimelineReply, shown: readonly TimelineEntry[]): PageShown {
  const first = shown[0];
  const last = shown.at(-1);
  const part =
    first === undefined || last === undefined
      ? { start: offset, end }
      : {
          start: keep === 'first' || first === entries[0] ? offset : first.number - 1,
          end: keep === 'last' || last === entries.at(-1) ? end : last.number,
        };
  const held = entries.filter(({ number }) => part.start < number && number <= part.end);
  return { ...part, passedOver: held.length - shown.length };
}

export type PageRows = {
  readonly rows: readonly ActionRow[];
  /** Inert lines that say what no button could be made for. */
  readonly closing: readonly string[];
};

/** Buttons to the pages around and, where nothing is dated, to the passages without dates. */
export function pageRows(reply: TimelineReply, { start, end }: PageShown): PageRows {
  const { total, paging, quote, query } = reply;
  const pages = [
    ...(start > 0 ? [{ label: words.timelineBack, args: [writePlace({ edge: 'before', offset: start }), ...paging] }] : []),
    ...(end < total ? [{ label: words.timelineOn, args: [writePlace({ edge: 'from', offset: end }), ...paging] }] : []),
  ].map(({ label, args }) => ({ label, id: encodeCustomId({ action: 'timeline', args }) }));
  const quotes = quote === null ? [] : [{ label: words.timelineQuote, id: encodeCustomId({ action: 'quote', args: quote }) }];
  const buttons = [...pages, ...quotes].flatMap(({ label, id }) => (id === null ? [] : [{ label, id }]));
  return {
    rows: buttonRow(buttons),
    closing: [
      ...(pages.some(({ id }) => id === null) ? [words.timelineNoPages] : []),
      ...(quotes.some(({ id }) => id === null) ? [words.timelineQuoteCommand(echo(query))] : []),
    ],
  };
}
