import { type Quotations, quotationsOf } from '../../excerpt/quotation-marks.ts';
import type { Block, SealedDocument } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/** A prose block and where in it quotations stand. */
export type Prose = {
  readonly span: Span;
  /** Stretches inside quotation marks; one that runs over an end of the block reaches beyond it. */
  readonly quoted: readonly Span[];
  /** Positions of marks that lack their partner, in order: the stored text is damaged there. */
  readonly strayMarks: readonly number[];
};

/**
 * The prose of a document, block by block in order. A quotation that a paragraph leaves open and the next takes up again,
 * as newspapers print long ones, runs over both. In an extract, whose paragraphs were never neighbours, none does.
 */
export function proseOf({ body, blocks, extract }: SealedDocument): readonly Prose[] {
  const read = readQuotations(body, blocks);
  const leaves = read.map((one, index) => {
    const next = read[index + 1];
    return !extract && next !== undefined && next.section === one.section && isLeftOpen(one.quotations) && isTakenUp(body, next);
  });
  return read.map(({ span, quotations: { whole, unclosed, unopened } }, index) => {
    const entered = leaves[index - 1] ?? false;
    const left = leaves[index] ?? false;
    const length = span.end - span.start;
    // A mark that heads a paragraph which a quotation runs into opens nothing new: the quotation comes from before it.
    const from = (start: number) => (entered && start === 0 ? -1 : start);
    const quoted = [
      ...whole.map(({ start, end }) => ({ start: from(start), end })),
      ...unclosed.map((start) => ({ start: from(start), end: length + 1 })),
      ...unopened.map((at) => ({ start: -1, end: at + 1 })),
    ];
    const stray = [...(entered ? unopened.slice(1) : unopened), ...(left ? unclosed.slice(0, -1) : unclosed)];
    return {
      span,
      quoted: quoted.map(({ start, end }) => ({ start: start + span.start, end: end + span.start })),
      strayMarks: stray.map((at) => at + span.start).toSorted((one, other) => one - other),
    };
  });
}

type Read = { readonly span: Span; readonly quotations: Quotations; readonly section: number };

/** Sections are counted by the headings passed: a quotation does not run over one. */
function readQuotations(body: string, blocks: readonly Block[]): readonly Read[] {
  const read: Read[] = [];
  let section = 0;
  for (const { kind, span } of blocks) {
    if (kind === 'heading') section += 1;
    if (kind === 'prose') read.push({ span, quotations: quotationsOf(body.slice(span.start, span.end)), section });
  }
  return read;
}

/** Left open to its end, not merely short of a mark somewhere: nothing is closed after the mark that stays open. */
function isLeftOpen({ whole, unclosed }: Quotations): boolean {
  const last = unclosed.at(-1);
  return last !== undefined && (whole.at(-1)?.end ?? 0) <= last;
}

function isTakenUp(body: string, { span, quotations }: Read): boolean {
  return /["“„«「『]/u.test(body.charAt(span.start)) || quotations.unopened.length > 0;
}
