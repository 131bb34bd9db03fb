/**
 * Words that carry grammar rather than topic. They are indexed like all others, since quoted phrases and names need them; a query that
 * has other words leaves them out of its ranking. "us" is missing on purpose: folded, it is also "U.S.".
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also although am among an and any are as at be became because been before being
  below between both but by can cannot could did do does doing done down during each either else ever few for from further
  get gets getting give given go got had has have having he hence her here hers herself him himself his how however i if in
  into is it its itself just let made make makes many may me might more most much must my myself neither no nor not of off on
  once only or other others otherwise ought our ours out over own per perhaps please quite rather same shall she should since
  so some somebody someone something such tell than that the their theirs them themselves then there therefore these they
  thing things this those though through thus to together too toward towards under until up upon very via was we well were what
  whatever when whenever where whereas whether which while who whoever whom whose why will with within without would yet you
  your yours yourself im ive id dont doesnt didnt isnt arent wasnt werent wont cant couldnt shouldnt wouldnt hasnt havent
  whats thats theres hes shes theyre weve youre`.split(/\s+/),
);

/** Whether a folded key is such a word. */
export function isStopWord(key: string): boolean {
  return STOP_WORDS.has(key);
}
