import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { AliasGroup } from './aliases.ts';
import { tokenize } from './tokenize.ts';

/** Something wrong with the file of aliases, on a line counted from 1. `detail` is a name, a key or the parser's own words. */
export type AliasMistake = {
  readonly line: number;
  readonly code: 'yaml-syntax' | 'shape' | 'name-without-word' | 'name-twice';
  readonly detail: string;
};

const Groups = z.array(
  z.strictObject({
    names: z.array(z.string().trim().min(1)).min(2),
    reason: z.string().trim().min(1),
  }),
);

/** Reads `corpus/aliases.yaml`: the aliases, or all mistakes at once and no aliases. An empty text has neither. */
export function parseAliases(text: string): {
  readonly aliases: readonly AliasGroup[];
  readonly mistakes: readonly AliasMistake[];
} {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const syntax = document.errors.map(
    ({ message, pos }): AliasMistake => ({ line: counter.linePos(pos[0]).line, code: 'yaml-syntax', detail: message }),
  );
  if (syntax.length > 0) return { aliases: [], mistakes: syntax };

  const parsed = Groups.safeParse(document.toJS({ maxAliasCount: 0 }) ?? []);
  if (!parsed.success) {
    const shape = parsed.error.issues.map(
      ({ path, message }): AliasMistake => ({ line: lineOf(path), code: 'shape', detail: message }),
    );
    return { aliases: [], mistakes: shape };
  }
  const mistakes = parsed.data.flatMap(({ names }, group) =>
    names.flatMap((name, i) => mistakesOf(name, lineOf([group, 'names', i]))),
  );
  return { aliases: mistakes.length === 0 ? parsed.data : [], mistakes };

  /** The line of the value at a path, or of the nearest that encloses it. */
  function lineOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  }

  function mistakesOf(name: string, line: number): readonly AliasMistake[] {
    const key = keyOf(name);
    if (key === '') return [{ line, code: 'name-without-word', detail: name }];
    const uses = parsed.data?.flatMap(({ names }) => names).filter((other) => keyOf(other) === key).length ?? 0;
    return uses > 1 ? [{ line, code: 'name-twice', detail: name }] : [];
  }
}

function keyOf(name: string): string {
  return tokenize(name)
    .map(({ key }) => key)
    .join(' ');
}
