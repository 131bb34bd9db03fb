import type { Embed, EmbedField, MessagePayload } from '../model/message.ts';
import type { OutletsReply } from '../model/reply.ts';
import type { Words } from './catalogue.ts';
import { hiddenListed } from './closing-lines.ts';
import { fieldsOf } from './fields.ts';
import { EMBED_LIMITS, fitsMessage } from './limits.ts';
import { noteLines } from './source-lines.ts';
import { line, outletName } from './written.ts';

const NAME_MAX_CHARS = 200;

/** The outlets of the corpus, each with its short note; where notes do not all fit, none is shown, so that all are treated alike. */
export function renderOutlets(words: Words, reply: OutletsReply): Pick<MessagePayload, 'content' | 'embeds'> {
  const { outlets, hiddenOutlets } = reply;
  const heading = hiddenOutlets > 0 ? words.outletsHeadingHere(outlets.length) : words.outletsHeading(outlets.length);
  const content = [heading, ...hiddenListed(words, reply)].join('\n');
  const first = outlets[0];
  if (first === undefined) return { content };
  const withNotes = {
    content,
    embeds: inEmbeds([...outlets.map((listed) => noted(words, listed)), more(words, first.outlet.id)]),
  };
  if (fitsMessage(withNotes)) return withNotes;
  return { content, embeds: [{ fields: namesThatFit(words, outlets) }] };
}

function noted(words: Words, { outlet, documents }: OutletsReply['outlets'][number]): EmbedField {
  const { ownership } = outlet;
  const owner = words.ownership(ownership.relation, line(ownership.name, NAME_MAX_CHARS));
  return { name: outletName(outlet), value: `${noteLines(words, outlet)}\n${owner}\n${words.documentsOf(documents)}` };
}

function more(words: Words, example: string): EmbedField {
  return { name: words.moreHeading, value: words.moreInOutlet(line(example, NAME_MAX_CHARS)) };
}

function namesThatFit(words: Words, outlets: OutletsReply['outlets']): readonly EmbedField[] {
  const named = outlets.map(({ outlet, documents }) => words.outletNamed(outletName(outlet), words.documentsOf(documents)));
  for (let count = named.length; ; count--) {
    const left = named.length - count;
    const fields = fieldsOf(words, {
      heading: words.outletNames,
      lines: [...named.slice(0, count), ...(left > 0 ? [words.andFurtherOutlets(left)] : [])],
    });
    if (count === 0 || fitsMessage({ embeds: [{ fields }] })) return fields;
  }
}

function inEmbeds(fields: readonly EmbedField[]): readonly Embed[] {
  const embeds: Embed[] = [];
  for (let at = 0; at < fields.length; at += EMBED_LIMITS.fields)
    embeds.push({ fields: fields.slice(at, at + EMBED_LIMITS.fields) });
  return embeds;
}
