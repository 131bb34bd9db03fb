import type { BlockKind } from '../model/document.ts';
import { comparedKeys, correctionsOf } from './document-schema.ts';
import { readYaml } from './read-yaml.ts';
import { splitFrontMatter } from './split-front-matter.ts';

export type BodyOf = {
  readonly body: string;
  /** What its front matter corrects, by line of the body; empty when there is none that can be read. */
  readonly corrections: ReadonlyMap<number, BlockKind>;
};

/** The body of a document's file, whatever else is wrong with it; a text without front matter is all body. */
export function bodyOf(text: string): BodyOf {
  const parts = splitFrontMatter(text);
  if (typeof parts === 'string') return { body: text, corrections: new Map() };
  const { yaml } = readYaml({ file: '', text: parts.yaml, firstLine: 2 });
  return { body: parts.body, corrections: correctionsOf(comparedKeys.parse(yaml?.value)) };
}
