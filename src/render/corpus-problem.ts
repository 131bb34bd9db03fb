import type { CorpusProblem, Expectation } from '../model/problem.ts';
import { plainLine } from './plain-line.ts';

/** One line for the curator: `file:line: what is wrong. How to mend it.` Nothing in it can steer a terminal. */
export function describeCorpusProblem(problem: CorpusProblem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  return plainLine(`${place}: ${sentencesFor(problem)}`);
}

function sentencesFor(problem: CorpusProblem): string {
  switch (problem.code) {
    case 'corpus-unreadable':
      return `The corpus folder cannot be listed (${problem.facts.reason}), so there is nothing to quote from. Set CORPUS_FOLDER to a folder that holds outlets/ and documents/, or leave it unset for the corpus that comes with this program.`;
    case 'corpus-empty':
      return 'The corpus folder holds no document, so there is nothing to quote from. Add documents as corpus/README.md says, or set CORPUS_FOLDER to the folder that holds them.';
    case 'folder-unreadable':
      return `The folder ${problem.facts.path} cannot be listed (${problem.facts.reason}). Create it, give this program the right to read it, or set CORPUS_FOLDER to another corpus.`;
    case 'file-unreadable':
      return `The file cannot be read (${problem.facts.reason}). Check that it exists and that this program may read it.`;
    case 'file-stray':
      return `${HOMES[problem.facts.area]} stand here. Move this elsewhere, or give it the right ending and folder.`;
    case 'name-wrong':
      return `The name "${problem.facts.name}" cannot be an id. Use lower-case letters a–z, digits and single hyphens.`;
    case 'link-outside':
      return 'This symbolic link leads out of the corpus folder. Put the file itself here.';
    case 'duplicate-id':
      return `The name differs from ${problem.facts.other} by case or Unicode form only, which some file systems take for the same. Rename one, or remove it.`;
    case 'duplicate-body':
      return `The body is the same as that of ${problem.facts.other}. Keep one of the two files.`;
    case 'file-too-large':
      return `The file has ${problem.facts.bytes} bytes, at most ${problem.facts.maxBytes} are read. Split it, or raise the limit for bodies.`;
    case 'utf8-invalid':
      return 'The bytes of this line are not valid UTF-8. Convert the file from its original encoding to UTF-8.';
    case 'byte-order-mark':
      return `A byte-order mark (U+FEFF) stands at column ${problem.facts.column}. Save the file as UTF-8 without it.`;
    case 'carriage-return':
      return `${count(problem.facts.lines, 'line holds', 'lines hold')} a carriage return (U+000D), the first is this one. Save the file with line feeds alone (LF, not CR LF), and seal it again.`;
    case 'control-character':
      return `The control character ${problem.facts.character} stands at ${problem.line}:${problem.facts.column}, ${count(problem.facts.count, 'time', 'times')} in the file. Take it out, and seal the file again.`;
    case 'bidi-character':
      return `The character ${problem.facts.character}, which reorders the text around it, stands at ${problem.line}:${problem.facts.column}, ${count(problem.facts.count, 'time', 'times')} in the file. Take it out, and seal the file again.`;
    case 'front-matter-missing':
      return 'The file does not begin with front matter. Begin it with a line "---", the keys that corpus/README.md lists, and another line "---".';
    case 'front-matter-unclosed':
      return 'The front matter is never closed. End it with a line that holds nothing but "---".';
    case 'yaml-too-large':
      return `The YAML has ${problem.facts.bytes} bytes, at most ${problem.facts.maxBytes} are read. Shorten it.`;
    case 'yaml-too-deep':
      return `The YAML nests deeper than ${problem.facts.maxDepth} levels here. Check brackets and indentation.`;
    case 'yaml-syntax':
      return `The YAML cannot be read: ${problem.facts.detail.replace(/\.$/, '')}. Check quotes, colons and indentation here.`;
    case 'yaml-feature':
      return `YAML's ${FEATURES[problem.facts.feature]} are not used in these files. Write the value out as plain text.`;
    case 'key-missing':
      if (problem.facts.key === 'sha256')
        return 'The seal of the body is missing. "npm run corpus -- seal FILE --write" adds it.';
      return `The key "${problem.facts.key}" is missing. Add it; where nothing is known, write null, [] or "none found" as corpus/README.md says.`;
    case 'key-unknown':
      return `The key "${problem.facts.key}" is not known. Remove it, or correct its name: ${problem.facts.known} may stand here.`;
    case 'value-wrong':
      return wrongValue(problem.facts);
    case 'date-impossible':
      return `"${problem.facts.key}" is ${problem.facts.value}, and the calendar has no such date. Correct it.`;
    case 'date-too-early':
      return `"${problem.facts.key}" is ${problem.facts.value}. Write four digits of a real year, 1000 or later, such as 2012; where no date is known, write null.`;
    case 'date-in-future':
      return `"${problem.facts.key}" is ${problem.facts.value}, and today is ${problem.facts.today}. Write the day on which it happened; if the date is right, set this computer's clock.`;
    case 'date-precision':
      return `"published.precision" is ${problem.facts.precision}, but the date is ${problem.facts.value}. Write ${problem.facts.expected}, or give the date as far as it is known.`;
    case 'date-basis':
      return problem.facts.value === ''
        ? `"published.basis" is ${problem.facts.basis}, but there is no date. Give the date, or write unknown.`
        : `"published.basis" is unknown, but the date is ${problem.facts.value}. Write how the date is known, or null for the date.`;
    case 'note-too-long':
      return `The short note has ${problem.facts.chars} characters, at most ${problem.facts.maxChars} fit a reply. Shorten it; the rest belongs into the fields.`;
    case 'outlet-differs':
      return `"outlet" is ${problem.facts.outlet}, but the file stands in the folder ${problem.facts.folder}. Correct the key, or move the file.`;
    case 'outlet-name-taken':
      return `The outlet's "${problem.facts.name}" reads like the name or id of ${problem.facts.other}: capitals, spaces and signs do not tell two outlets apart. Give one of them another.`;
    case 'outlet-missing':
      return `There is no outlet "${problem.facts.outlet}". Add outlets/${problem.facts.outlet}.yaml, or move the document to the folder of its outlet.`;
    case 'outlet-rejected':
      return `The document is left out because of the problems of outlets/${problem.facts.outlet}.yaml. Mend that file.`;
    case 'seal-mismatch':
      return `The body does not match its seal: it hashes to ${problem.facts.actual}, sealed was ${problem.facts.expected}. Bring the sealed text back; only if the new text is the source's own, seal it with "npm run corpus -- seal FILE --write".`;
    case 'seal-not-written':
      return `The seal could not be written. Put this line into the front matter by hand: sha256: ${problem.facts.seal}`;
    case 'body-empty':
      return 'There is no text after the front matter. Put the document here as it was received.';
    case 'body-too-large':
      return `The body has ${problem.facts.bytes} bytes, at most ${problem.facts.maxBytes} are taken. Split the document, or raise the limit.`;
    case 'prose-missing':
      return 'The body is read as having no prose, so nothing of it could be quoted. Look at "npm run corpus -- blocks FILE", and correct blocks in the front matter.';
    case 'block-line-missing':
      return `A block is corrected at line ${problem.facts.bodyLine} of the body, which has ${count(problem.facts.bodyLines, 'line', 'lines')}. Count from the first line after the front matter.`;
    case 'block-line-blank':
      return `A block is corrected at line ${problem.facts.bodyLine} of the body, which is blank. Count from the first line after the front matter.`;
    case 'block-line-twice':
      return `Line ${problem.facts.bodyLine} of the body is corrected twice. Keep one of the corrections.`;
    case 'date-text-missing':
      return `A date is corrected at occurrence ${problem.facts.occurrence} of "${problem.facts.text}", which the body holds ${count(problem.facts.found, 'time', 'times')}. Write the words exactly as the body does.`;
    case 'alias-shape':
      return `The entry is not as it must be: ${problem.facts.detail}. Give it two or more names and the reason why they mean one thing.`;
    case 'alias-without-word':
      return `The name "${problem.facts.name}" holds no word. Write letters or digits, or take it out.`;
    case 'alias-twice':
      return `The name "${problem.facts.name}" stands in these aliases more than once. Keep it in one entry.`;
    case 'passage-collision':
      return `The passage id ${problem.facts.id} already stands for another passage, in ${problem.facts.other}. Rename this file: that gives its passages other ids.`;
    default:
      return problem satisfies never;
  }
}

const HOMES = {
  outlets: 'Only files outlets/<id>.yaml',
  documents: 'Only files documents/<outlet>/<slug>.md',
} as const;

const FEATURES = { anchor: 'anchors', alias: 'aliases', tag: 'tags', 'complex-key': 'keys that are not plain text' } as const;

function wrongValue({ key, expected, detail }: { key: string; expected: Expectation; detail: string }): string {
  const subject = key === '' ? 'The file' : `"${key}"`;
  switch (expected) {
    case 'text':
      return `${subject} has to be text with something to see in it and no space at its ends. Put it in quotes if it looks like a number.`;
    case 'one-line':
      return `${subject} has to be one line. Write a long one with ">-".`;
    case 'clean-text':
      return `${subject} holds the character ${detail}, which could steer or reorder what is around it. Take it out.`;
    case 'short-text':
      return `${subject} is too long. Shorten it to at most ${detail} characters.`;
    case 'number':
      return `${subject} has to be a whole number. Write it in digits without quotes.`;
    case 'true-or-false':
      return `${subject} has to be true or false. Write one of them without quotes.`;
    case 'list':
      return `${subject} has to be a list. Write its items on lines of their own that begin with "- ".`;
    case 'map':
      return `${subject} has to hold keys with values. Write them as "key: value", a line each.`;
    case 'date':
      return `${subject} has to be a date as far as it is known, its year in four digits. Write 2012, 2012-01 or 2012-01-20.`;
    case 'web-address':
      return `${subject} has to be a web address or null. Write it in full, with https:// and without a user name; what an address may not hold, such as a space, has to be percent-encoded (%20).`;
    case 'language-tag':
      return `${subject} has to be a language tag. Write for example en, fa or pt-BR.`;
    case 'sha256':
      return `${subject} has to be the seal of the body, 64 hexadecimal digits in lower case. "npm run corpus -- seal FILE --write" writes it.`;
    case 'timex':
      return `${subject} has to be a date value or null. Write for example 2006-07-12, 2006-07, 2018-SU, 201X or 2011/2013.`;
    case 'slug':
      return `${subject} has to be an id. Use lower-case letters a–z, digits and single hyphens.`;
    case 'one-of':
      return `${subject} has a value that is not known. Write one of: ${detail}.`;
    case 'at-least-one':
      return `${subject} is empty. Name at least one source.`;
    case 'at-least':
      return `${subject} is too small. Write at least ${detail}.`;
    case 'other':
      return `${subject} has a value that does not fit. See corpus/README.md for what belongs there.`;
    default:
      return expected satisfies never;
  }
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
