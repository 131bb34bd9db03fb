import { seal } from '../excerpt/seal.ts';
import type { DocumentId, SealedDocument } from '../model/document.ts';
import type { CorpusProblem } from '../model/problem.ts';
import { checkBody } from './check-body.ts';
import { comparedKeys, documentSchema } from './document-schema.ts';
import { futureDates } from './future-dates.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';
import { schemaProblems } from './schema-problems.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** A document's file as read: the document is null when anything is wrong with it. */
export type DocumentReading = {
  readonly id: DocumentId;
  readonly file: string;
  readonly document: SealedDocument | null;
  /** The lines of the file to which problems with its outlet and with its body as a whole point. */
  readonly outletLine: number;
  readonly sealLine: number;
  readonly problems: readonly CorpusProblem[];
};

export type DocumentSource = {
  readonly id: DocumentId;
  /** Path below the corpus folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** UTF-8 bytes of the body, front matter not counted. */
  readonly maxBodyBytes: number;
  /** It cannot have been published after this day. */
  readonly today: string;
};

/** Checks all that one file can be checked for alone, and tells everything at once. */
export function parseDocument({ id, file, bytes, maxBodyBytes, today }: DocumentSource): DocumentReading {
  const { text, problems: textProblems } = readText({ file, bytes });
  const failed = (problems: readonly CorpusProblem[]) => ({ id, file, document: null, outletLine: 1, sealLine: 1, problems });
  if (text === null) return failed(textProblems);
  const parts = splitFrontMatter(text);
  if (typeof parts === 'string') return failed([...textProblems, { file, line: 1, code: `front-matter-${parts}`, facts: {} }]);
  const { yaml, problems: yamlProblems } = readYaml({ file, text: parts.yaml, firstLine: 2 });
  if (yaml === null) return failed([...textProblems, ...yamlProblems]);

  const parsed = documentSchema.safeParse(yaml.value);
  const compared = comparedKeys.parse(yaml.value);
  const isAltered = textProblems.some(({ code }) => code === 'byte-order-mark' || code === 'carriage-return');
  // The seal of a text that was only mended for reading says nothing; what had to be mended is already told.
  const keys = isAltered ? { ...compared, sha256: undefined } : compared;
  const lines = { outletLine: yaml.lineOf(['outlet']), sealLine: yaml.lineOf(['sha256']) };
  const [folder = ''] = id.split('/');
  const { body } = parts;
  const { blocks, problems: bodyProblems } = checkBody({ file, parts, keys, lineOf: yaml.lineOf, maxBodyBytes });
  const problems: CorpusProblem[] = [
    ...textProblems,
    ...schemaProblems({ file, yaml, issues: parsed.error?.issues ?? [] }),
    ...futureDates({ file, yaml, today }),
    ...bodyProblems,
  ];
  if (keys.outlet !== undefined && keys.outlet !== folder) {
    problems.push({ file, line: lines.outletLine, code: 'outlet-differs', facts: { folder, outlet: keys.outlet } });
  }
  if (!parsed.success || problems.length > 0) return { id, file, document: null, ...lines, problems };

  const { blocks: _, dates: dateCorrections, ...meta } = parsed.data;
  return { id, file, document: seal({ meta: { ...meta, id, dateCorrections }, body, blocks }), ...lines, problems };
}
