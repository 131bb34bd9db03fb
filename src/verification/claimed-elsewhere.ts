import type { Corpus } from '../model/corpus.ts';
import { wordsOf } from './person-names.ts';
import type { Place } from './place.ts';
import type { SpeakerAround } from './speaker-around.ts';

/** Words in the names of those who publish. */
const MEDIA = new Set(
  'news agency tv television radio times post journal gazette press media newspaper magazine herald tribune broadcasting'.split(
    ' ',
  ),
);
/** Outlets whose names do not say that they publish. */
const KNOWN = new Set(
  (
    'cnn bbc nbc cbs msnbc npr pbs cnbc afp upi reuters bloomberg guardian economist politico axios haaretz newsweek spiegel monde ' +
    'figaro xinhua tass interfax anadolu irna isna mehr fars tasnim wana sana wafa jazeera arabiya mayadeen manar itv euronews'
  ).split(' '),
);

/** Whether a name is that of somebody who publishes: of the corpus, known, or by a word in it. */
export function isOutletName(name: string, { outlets }: Corpus): boolean {
  const words = wordsOf(name.toLowerCase());
  return words.some((word) => MEDIA.has(word) || KNOWN.has(word)) || isOfCorpus(name, [...outlets.values()]);
}

type ElsewhereRequest = {
  readonly claimed: SpeakerAround;
  /** Where the words stand. */
  readonly places: readonly Place[];
  readonly corpus: Corpus;
};

/**
 * The name of an outlet that the words around a quotation give it to, and of which the corpus has nothing. Null where they name
 * none, where the corpus has the outlet, and where a source of the words names it itself beside them.
 */
export function claimedElsewhere({ claimed: { name }, places, corpus }: ElsewhereRequest): string | null {
  if (!isOutletName(name, corpus) || isOfCorpus(name, [...corpus.outlets.values()])) return null;
  const telling = wordsOf(name.toLowerCase()).filter((word) => word.length > 2 && word !== 'the' && !MEDIA.has(word));
  const wanted = telling.length > 0 ? telling : [name.toLowerCase()];
  const isNamedBeside = places.some(({ document: { body, blocks }, span }) => {
    const block = blocks.find((one) => one.span.start <= span.start && span.end <= one.span.end)?.span ?? span;
    const beside = body.slice(block.start, block.end).toLowerCase();
    return wanted.some((word) => beside.includes(word));
  });
  return isNamedBeside ? null : name;
}

function isOfCorpus(name: string, outlets: readonly { readonly id: string; readonly name: string }[]): boolean {
  const wanted = name.toLowerCase().replace(/^the /u, '');
  return outlets.some((outlet) => outlet.name.toLowerCase().includes(wanted) || outlet.id.includes(wanted.replaceAll(' ', '-')));
}
