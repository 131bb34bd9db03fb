import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES, type Language } from '../../../src/model/language.ts';
import { LOCALES } from '../../../src/render/locale.ts';

export type Messages = Readonly<Record<Language, Readonly<Record<string, string>>>>;
export type Calls = ReadonlyMap<string, readonly string[]>;

/** Values that only some languages need, to choose a form by. */
const GRAMMAR: readonly string[] = ['form', 'day', 'roman', 'tens'];
/** A decade may be told by its first year or by its place in a century. */
const EITHER: Readonly<Record<string, readonly string[]>> = {
  'date.decade': ['year', 'century'],
  'date.century': ['century', 'roman'],
};

/** Words that are the same in a language as in English; nothing else may be. */
const SAME: Readonly<Partial<Record<Language, readonly string[]>>> = {
  de: ['inDocument', 'link'],
  fr: ['passageById', 'sourceHeading'],
};

/** What is wrong with the sentences: missing, unused, at odds in what is put in, without a plural form, left in English. */
export function problemsOf(messages: Messages, calls: Calls): readonly string[] {
  const keys = Object.keys(messages.en);
  return [
    ...keys.filter((key) => !calls.has(key)).map((key) => `unused: ${key}`),
    ...[...calls.keys()].filter((key) => !keys.includes(key)).map((key) => `said but not there: ${key}`),
    ...LANGUAGES.flatMap((language) => [
      ...keys.filter((key) => messages[language][key] === undefined).map((key) => `${language} misses ${key}`),
      ...Object.entries(messages[language]).flatMap(([key, text]) => {
        if (!keys.includes(key)) return [`${language} has a stranger: ${key}`];
        return messageProblems({ language, key, text, english: messages.en[key] ?? '', given: calls.get(key) ?? [] }).map(
          (problem) => `${language} ${key}: ${problem}`,
        );
      }),
    ]),
  ];
}

type Message = {
  readonly language: Language;
  readonly key: string;
  readonly text: string;
  readonly english: string;
  readonly given: readonly string[];
};

function messageProblems({ language, key, text, english, given }: Message): readonly string[] {
  const { tag } = LOCALES[language];
  let parts: readonly Part[];
  try {
    parts = flat(new IntlMessageFormat(text, tag, undefined, { ignoreTag: true }).getAst());
  } catch (error) {
    return [`not a message: ${String(error)}`];
  }
  const used = new Set(parts.flatMap(({ name }) => name ?? []));
  const free = [...GRAMMAR, ...(EITHER[key] ?? [])];
  const needed = given.filter((name) => !free.includes(name));
  const either = EITHER[key] ?? [];
  const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted();
  return [
    ...needed.filter((name) => !used.has(name)).map((name) => `does not show {${name}}`),
    ...(either.length > 0 && !either.some((name) => used.has(name)) ? [`shows none of ${either.join(', ')}`] : []),
    ...[...used].filter((name) => !given.includes(name)).map((name) => `{${name}} is not given`),
    ...parts.flatMap(({ forms }) =>
      forms === undefined ? [] : wanted.filter((form) => !forms.includes(form)).map((form) => `lacks the plural form ${form}`),
    ),
    ...(/['"]/.test(text) ? ['has a straight quotation mark or apostrophe, which ICU reads as an escape'] : []),
    ...(language !== 'en' && text === english && hasWords(parts) && SAME[language]?.includes(key) !== true
      ? ['is the English']
      : []),
  ];
}

type Part = {
  readonly name?: string;
  /** Of a plural by count. */
  readonly forms?: readonly string[];
  readonly literal?: string;
};

type Node = ReturnType<IntlMessageFormat['getAst']>[number];

/** Every part of a message, those inside plurals and selections too. */
function flat(nodes: readonly Node[]): readonly Part[] {
  return nodes.flatMap((node): readonly Part[] => {
    if ('options' in node) {
      const inside = Object.values(node.options).flatMap(({ value }) => flat(value));
      const isPlural = 'pluralType' in node && node.pluralType === 'cardinal';
      return [{ name: node.value, ...(isPlural ? { forms: Object.keys(node.options) } : {}) }, ...inside];
    }
    if (!('value' in node)) return [];
    return [node.type === LITERAL ? { literal: node.value } : { name: node.value }];
  });
}

/** `TYPE.literal` of the parser, whose package is not ours to import. */
const LITERAL = 0;

function hasWords(parts: readonly Part[]): boolean {
  return parts.some(({ literal = '' }) => /\p{L}/u.test(literal));
}
