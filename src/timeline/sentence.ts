/** How far a sentence is looked for; longer ones are cut, which keeps the time linear. */
const REACH = 400;

/** A full stop after these ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s("“])(?:[A-Z]|Gen|Lt|Col|Maj|Sgt|Capt|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|U\.S|U\.N|a\.m|p\.m|[A-Z]\.[A-Z])\.$/;

/** Where the sentence around an offset starts, as far as marks tell, at most 400 characters before it. */
export function sentenceStart(text: string, at: number): number {
  const floor = Math.max(0, at - REACH);
  const left = text.slice(floor, at);
  let start = 0;
  for (const stop of left.matchAll(/[.!?]["”’')\]]*\s+(?=\S)|\n\s*/g)) {
    if (!ABBREVIATED.test(left.slice(Math.max(0, stop.index - 8), stop.index + 1))) start = stop.index + stop[0].length;
  }
  return floor + start;
}

/** Where the sentence around an offset ends, at most 400 characters after it. */
export function sentenceEnd(text: string, at: number): number {
  const right = text.slice(at, at + REACH);
  for (const stop of right.matchAll(/[.!?]["”’')\]]*(?=\s|$)|\n/g)) {
    const end = at + stop.index + stop[0].length;
    if (!ABBREVIATED.test(text.slice(Math.max(0, at + stop.index - 8), at + stop.index + 1))) return end;
  }
  return at + right.length;
}
