import { isStopWord } from './stop-words.ts';
import { type Token, tokenize } from './tokenize.ts';

/** What may part two words of one name: a space, a hyphen, the dot of "Gen.". */
const INSIDE_NAME = /^(?:\.? |-)$/;
const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /['’]s$/;
const SENTENCE_ENDS = /[.!?:;"“”«]\s*$/;

/**
 * The runs of capitalised words of a text, as written: people, places, organisations, titles of works. A lone capitalised word at
 * the start of a sentence is left out, since every sentence starts so. In order, with repetitions.
 */
export function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  let run: Token[] = [];
  for (const token of tokenize(text)) {
    const last = run.at(-1);
    if (last !== undefined && !(CAPITAL.test(text[token.start] ?? '') && INSIDE_NAME.test(text.slice(last.end, token.start))))
      flush();
    if (CAPITAL.test(text[token.start] ?? '')) run.push(token);
  }
  flush();
  return names;

  function flush(): void {
    while (run[0] !== undefined && isStopWord(run[0].key)) run.shift();
    while (isStopWord(run.at(-1)?.key ?? '')) run.pop();
    const first = run[0];
    const last = run.at(-1);
    const opensSentence = first !== undefined && (first.start === 0 || SENTENCE_ENDS.test(text.slice(0, first.start).slice(-3)));
    if (first !== undefined && last !== undefined && !(run.length === 1 && (opensSentence || first.key.length < 2))) {
      names.push(text.slice(first.start, last.end).replace(POSSESSIVE, ''));
    }
    run = [];
  }
}
