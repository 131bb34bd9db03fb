import type { EmbedField } from '../model/message.ts';
import type { Words } from './catalogue.ts';
import { EMBED_LIMITS } from './limits.ts';

export type Headed = {
  /** Already inert, at most 200 characters. */
  readonly heading: string;
  /** Already inert, each at most {@link EMBED_LIMITS.fieldValue} characters and not empty. */
  readonly lines: readonly string[];
};

/**
 * Lines under a heading, in as many fields as their length asks for; those after the first say that they go on.
 */
export function fieldsOf(words: Words, { heading, lines }: Headed): readonly EmbedField[] {
  const values: string[] = [];
  for (const line of lines) {
    const joined = `${values.at(-1) ?? ''}\n${line}`;
    if (values.length > 0 && joined.length <= EMBED_LIMITS.fieldValue) values[values.length - 1] = joined;
    else values.push(line);
  }
  return values.map((value, index) => ({ name: index === 0 ? heading : words.continued(heading), value }));
}
