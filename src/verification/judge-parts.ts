import { slice } from '../excerpt/slice.ts';
import type { DifferencePart } from '../model/verification-reply.ts';
import { compare } from './compare.ts';
import type { SplicedPart } from './find-splice.ts';
import { countWords } from './locate.ts';
import type { Place } from './place.ts';
import type { QuotationIndex } from './quotation-index.ts';
import { tokenize } from './tokenize.ts';

export type PartsRequest = {
  readonly index: QuotationIndex;
  /** The texts between a quotation's ellipses, not all of which stand somewhere word for word. */
  readonly parts: readonly string[];
  /** Aligned with `parts`: where each stands word for word. */
  readonly located: readonly (readonly Place[])[];
  readonly favours: (place: Place) => boolean;
};

export type PartsFinding =
  | { readonly verdict: 'altered'; readonly places: readonly [Place]; readonly difference: readonly DifferencePart[] }
  | { readonly verdict: 'spliced'; readonly parts: readonly SplicedPart[] }
  | { readonly verdict: 'not-found' };

/** Share of the words of all parts that have to be kept. */
const MIN_SHARE = 0.6;

/**
 * What a quotation with ellipses is when some of its parts were altered. Parts that follow one another in one document are one
 * run; several runs are a splice, each judged by its own source, so that no words are shown as those of a document that lacks
 * them.
 */
export function judgeParts(request: PartsRequest): PartsFinding {
  const judged = judgedParts(request);
  const words = request.parts.reduce((sum, part) => sum + countWords(tokenize(part)), 0);
  const kept = judged.reduce((sum, part) => sum + part.kept, 0);
  const runs = runsOf(judged);
  const [first] = runs;
  if (first === undefined || kept < MIN_SHARE * words) return { verdict: 'not-found' };
  const spliced = runs.flatMap(splicedPart);
  const [only] = spliced;
  if (only === undefined) return { verdict: 'not-found' };
  if (spliced.length > 1) return { verdict: 'spliced', parts: spliced };
  return { verdict: 'altered', places: [only.place], difference: only.difference ?? joinedDifference(first) };
}

/** A part beside what was found of it; a part that was found nowhere has no place. */
type JudgedPart = {
  readonly quoted: string;
  readonly place: Place | null;
  readonly difference: readonly DifferencePart[];
  readonly isKept: boolean;
  /** Words. */
  readonly kept: number;
};

/** Of the places where a part stands whole, one that follows the part before is taken, else one of an altered part's document. */
function judgedParts({ index, parts, located, favours }: PartsRequest): readonly JudgedPart[] {
  const compared = parts.map((part, at) => (located[at]?.length ? null : compare(index, part, favours)));
  const documents = new Set(compared.flatMap((one) => (one === null ? [] : [one.place.document])));
  const judged: JudgedPart[] = [];
  for (const [at, quoted] of parts.entries()) {
    const found = compared[at] ?? null;
    const places = located[at] ?? [];
    const last = judged.findLast((part) => part.place !== null)?.place ?? null;
    const whole =
      places.find((place) => last !== null && follows(place, last)) ??
      places.find((place) => documents.has(place.document)) ??
      places.find(favours) ??
      places[0];
    if (whole !== undefined) judged.push(keptWhole(quoted, whole));
    else if (found !== null) judged.push({ quoted, ...found, isKept: false });
    else judged.push({ quoted, place: null, difference: [{ op: 'inserted', quoted }], isKept: false, kept: 0 });
  }
  return judged;
}

function keptWhole(quoted: string, place: Place): JudgedPart {
  const source = slice(place.document, place.span);
  return { quoted, place, difference: [{ op: 'equal', quoted, source }], isKept: true, kept: countWords(tokenize(quoted)) };
}

function follows(place: Place, before: Place): boolean {
  return place.document === before.document && place.tokens.start >= before.tokens.end;
}

/** Parts without a place go with the run before them, the first ones with the run behind. */
function runsOf(judged: readonly JudgedPart[]): readonly (readonly JudgedPart[])[] {
  const runs: JudgedPart[][] = [];
  let last: Place | null = null;
  for (const part of judged) {
    const run = runs.at(-1);
    const goesOn = part.place === null || last === null || follows(part.place, last);
    if (run !== undefined && goesOn) run.push(part);
    else runs.push([part]);
    last = part.place ?? last;
  }
  return runs;
}

function splicedPart(run: readonly JudgedPart[]): readonly SplicedPart[] {
  const placed = run.filter(({ place }) => place !== null);
  const place = (placed.find(({ isKept }) => !isKept) ?? placed[0])?.place ?? null;
  if (place === null) return [];
  const isSame = run.length === 1 && run.every(({ isKept }) => isKept);
  return [{ quoted: run.map(({ quoted }) => quoted).join(' … '), place, difference: isSame ? null : joinedDifference(run) }];
}

function joinedDifference(run: readonly JudgedPart[]): readonly DifferencePart[] {
  return run.flatMap(({ difference }, at) => [...(at === 0 ? [] : [{ op: 'ellipsis' } as const]), ...difference]);
}
