import { isReported } from './spoken.ts';

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
  '(?:in this (?:article|story)|tags?|keywords?|topics?|filed under|share(?: (?:this|on)\\b.{0,40})?|print|e-?mail|comments?(?: \\(\\d+\\))?|copy link|save|listen|skip to .{3,40}|next article|previous article|back to top|table of contents|like this|leave a (?:reply|comment)|discussion about this post|ready for more\\??|like loading\\.*|(?:\\d{1,4}|one|no) (?:thoughts?|comments?|responses?|replies) (?:on|to) [“"].{2,120}|related internet links)';

/** Lines that point away from the article. They are nobody's prose; as foreign matter they go with the embeds. */
const POINTERS: readonly RegExp[] = [
  SHOUTED,
  new RegExp(`^${BULLET}(?:${READ_MORE}|${RELATED}|${CONTROLS})${LABEL_END}`, 'iu'),
  /\b(?:join|follow|subscribe to|like) our (?:\p{L}+ )?(?:channel|page|group|newsletter)\b.{0,60}$/iu,
  /^(?:click|tap) here\b/iu,
  /^(?:sign up|subscribe|register|join|donate|support (?:us|our)|download (?:the|our)|get (?:the latest|our)|follow (?:us|our))\b.{0,160}\b(?:newsletters?|channels?|apps?|updates?|journalism|inbox|e-?mails?|alerts?|notifications?|podcasts?|here|today|free)\b.{0,20}$/iu,
  /^(?:home|news|world|middle east|politics)(?: ?[>»/›] ?[\p{L} ]{2,40}){1,5}$/iu,
  // Players and lists as screen readers are told of them.
  /^(?:to (?:play|view|watch) this (?:video|audio|clip|content),? (?:you|please|enable|turn)\b.{0,80}|(?:sorry,? )?this (?:video|audio|clip|content) (?:can ?not be (?:played|displayed)|is (?:not|no longer) (?:available|supported)|failed to load)\b.{0,60}|(?:please )?(?:enable|turn on) javascript\b.{0,60}|(?:you need to|please) enable javascript\b.{0,60}|your browser (?:does not|doesn[’']t) support\b.{0,60})$/iu,
  /^list \d{1,3} of \d{1,3}/u,
  /^(?:advertisement|sponsored(?: content)?|(?:story|article) continues (?:below|after)\b.{0,30}|scroll (?:down )?to continue.{0,30}|list of \d+ items?|end of list)$/iu,
  // Buttons to share by, in one line.
  /^(?:(?:share|facebook|twitter|x|whats ?app|e-?mail|telegram|linkedin|reddit|pinterest|print|copy link|threads|bluesky|messenger|pocket)[ ,|·•]{1,3}){1,9}(?:share|facebook|twitter|x|whats ?app|e-?mail|telegram|linkedin|reddit|pinterest|print|copy link|threads|bluesky|messenger|pocket|more)$/iu,
  /\bis not responsible for the content of external (?:(?:inter)?net ?)?(?:sites?|links)\b/iu,
  /\bcan (?:also )?be (?:accessed|reached|viewed|watched) (?:at|on|via|through) (?:the following|our|these|www|https?)\b/iu,
];

/** A page's own words to its readers. Unlike labels they are sentences; one that reports what somebody said is not among them. */
const APPEALS: readonly RegExp[] = [
  /^(?:this|the) (?:article|section|page) (?:needs|is missing|does not cite|relies|may (?:need|require|contain)|has multiple issues|includes a list)\b[^“"]{0,120}\b(?:citations?|references?|sources?|improve|clean ?up|issues)\b/iu,
  /^(?:sign up|subscribe|register)\b[^“"]{0,120}?\b(?:newsletters?|mailing list|briefing|updates|to (?:receive|listen|read|continue|unlock)|free access)\b[^“"]{0,80}$/iu,
  /^get (?:the (?:best|latest|most|top|day[’']s)|our|all|every|a daily|unlimited)\b[^“"]{0,100}\b(?:inbox|newsletters?|e-?mails?|alerts?|phone)\b[^“"]{0,40}$/iu,
  /^thanks? (?:you )?for (?:reading|subscribing|your support)\b[^“"]{0,80}(?:[!.]$|[!.] (?:subscribe|share|this post|please|if you))/iu,
  /\bis (?:a|an) (?:reader|listener|member|community)[- ](?:supported|funded) (?:publication|newsletter|site|website|outlet|podcast)\b/iu,
  /^(?:subscribe|sign up|log ?in|sign in)(?: now| here| today)?[.!]?$/iu,
  /^(?:skip past|after) newsletter promotion$/iu,
  /^privacy notice: newsletters\b/iu,
  /^(?:please )?support (?:us|our|independent|quality|\p{L}+ journalism)\b[^“"]{0,160}\b(?:donat\w+|subscri\w+|journalism|members?(?:hip)?)\b/iu,
  /^our (?:journalism|reporting|work) (?:is|depends|relies)\b[^“"]{0,80}\b(?:readers?|you|donations|support)\b/iu,
  /\bif you (?:like|liked|enjoy|enjoyed|found|value) this (?:post|article|story|episode|video|piece|newsletter)\b/iu,
  /^(?:have you|got an?|do you have|have (?:something|an?)|are you|want to|would you like)\b[^“"]{0,160}(?:\b(?:e-?mail|write to|contact|send|tell|message|let|call) (?:us|our|\S+@)|\bget in touch\b|\S@\S)/iu,
  /^for (?:more|further|media|press)\b.{0,60}\b(?:contact|visit|call|e-?mail)\b.{0,120}$/iu,
  /^(?:press|media) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))\b ?:?.{0,120}$/iu,
];

const HEADS_LIST = new RegExp(`^${BULLET}(?:${READ_MORE}|${RELATED})[:：]?$`, 'iu');

/** Whether the line points away from the article or belongs to the page's controls. */
export function isPointer(text: string): boolean {
  if (text.length > 320) return false;
  return POINTERS.some((pattern) => pattern.test(text)) || (!isReported(text) && APPEALS.some((pattern) => pattern.test(text)));
}

/** Whether the line is only such a label, so that titles of other articles may be listed below it. */
export function headsList(text: string): boolean {
  return text.length <= 80 && HEADS_LIST.test(text);
}
