import type { SealedDocument } from '../model/document.ts';
import type { Speaker } from '../model/excerpt.ts';
import type { Passage } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import { type Attribution, attributionsIn } from './attributions.ts';
import { shift } from './shift.ts';
import { slice } from './slice.ts';

/**
 * Who speaks in a part of a passage: the outlet itself, or somebody whom it quotes or whose words it reports, named as the text
 * names them. The whole paragraph is read, since the name may stand behind a quotation that the part only begins. Null wherever
 * it is not sure: a pronoun, several speakers, a quotation that nobody is named for, a transcript, where everybody speaks in turn.
 */
export function speakerOf(document: SealedDocument, passage: Passage, part: Span): Speaker | null {
  const block = document.blocks.find(({ span }) => span.start <= part.start && part.end <= span.end);
  if (block === undefined || document.kind === 'transcript') return null;
  const { start } = block.span;
  const text = document.body.slice(start, block.span.end);
  const sentences = passage.sentences.filter((sentence) => sentence.start < part.end && part.start < sentence.end);
  const read = { start: (sentences[0] ?? part).start - start, end: (sentences.at(-1) ?? part).end - start };
  const met = attributionsIn(text).filter(({ span }) => span.start < read.end && read.start < span.end);
  if (met.length === 0) return isOwn(document, passage, text.slice(0, read.end)) ? { kind: 'outlet' } : null;
  const [first] = met;
  const name = first?.name ?? null;
  if (name === null || met.some((each) => !isNamed(each, text.slice(name.start, name.end), text))) return null;
  const quoted = met.filter(({ form }) => form === 'quoted');
  // A part that ends before the words which it leads to, "Holm would later say,", shows nothing that is quoted.
  if (quoted.length > 0 && !quoted.some((each) => each.span.start < part.end - start && part.start - start < each.span.end))
    return null;
  const span = shift(name, start);
  return { kind: quoted.length > 0 ? 'quoted' : 'reported', name: slice(document, span), span };
}

function isNamed({ name }: Attribution, wanted: string, text: string): boolean {
  return name !== null && text.slice(name.start, name.end) === wanted;
}

/** Nothing that is taken up behind a colon, that goes on in a quotation over several paragraphs, or that someone else stated. */
function isOwn({ kind }: SealedDocument, { quotation, breaksOff }: Passage, upToHere: string): boolean {
  return kind !== 'statement' && quotation === 'none' && !breaksOff && !upToHere.trimEnd().endsWith(':');
}
