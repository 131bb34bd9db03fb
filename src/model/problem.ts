/** What a value of a corpus file has to be; the words for each stand with the renderer. */
export const EXPECTATIONS = [
  'text',
  'one-line',
  'clean-text',
  'short-text',
  'number',
  'true-or-false',
  'list',
  'map',
  'date',
  'web-address',
  'language-tag',
  'sha256',
  'timex',
  'slug',
  'one-of',
  'at-least-one',
  'at-least',
  'other',
] as const;

export type Expectation = (typeof EXPECTATIONS)[number];

/** What each kind of problem is told with. Codes are stable and kebab-case: tests and programs match on them, never on words. */
type CorpusProblemFacts = {
  /** The corpus folder itself cannot be listed: nothing is loaded. `reason` as below; the problem's `file` is the folder. */
  readonly 'corpus-unreadable': { readonly reason: string };
  /** There is not a single file of a document. The problem's `file` is the corpus folder. */
  readonly 'corpus-empty': Record<never, never>;
  /** A folder or file that cannot be listed or read; `reason` is the system's code, e.g. `EACCES`, `path` the whole path. */
  readonly 'folder-unreadable': { readonly reason: string; readonly path: string };
  readonly 'file-unreadable': { readonly reason: string };
  /** Something that is neither a document nor an outlet where only these may stand. */
  readonly 'file-stray': { readonly area: 'outlets' | 'documents' };
  /** A file or folder name with other characters than ids have. */
  readonly 'name-wrong': { readonly name: string };
  /** A symbolic link that leads out of the corpus folder. */
  readonly 'link-outside': Record<never, never>;
  /** The same path as `other` once case and Unicode form are folded, as some file systems fold them. */
  readonly 'duplicate-id': { readonly other: string };
  readonly 'duplicate-body': { readonly other: string };
  readonly 'file-too-large': { readonly bytes: number; readonly maxBytes: number };
  readonly 'utf8-invalid': Record<never, never>;
  readonly 'byte-order-mark': { readonly column: number };
  /** `lines`: how many lines end in CR LF or hold a lone CR. */
  readonly 'carriage-return': { readonly lines: number };
  /** `character` as `U+0007`; `column` in characters from 1; `count` in the whole file. */
  readonly 'control-character': CharacterFacts;
  readonly 'bidi-character': CharacterFacts;
  readonly 'front-matter-missing': Record<never, never>;
  readonly 'front-matter-unclosed': Record<never, never>;
  readonly 'yaml-too-large': { readonly bytes: number; readonly maxBytes: number };
  readonly 'yaml-too-deep': { readonly maxDepth: number };
  /** `detail` is what the YAML parser says. */
  readonly 'yaml-syntax': { readonly detail: string };
  /** YAML that these files have no use for: anchors, aliases, tags, keys that are not plain text. */
  readonly 'yaml-feature': { readonly feature: 'anchor' | 'alias' | 'tag' | 'complex-key' };
  readonly 'key-missing': { readonly key: string };
  /** `known`: the keys that may stand there, separated by commas. */
  readonly 'key-unknown': { readonly key: string; readonly known: string };
  /** `detail`: the permitted values, the limit or the character that is in the way; empty where there is no such thing. */
  readonly 'value-wrong': { readonly key: string; readonly expected: Expectation; readonly detail: string };
  readonly 'date-impossible': { readonly key: string; readonly value: string };
  /** A year before 1000, which no document or note of a curator bears. */
  readonly 'date-too-early': { readonly key: string; readonly value: string };
  /** Something published or checked on a day that has not come; `today` is the day it was held against. */
  readonly 'date-in-future': { readonly key: string; readonly value: string; readonly today: string };
  /** The date names its day, month or year only, and `precision` says something else. */
  readonly 'date-precision': { readonly value: string; readonly precision: string; readonly expected: string };
  /** A date without a basis, or a basis without a date; `value` is empty in the latter case. */
  readonly 'date-basis': { readonly value: string; readonly basis: string };
  readonly 'note-too-long': { readonly chars: number; readonly maxChars: number };
  readonly 'outlet-differs': { readonly folder: string; readonly outlet: string };
  readonly 'outlet-missing': { readonly outlet: string };
  /** The outlet's own file has problems, which takes its documents out. */
  readonly 'outlet-rejected': { readonly outlet: string };
  /** Members could mean either: `name` (or id) reads like the name or id of the outlet in the file `other`. */
  readonly 'outlet-name-taken': { readonly name: string; readonly other: string };
  readonly 'seal-mismatch': { readonly expected: string; readonly actual: string };
  /** The key `sha256` stands there in a form that a program cannot replace. */
  readonly 'seal-not-written': { readonly seal: string };
  readonly 'body-empty': Record<never, never>;
  readonly 'body-too-large': { readonly bytes: number; readonly maxBytes: number };
  readonly 'prose-missing': Record<never, never>;
  /** A correction of a line that the body does not have; both numbers count lines of the body. */
  readonly 'block-line-missing': { readonly bodyLine: number; readonly bodyLines: number };
  readonly 'block-line-blank': { readonly bodyLine: number };
  readonly 'block-line-twice': { readonly bodyLine: number };
  /** A correction of a date that the body does not write so often; `found` is how often it does. */
  readonly 'date-text-missing': { readonly text: string; readonly occurrence: number; readonly found: number };
  /** Two passages with one id, of different words or of different documents; `other` is the document that has it. */
  readonly 'passage-collision': { readonly id: string; readonly other: string };
  /** An entry of the aliases that is no list of names with a reason; `detail` is what the check says. */
  readonly 'alias-shape': { readonly detail: string };
  readonly 'alias-without-word': { readonly name: string };
  readonly 'alias-twice': { readonly name: string };
};

type CharacterFacts = { readonly character: string; readonly column: number; readonly count: number };

type CorpusProblemCode = keyof CorpusProblemFacts;

/** Something wrong with a file of the corpus, as coded data; `describeCorpusProblem` has the words. */
export type CorpusProblem = {
  readonly [Code in CorpusProblemCode]: {
    /** Path below the corpus folder, with forward slashes; the whole path where the corpus folder itself is meant. */
    readonly file: string;
    /** From 1, in the whole file, front matter included; 1 when a file as a whole is meant; null for a folder. */
    readonly line: number | null;
    readonly code: Code;
    /** What the words need: names, numbers, what was expected. Never a stretch of the body longer than a few words. */
    readonly facts: CorpusProblemFacts[Code];
  };
}[CorpusProblemCode];
