/**
 * Verbs that say that somebody speaks. Forms that are more often nouns (a report, the states, two claims) are left out: a report
 * that is not seen costs a label, one that is none would give a wrong one.
 */
const SAYING = [
  'said|says|say',
  'stated',
  'told|tells',
  'noted',
  'added|adds|add',
  'observed|observes|observe',
  'remarked',
  'recalled|recalls|recall',
  'reflected|reflect',
  'explained|explains|explain',
  'declared|declares|declare',
  'announced|announces|announce',
  'asserted|asserts',
  'argued|argues|argue',
  'claimed',
  'warned|warns|warn',
  'insisted|insists|insist',
  'replied|replies|reply',
  'answered',
  'asked|asks|ask',
  'continued|continues',
  'elaborated|elaborates',
  'concluded|concludes',
  'wrote|writes|write',
  'commented|comments',
  'admitted|admits|admit',
  'denied|denies|deny',
  'confirmed|confirms|confirm',
  'affirmed|affirms|affirm',
  'reiterated|reiterates',
  'stressed|stresses|stress',
  'emphasi[sz]ed|emphasi[sz]es|emphasi[sz]e',
  'highlighted|highlights',
  'underlined|underlines',
  'suggested|suggests|suggest',
  'reported',
  'revealed|reveals',
  'acknowledged|acknowledges|acknowledge',
  'complained|complains',
  'joked|jokes',
  'lamented|laments',
  'tweeted',
].join('|');

/** A form of a verb of saying as a word of its own. */
export const SPEECH_VERB = new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${SAYING})(?![\\p{L}\\p{N}’'-])`, 'gu');

/** Of these, forms that as often say something else ("the war continues", "he observed the scene"): alone they are no sign of speech. */
export const OFTEN_ELSE = /^(?:continue[ds]|add(?:ed|s)?|observe[ds]?|reflect(?:ed)?|answered|ask(?:ed|s)?)$/;

/**
 * Words beside which a text may be passing on what others say or think. They name nobody, so they settle nothing: where one
 * stands, the words are not taken for the outlet's own.
 */
export const SPEECH_SIGN = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?:${[
    'saying|stating|telling|noting|adding|recalling|explaining|declaring|announcing|asserting|arguing|claiming|warning|insisting|replying|asking|concluding|writing|confirming|stressing|emphasi[sz]ing|highlighting|suggesting|crediting|calling|describing|hailing|praising',
    'praised|praises|hailed|described|describes|credited|called|calls|thanked|accused|condemned|criticis?zed|criticised|compared|honou?red|advocated|spoke|speaks|speaking|spoken|talked|convinced|promised|vowed|urged|demanded|proposed|quoted|cited|read|reads|framed|testified|mentioned|referred|dubbed|lauded|blamed|predicted|estimated|alleged',
    'regarded|considered|believed|believes|believe|viewed|deemed|recogni[sz]ed|rumou?red|suspected|widely',
    'reportedly|allegedly|supposedly|purportedly|apparently',
    'according|speech|speeches|interview|interviews|address|statement|statements|letter|letters|message|messages|remarks|testimony|memorandum',
  ].join('|')})(?![\\p{L}\\p{N}’'-])`,
  'giu',
);

const ABBREVIATION = 'Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Capt|Cpt|Adm|Brig|Sen|Rep|Prof|Gov|Sgt|Cmdr|Rev|Hon|Pres|Jr|Sr';

/** A full stop that ends a sentence: not that of an abbreviation or an initial. */
export const SENTENCE_END = new RegExp(`(?<!(?<!\\p{L})(?:${ABBREVIATION}|\\p{Lu}))\\.\\s|[!?]\\s`, 'u');

/** Articles and the like that Arabic, Persian and French names carry in front, joined by a sign. */
const PREFIX = "(?:(?:al|el|an|ad|ar|as|ash|at|az|ul|ud|ur|ol|es|ed|ez)-|[dlDL]['’])";
const LETTERS = "[\\p{L}\\p{M}\\p{N}ʿʾʼ’'-]*[\\p{L}\\p{M}\\p{N}]";
/** A word with a capital; a full stop belongs to it when it is an abbreviation or initials. */
const WORD = `(?:(?:${ABBREVIATION})\\.|(?<!\\p{L}\\.)(?:\\p{Lu}\\.)+|${PREFIX}?[ʿʾ]?\\p{Lu}(?:${LETTERS}|)(?:/\\p{Lu}[\\p{L}]+)*)`;
const LINK =
  '(?:of|of the|for|for the|de|de la|da|do|dos|das|di|du|le|la|von|zu|van|van der|van den|ten|ter|bin|bint|ibn|ben|abu|abi|al|el|ud|e|ye)';

/** A name as a text gives it: words with capitals, the small ones between them, an article in front. */
export const NAME = `(?:[Tt]he )?${WORD}(?: (?:${LINK} )?${WORD})*`;

/** Between a name and its verb: "would later", "further", "has also". */
export const ADVERBS =
  '(?:(?:would|will|has|had|have|also|later|further|then|once|again|often|now|recently|repeatedly|reportedly|publicly|explicitly|simply|already|even|still|only|just|himself|herself) )*';

/** Words that begin a sentence with a capital and are part of no name. Single ones stand for nobody whom a text names. */
const NO_NAME = new Set(
  (
    'a an the in on at by for from to with of as and but or nor yet so if when while whereas where after before since until ' +
    'although though because once then thus hence also indeed still instead meanwhile however moreover earlier later today ' +
    'yesterday tomorrow now here there he she it they we i you who what which that this these those his her its their our my ' +
    'your one some many most several others other both all each every everyone everybody nobody someone somebody anyone no ' +
    'none not people officials witnesses sources experts analysts critics supporters residents observers historians ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december last next both neither either such even only just according speaking asked ' +
    'did does is are was were has had would could should dear why how'
  ).split(' '),
);

/** A day or a month behind a name belongs to the sentence: "said Holm Friday". */
const DAY_BEHIND =
  /(?: (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December))+$/u;

/**
 * What remains of a name without the words that merely begin its sentence, without whose somebody is ("Holm’s Captain Ekdahl"),
 * and without a day behind it; empty when nothing does. The rest stands in the words as it is.
 */
export function nameWithin(words: string): string {
  let rest = words.replace(DAY_BEHIND, '').replace(/^.*[’']s (?=\S)/u, '');
  for (;;) {
    const [first = ''] = /^\S+/.exec(rest) ?? [];
    const isArticle = /^the$/i.test(first) && rest.length > first.length;
    if (first === '' || isArticle || !NO_NAME.has(first.toLowerCase())) return rest;
    rest = rest.slice(first.length).trimStart();
  }
}
