import type { ActionRow } from '../model/message.ts';
import { writePlace } from '../model/page-place.ts';
import type { TimelineReply } from '../model/timeline-reply.ts';
import { buttonRow } from './buttons.ts';
import type { Words } from './catalogue.ts';
import { encodeCustomId } from './custom-id.ts';
import type { PageShown } from './page-shown.ts';
import { echo } from './written.ts';

export type PageRows = {
  readonly rows: readonly ActionRow[];
  /** Inert lines that say what no button could be made for. */
  readonly closing: readonly string[];
};

/** Buttons to the pages around and, where nothing is dated, to the passages without dates. */
export function pageRows(words: Words, { reply, page }: { readonly reply: TimelineReply; readonly page: PageShown }): PageRows {
  const { total, paging, quote, query } = reply;
  const { start, end } = page;
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
