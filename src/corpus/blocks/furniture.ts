import type { BlockKind } from '../../model/document.ts';
import { countWords, endsSentence, type Page } from './paragraph.ts';

/** Lines that point away from the article. They are nobody's prose; as foreign matter they go with the embeds. */
const POINTERS: readonly RegExp[] = [
  /^[►▶→»>*•\s]{0,4}(?:read|see|learn|find out|watch|listen)(?: (?:also|more|next|now|here|further))(?: (?:about|on|at|from|in)\b[^.]{0,80})?(?: ?[:|>→»-]|$)/iu,
  /^[►▶→»>*•\s]{0,4}(?:also (?:read|see|watch)|related(?: (?:articles?|stories|story|news|content|topics?|links?|coverage|posts?|reading))?|recommended(?: (?:stories|reading|for you))?|more (?:on this(?: story)?|stories|from .{2,40}|news)|editors?[’'] picks?|don[’']t miss|you may also like|most read|trending(?: now)?|further reading|see also|in this (?:article|story)|keep reading|continue reading|skip to .{3,40}|tags?|keywords?|topics?|filed under|share(?: this.*)?|print|e-?mail|comments?(?: \(\d+\))?)(?: ?[:|>→»]|$)/iu,
  /^(?:click|tap) here\b/iu,
  /^(?:sign up|subscribe|register|join|donate|support (?:us|our)|download (?:the|our)|get (?:the latest|our)|follow (?:us|our))\b.{0,160}(?:newsletters?|channels?|apps?|updates?|journalism|inbox|e-?mails?|alerts?|notifications?|podcasts?|here|today|free)\b.{0,20}$/iu,
  /^(?:home|news|world|middle east|politics)(?: ?[>»/›] ?[\p{L} ]{2,40}){1,5}$/iu,
  /^(?:advertisement|sponsored(?: content)?|story continues below(?: advertisement)?|article continues (?:below|after).{0,30}|scroll (?:down )?to continue.*)$/iu,
];
const HEADS_LIST = /^[^.]{0,60}[:：]?$/u;
const LISTED_MAX = 8;

/** "Read more: …", "Related articles" and the titles listed under such a line, requests to subscribe, breadcrumbs. */
export function* furniture({ paragraphs }: Page): Generator<readonly [number, BlockKind]> {
  for (const [index, { text }] of paragraphs.entries()) {
    if (text.length > 320 || !POINTERS.some((pattern) => pattern.test(text))) continue;
    yield [index, 'embed'];
    if (
      !HEADS_LIST.test(text) ||
      !/^[^\p{L}]*(?:read|also|related|recommended|more|see|further|trending|most)\b.{0,40}$/iu.test(text) ||
      countWords(text) > 4
    )
      continue;
    for (let next = index + 1; next <= index + LISTED_MAX; next += 1) {
      const listed = paragraphs[next]?.text;
      if (listed === undefined || endsSentence(listed) || listed.length > 160 || next === paragraphs.length) break;
      // A heading of the article itself is followed by prose; a list of titles goes on or ends the text.
      const after = paragraphs[next + 1]?.text;
      if (after !== undefined && endsSentence(after) && next > index + 1) break;
      yield [next, 'embed'];
    }
  }
}
