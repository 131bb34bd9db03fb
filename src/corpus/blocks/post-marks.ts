/** Month names, in full or short, as dates of posts write them. */
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const HANDLE = '@[A-Za-z0-9_.]{2,40}';
const CLOCK = '\\d{1,2}[:.]\\d{2}';

/** The line that ends an embedded post by naming who wrote it and when. */
const ATTRIBUTIONS: readonly RegExp[] = [
  // — Press TV 🔻 (@PressTV) January 2, 2026
  new RegExp(`^[—–-]{1,2} ?.{0,120}\\(${HANDLE}\\)`, 'u'),
  // Javad Zarif (@JZarif) January 3, 2020 / Name @handle · Jan 3
  new RegExp(`^.{1,80}\\(?${HANDLE}\\)?[ ,·|•-]{1,4}(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}|\\d{1,2}[hmd]\\b|${CLOCK})`, 'u'),
  // A post shared by Name (@handle)
  /^(?:A (?:post|photo|video|reel) (?:shared|posted) by|Posted by(?! [^@\d]*\.$)|Gepostet von|Post by|Tweet by|Shared by) .{2,120}/u,
  // — Donald J. Trump on Truth Social, January 3
  /^[—–-]{1,2} ?.{2,80}\b(?:on|via) (?:X|Twitter|Facebook|Instagram|Telegram|Truth Social|Threads|Mastodon|Bluesky|TikTok|YouTube)\b.{0,40}$/u,
];

/** Lines that only a post, a player or a page's furniture has: no article's own sentence looks like them. */
const POST_LINES: readonly RegExp[] = [
  /\bpic\.(?:twitter|x)\.com\/\w+/iu,
  /\bhttps?:\/\/t\.co\/\w*/iu,
  // A bare link, with or without a word before it.
  /^(?:[\p{L} ]{0,40}:? ?)?(?:https?:\/\/|www\.)\S+$/iu,
  /\b(?:t\.me|youtu\.be|instagram\.com|facebook\.com|fb\.watch|tiktok\.com|threads\.net|bsky\.app|rumble\.com|telegram\.me|truthsocial\.com|(?:twitter|x)\.com|youtube\.com)\/\S+.{0,12}$/iu,
  new RegExp(`^${HANDLE}(?: ?· ?.{1,30})?$`, 'u'),
  // 4:55 AM · Jan 3, 2020 · Twitter for iPhone
  new RegExp(`^${CLOCK} ?(?:[AaPp]\\.?[Mm]\\.?)? ?[·•|-] ?(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})`, 'u'),
  /^(?:View|See) (?:this|the|more|full|original)?.{0,30}\b(?:post|profile|tweet|thread|photos?|comments?)\b.{0,20}\bon (?:Instagram|Facebook|X|Twitter|Threads|TikTok|Telegram|Bluesky|Mastodon|Truth Social)\b/iu,
  /^(?:Watch|View|Open|Listen|Play|Follow|Join|Subscribe|Find|Like) (?:us |it |this |the video |our |me )?.{0,30}\b(?:on|to|at) (?:our )?.{0,20}\b(?:YouTube|Instagram|Facebook|X|Twitter|Threads|TikTok|Telegram|WhatsApp|Spotify|Rumble|Google News|channel|newsletter|podcasts?)\b.{0,40}$/iu,
  /^(?:Replying to @\w|Quote Tweet\b|RT @\w|(?:.{1,40} )?Retweeted$)/u,
  /^(?:Show this thread|Read (?:the )?full conversation.*|Copy link(?: to (?:post|tweet))?|Translate (?:post|tweet)|Embedded (?:video|post|tweet|content)|YouTube video player|Video Player|Advertisement|ADVERTISEMENT|Loading\.{0,3}|Read \d+ repl(?:y|ies))$/iu,
  /^[\d.,]+ ?[KMkm]? (?:Retweets?|Reposts?|Likes?|Quotes?|Quote Tweets|Bookmarks|Views|Replies|Comments|Shares|reactions)\b/u,
  /^(?:Forwarded from|Channel:|Source: (?:Twitter|X|Telegram|Instagram|Facebook)\b)/u,
  // #Gaza #Ceasefire, "#BREAKING: …"; but "#MeToo reached the courts late." is a sentence.
  /^#\p{L}[\p{L}\p{N}_]*(?! \p{Ll}[^#@]{20,}[.!?]["”’]?$)(?![\p{L}\p{N}_])/u,
  // Jane Doe on Instagram: "…"
  /^\p{Lu}.{1,60} on (?:X|Twitter|Facebook|Instagram|Threads|TikTok|Bluesky) ?: [“"].{1,300}[”"]$/u,
  // Telegram: @channel
  new RegExp(
    `^(?:Twitter|X|Telegram|Instagram|Facebook|Threads|TikTok|YouTube|WhatsApp|Bluesky)(?: \\p{L}+)? ?: ?${HANDLE}$`,
    'iu',
  ),
  /(?:^| )#\p{L}[\p{L}\p{N}_]+(?: .{0,60})?(?: #\p{L}[\p{L}\p{N}_]+)/u,
  /(?: #\p{L}[\p{L}\p{N}_]+)$/u,
];

/** Openings of promotional and breaking lines as posts and players write them. */
const LABELS =
  /^(?:WATCH|LIVE|VIDEO|Video|Watch|BREAKING|Breaking|JUST IN|LISTEN|Listen|PODCAST|MUST WATCH|IN PICTURES|Follow|FOLLOW|Rebroadcasts?|Premieres?|Tune in(?:to)?|Stream(?:ing)?)(?: NOW| LIVE| AGAIN| now| live)?(?: ?[:|] ?|$)/u;

/** Two clock times in one line are a programme, not a sentence: "Wed 10:30 & 20:30 | Thu 01:30". */
const PROGRAMME = new RegExp(
  `${CLOCK}.{0,40}${CLOCK}.{0,200}(?:GMT|UTC|\\|)|\\|.{0,20}${CLOCK} ?(?:GMT|UTC|ET|BST|CET)?$|^(?:Premieres|Airs|Airing|Rebroadcasts?)\\b.{0,60}${CLOCK}`,
  'u',
);

/** Pictures that running text does not start with; signs such as ©, ™, ▪ or ► head lists and notices. */
const PICTURE = /(?![©®™‼⁉ℹ↔-↪▪▫▶◀◻-◾☑✔✖✝✡☪☮☯♀♂])(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/u;

/** Variation selector, joiner and skin tones: the last code points of a picture that are none themselves. */
const PICTURE_PARTS = new Set(['\u{fe0f}', '\u{200d}', '\u{1f3fb}', '\u{1f3fc}', '\u{1f3fd}', '\u{1f3fe}', '\u{1f3ff}']);

/** Whether the line names who wrote the post above or around it. */
export function isAttribution(text: string): boolean {
  const head = text.slice(0, 240);
  return text.length <= 240 && ATTRIBUTIONS.some((pattern) => pattern.test(head));
}

/** Whether players name a post's author so; at the top of a page blogs name theirs in the same words. */
export function isPostedBy(text: string): boolean {
  return /^(?:Posted|Post|Shared) by\b/u.test(text);
}

/** Whether the line is nothing but a time of day: "17:10 GMT", "9.05 am". Live pages head their entries so. */
export function isClockLine(text: string): boolean {
  return new RegExp(
    `^${CLOCK}(?: ?[ap]\\.?m\\.?)?(?: ?(?:\\(?[A-Z]{2,4}\\)?|local time))?(?: ?\\(\\d{2}[:.]\\d{2} [A-Z]{2,4}\\))?$`,
    'iu',
  ).test(text);
}

/** Whether the line by itself shows that it belongs to a post. */
export function isPostLine(text: string): boolean {
  if (isAttribution(text)) return true;
  if (POST_LINES.some((pattern) => pattern.test(text))) return true;
  return (
    text.length <= 320 &&
    (PROGRAMME.test(text) ||
      (LABELS.test(text) && !/^(?:Watch|Video|Breaking|Listen)\b.*\.$/u.test(text)) ||
      startsOrEndsWithPicture(text))
  );
}

/** Whether the line carries a link as posts do at their end. */
export function hasPostLink(text: string): boolean {
  return /\bpic\.(?:twitter|x)\.com\/|\bhttps?:\/\/t\.co\//iu.test(text);
}

/** Whether a line beside a post is likelier its part than the article's: it mentions an account or a picture, or ends in the open. */
export function looksPosted(text: string): boolean {
  return (
    isPostLine(text) ||
    (text.length <= 320 && (new RegExp(`(?:^|[\\s\\p{L}.,!])${HANDLE}`, 'u').test(text) || PICTURE.test(text)))
  );
}

function startsOrEndsWithPicture(text: string): boolean {
  const first = /^[\s"“‘([•|-]{0,3}(\S{1,2})/u.exec(text)?.[1] ?? '';
  if (PICTURE.test(first)) return true;
  const last =
    Array.from(text.slice(-8))
      .filter((character) => !PICTURE_PARTS.has(character))
      .at(-1) ?? '';
  return PICTURE.test(last);
}
