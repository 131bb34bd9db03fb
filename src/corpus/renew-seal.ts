import { sealOf } from '../excerpt/seal.ts';
import { readYaml } from './read-yaml.ts';
import { splitFrontMatter } from './split-front-matter.ts';

export type Sealing = {
  readonly seal: string;
  /** The whole file with the seal in its front matter, the body untouched; null when the key stands there in a form that cannot be replaced. */
  readonly text: string | null;
};

/** Puts the seal of its body into a document's file, in place of the one that stands there or at the end of the front matter. */
export function renewSeal(text: string): Sealing | 'missing' | 'unclosed' {
  const parts = splitFrontMatter(text);
  if (typeof parts === 'string') return parts;
  const { yaml, body } = parts;
  const seal = sealOf(body);
  const line = `sha256: ${seal}\n`;
  const sealed = /^sha256[ \t]*:.*\n/m.test(yaml) ? yaml.replace(/^sha256[ \t]*:.*\n/m, line) : `${yaml}${line}`;
  // A value over several lines would leave its rest behind: what was written is read again before it is believed.
  const { yaml: read } = readYaml({ file: '', text: sealed, firstLine: 2 });
  const isRead =
    read !== null &&
    typeof read.value === 'object' &&
    read.value !== null &&
    'sha256' in read.value &&
    read.value.sha256 === seal;
  return { seal, text: isRead ? `---\n${sealed}---\n${body}` : null };
}
