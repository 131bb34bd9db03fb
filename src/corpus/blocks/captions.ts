import type { BlockKind } from '../../model/document.ts';
import { isCutOff } from './cut-off.ts';
import { countWords, endsSentence, type Page, type Paragraph } from './paragraph.ts';

const CAPTION_MAX = 420;
const AGENCY =
  '(?:AFP|AP|Reuters|REUTERS|EPA(?:-EFE)?|Getty(?: Images)?|Anadolu(?: Agency)?|AA|IRNA|Tasnim|Fars|ISNA|Mehr|MNA|WANA|Xinhua|UPI|PA|dpa|DPA|Shutterstock|iStock|Alamy|Wikimedia(?: Commons)?|Wikipedia|Flickr|Press TV|Al Jazeera|TASS|Sputnik|SIPA|NurPhoto|ZUMA|Handout|handout|File|FILE|Courtesy|Screenshot|Screengrab|khamenei\\.ir|Khamenei\\.ir|leader\\.ir)';
const PHOTO =
  '(?:photo(?:graph)?s?|pictures?|images?|pics?|illustrations?|graphics?|infographics?|cartoons?|screenshots?|screengrabs?|video still|still)';

const PHOTO_AGE = '(?:file|archive|undated|handout|illustrative|representational|combo|combination|cover|featured|main|top)';
const PHOTO_CREDIT = '(?:credits?|sources?|captions?|by|courtesy|file|archive|via|provided by)';

/** Each alone tells a caption. */
const SURE: readonly RegExp[] = [
  // "[1/3] Smoke over …" as galleries count
  /^(?:\[\d{1,2} ?(?:\/|of) ?\d{1,2}\]|\(?\d{1,2} ?(?:\/|of) ?\d{1,2}\)? ?[|:–—-] ?)(?=.)/u,
  /\b(?:REUTERS\/\p{Lu}|(?:via|VIA|for|\/) ?REUTERS\b|(?:AP|AFP|EPA|Getty|Anadolu) (?:Photo|Images?)\/)[^.!?]{0,120}$/u,
  // "The harbour in 2019 © Agency"
  /^[^“”"]{6,200}\S ?©[^.!?]{2,60}$/u,
  /\S purchase licensing rights(?:, opens new tab)?$/iu,
  new RegExp(`^[([]?${AGENCY}(?: ?[/|,] ?${AGENCY})?[)\\]]?$`, 'u'),
  new RegExp(`^[([]?(?:${PHOTO_AGE}[ /-])?${PHOTO}(?:[ -]${PHOTO_CREDIT}(?: ?[:：|©,]|$| )| ?[:：|©]|$)`, 'iu'),
  /^(?:file|archive|undated|handout) (?:photo|picture|image|footage|still)\b/iu,
  /^(?:credits?|captions?|illustration|map|graphic|chart|figure|table|fig\.)(?: \d{1,2})? ?[:：.] ?/iu,
  // "[Photo/AFP]", "(Photo by Jane Doe)", "(AP Photo/Jane Doe)", "[File: Jane Doe/Reuters]"
  new RegExp(`[([][^()\\[\\]]{0,80}\\b(?:${PHOTO}|file|via|courtesy|handout|credits?)\\b[^()\\[\\]]{0,80}[)\\]]\\.?$`, 'iu'),
  new RegExp(`[([](?:[^()\\[\\]]{0,60}[/ ])?${AGENCY}(?:[/ ,][^()\\[\\]]{0,60})?[)\\]]\\.?$`, 'u'),
  new RegExp(`(?:^|[.,;] ?|[ ])(?:[\\p{L}. -]{2,40}\\/ ?)${AGENCY}(?: ?\\/ ?[\\p{L} ]{2,30})?\\.?$`, 'u'),
  /(?:[.!?] |\| ?|– |— |- )(?:source|credit|photo(?:graph)?|image|picture|illustration|composite|file photo|via|courtesy)s?\b ?[:/]? ?.{2,60}$/iu,
  /^(?:in )?this (?:\p{L}+ ){0,3}(?:photo|picture|image|handout|screen ?(?:grab|shot)|frame grab|video grab|illustration|combination|still|map|graphic)\b/iu,
  new RegExp(`^(?:an?|the|this) (?:\\p{L}+ ){0,3}(?:file |undated |archive |handout |satellite |screen ?)${PHOTO}`, 'iu'),
  new RegExp(`^(?:the )?${PHOTO} (?:shows?|above|below|released|taken|provided|obtained|depicts?)\\b`, 'iu'),
  /\((?:left|right|cent(?:er|re)|[LRC]|top|bottom|front|back|rear|middle|[2-6](?:nd|rd|th)? (?:from )?(?:the )?[LR]|(?:second|third|fourth) from (?:the )?(?:left|right)|[\p{L} ]{1,20}(?:left|right)|pictured(?: [\p{L} ]{2,20})?|seen [\p{L} ]{2,20})\)/u,
  /, (?:pictured|seen here)\b/iu,
  /^(?:pictured|above|below|left|right|from left|clockwise from|l to r)(?: (?:here|above|below))?(?: to right)?[:,]/iu,
];
/** A label that screen readers hear before the caption, which stands below it. */
const CAPTION_LABEL = /^(?:image|media|photo|picture|video) caption ?[,:]?$/iu;
/** A footnote marker with spaces inside stands in captions that were scraped apart from their article. */
const SPACED_MARKER = /\[ \d{1,3} \]/u;
const PICTURE_VERB =
  /\b(?:walks?|stands?|sits?|holds?|carr(?:y|ies)|waves?|gathers?|attends?|marches|march|rises?|speaks?|poses?|looks?|shakes? hands|greets?|prays?|mourns?|inspects?|arrives?|chants?|shouts?|rides?|drives?|passes|pass|kneels?|hugs?|embraces?|meets?|delivers?|addresses|takes? part|(?:is|are) (?:seen|shown|pictured|silhouetted))\b/u;
const FULL_DATE =
  /\b(?:on|in) (?:\w+day, )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (?:\d{1,2}, )?\d{4}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{4})/u;

/** Captions by their own signs, and by where they stand: a run of lines at the end that are no sentences. */
export function* captions({ paragraphs, kinds }: Page): Generator<readonly [number, BlockKind]> {
  for (const [index, paragraph] of paragraphs.entries()) {
    if (kinds[index] === undefined && isCaption(paragraph.text)) yield [index, 'caption'];
  }
  for (const [index, { text }] of paragraphs.entries()) {
    if (!CAPTION_LABEL.test(text)) continue;
    yield [index, 'caption'];
    const next = paragraphs[index + 1];
    if (next !== undefined && (!next.blankBefore || (!endsSentence(next.text) && next.text.length <= CAPTION_MAX)))
      yield [index + 1, 'caption'];
  }
  for (const index of trailingRun(paragraphs, kinds)) yield [index, 'caption'];
}

/** Whether the line by itself shows that it is a caption. */
export function isCaption(text: string): boolean {
  return isSure(text) || isMomentSeen(text);
}

function isSure(text: string): boolean {
  return text.length <= CAPTION_MAX && !startsQuotation(text) && SURE.some((pattern) => pattern.test(text));
}

/** "A man walks past a mural in Tehran on May 3, 2023": one sentence, in the present, with the day. News tells days in the past. */
function isMomentSeen(text: string): boolean {
  const one =
    text.length <= 260 && !/[.!?]["”’']? \p{Lu}\p{Ll}+ /u.test(text.slice(0, -1).replace(/\b\p{Lu}\p{Ll}{0,4}\. /gu, ''));
  return (
    one &&
    !startsQuotation(text) &&
    !/[“”"]|\b(?:said|was|were|had|has|have|did|will|would)\b/u.test(text) &&
    PICTURE_VERB.test(text) &&
    FULL_DATE.test(text)
  );
}

/**
 * Indexes of the captions that close the text. From the end up to the last paragraph that can only be prose: lines without
 * a sentence's end, and those that stand with them without a blank line between in a text that has blank lines elsewhere.
 */
function trailingRun(paragraphs: readonly Paragraph[], kinds: Page['kinds']): readonly number[] {
  let first = paragraphs.length;
  // A list of references that closes the text stands below its captions.
  const listed = (index: number) => kinds[index] === 'heading' && !kinds.slice(index).includes(undefined);
  while (first > 0 && (listed(first - 1) || couldBeCaption(paragraphs, kinds, first - 1))) first -= 1;
  const run = Array.from({ length: paragraphs.length - first }, (_, step) => first + step).filter(
    (index) => kinds[index] === undefined,
  );
  if (
    run.length === 0 ||
    !paragraphs.slice(0, first).some((paragraph) => endsSentence(paragraph.text) && paragraph.text.length > 80)
  )
    return [];
  return run;
}

function couldBeCaption(paragraphs: readonly Paragraph[], kinds: Page['kinds'], index: number): boolean {
  const paragraph = paragraphs[index];
  if (paragraph === undefined || paragraph.text.length > CAPTION_MAX || startsQuotation(paragraph.text)) return false;
  const kind = kinds[index];
  if (kind !== undefined) return kind !== 'title' && kind !== 'heading';
  if (isCutOff(paragraph.text) && !SPACED_MARKER.test(paragraph.text)) return false;
  if (!endsSentence(paragraph.text)) return countWords(paragraph.text) <= 45 && !/[:,;]$/u.test(paragraph.text);
  return SPACED_MARKER.test(paragraph.text) || standsInRun(paragraphs, index);
}

function standsInRun(paragraphs: readonly Paragraph[], index: number): boolean {
  const near = [paragraphs[index - 1], paragraphs[index + 1]];
  const [before, after] = near;
  const self = paragraphs[index];
  const joined =
    (self?.blankBefore === false && before !== undefined && !endsSentence(before.text)) ||
    (self?.blankAfter === false && after !== undefined && !endsSentence(after.text));
  return joined && paragraphs.slice(1, index).some((paragraph) => paragraph.blankBefore) && (self?.text.length ?? 0) <= 240;
}

function startsQuotation(text: string): boolean {
  return /^["“«]/u.test(text);
}
