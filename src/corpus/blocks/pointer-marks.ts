/** Marks that pages set before such lines. */
const BULLET = '[►▶→»>*•\\s]{0,4}';
/** After a label stands a colon, a bar, an arrow or nothing: "Related: …", but not "Related questions were asked." */
const LABEL_END = '(?: ?[:|>→»-]|$)';
/** The same label shouted stands before a title without any sign: "RELATED ARTICLE The airport nobody wanted". */
const SHOUTED =
  /^(?:RELATED(?: (?:ARTICLE|STORY|VIDEO|CONTENT))?|READ (?:MORE|ALSO)|ALSO READ|SEE ALSO|MORE FROM|WATCH MORE) (?=\S)/u;

const READ_MORE = `(?:(?:read|see|learn|find out|watch|listen) (?:also|more|next|now|further)(?: (?:about|on|at|from|in)\\b[^.]{0,80})?|(?:also|now) (?:read|see|watch))`;
const RELATED =
  "(?:related(?: (?:articles?|stories|story|news|content|topics?|links?|coverage|posts?|reading))?|recommended(?: (?:stories|reading|for you))?|more (?:on this(?: story)?|stories|news|coverage)|editors?[’'] picks?|don[’']t miss|you (?:may|might) also (?:like|be interested in)|most (?:read|popular|viewed)|trending(?: now)?|further reading|see also|keep reading|continue reading|up next|latest (?:news|stories))";
const CONTROLS =
  '(?:in this (?:article|story)|tags?|keywords?|topics?|filed under|share(?: (?:this|on)\\b.{0,40})?|print|e-?mail|comments?(?: \\(\\d+\\))?|copy link|save|listen|skip to .{3,40}|next article|previous article|back to top|table of contents)';

/** Lines that point away from the article. They are nobody's prose; as foreign matter they go with the embeds. */
const POINTERS: readonly RegExp[] = [
  SHOUTED,
  new RegExp(`^${BULLET}(?:${READ_MORE}|${RELATED}|${CONTROLS})${LABEL_END}`, 'iu'),
  /\b(?:join|follow|subscribe to|like) our (?:\p{L}+ )?(?:channel|page|group|newsletter)\b.{0,60}$/iu,
  /^(?:click|tap) here\b/iu,
  /^(?:sign up|subscribe|register|join|donate|support (?:us|our)|download (?:the|our)|get (?:the latest|our)|follow (?:us|our))\b.{0,160}\b(?:newsletters?|channels?|apps?|updates?|journalism|inbox|e-?mails?|alerts?|notifications?|podcasts?|here|today|free)\b.{0,20}$/iu,
  /^(?:home|news|world|middle east|politics)(?: ?[>»/›] ?[\p{L} ]{2,40}){1,5}$/iu,
  /^(?:advertisement|sponsored(?: content)?|(?:story|article) continues (?:below|after)\b.{0,30}|scroll (?:down )?to continue.{0,30}|list of \d+ items?|list \d+ of \d+|end of list)$/iu,
  /\bcan (?:also )?be (?:accessed|reached|viewed|watched) (?:at|on|via|through) (?:the following|our|these|www|https?)\b/iu,
];

const HEADS_LIST = new RegExp(`^${BULLET}(?:${READ_MORE}|${RELATED})[:：]?$`, 'iu');

/** Whether the line points away from the article or belongs to the page's controls. */
export function isPointer(text: string): boolean {
  return text.length <= 320 && POINTERS.some((pattern) => pattern.test(text));
}

/** Whether the line is only such a label, so that titles of other articles may be listed below it. */
export function headsList(text: string): boolean {
  return text.length <= 80 && HEADS_LIST.test(text);
}
