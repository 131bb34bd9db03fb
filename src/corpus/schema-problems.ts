import type { z } from 'zod';
import { SHORT_NOTE_MAX_CHARS } from '../model/outlet.ts';
import { type CorpusProblem, EXPECTATIONS, type Expectation } from '../model/problem.ts';
import { precisionOf } from './partial-date.ts';
import { unwantedCharacter } from './read-text.ts';
import type { ValuePath, YamlReading } from './read-yaml.ts';

type Issue = z.core.$ZodIssue;

export type Misread = {
  readonly file: string;
  readonly yaml: YamlReading;
  readonly issues: readonly Issue[];
};

const EXPECTED_TYPES: ReadonlyMap<string, Expectation> = new Map([
  ['string', 'text'],
  ['number', 'number'],
  ['int', 'number'],
  ['boolean', 'true-or-false'],
  ['array', 'list'],
  ['object', 'map'],
]);

/** What zod found wrong, as problems at the line of the very key. */
export function schemaProblems({ file, yaml, issues }: Misread): CorpusProblem[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [problemOf({ file, yaml, issue })];
    return issue.keys.map((key): CorpusProblem => {
      const path = [...issue.path, key];
      return { file, line: yaml.lineOf(path), code: 'key-unknown', facts: { key: nameOf(path), known: issue.message } };
    });
  });
}

function problemOf({ file, yaml, issue }: { file: string; yaml: YamlReading; issue: Issue }): CorpusProblem {
  const { path, message } = issue;
  const at = { file, line: yaml.lineOf(path) };
  const key = nameOf(path);
  const value = valueAt(yaml.value, path);
  if (value === undefined) return { ...at, code: 'key-missing', facts: { key } };
  switch (message) {
    case 'date-impossible':
    case 'date-too-early':
      return { ...at, code: message, facts: { key, value: shown(value) } };
    case 'date-precision': {
      const date = valueAt(yaml.value, [...path.slice(0, -1), 'date']);
      const expected = date === null ? 'null' : (precisionOf(shown(date)) ?? 'null');
      return { ...at, code: message, facts: { value: shown(date), precision: shown(value), expected } };
    }
    case 'date-basis': {
      const date = valueAt(yaml.value, [...path.slice(0, -1), 'date']);
      return { ...at, code: message, facts: { value: date === null ? '' : shown(date), basis: shown(value) } };
    }
    case 'note-too-long':
      return {
        ...at,
        code: message,
        facts: { chars: shown(value, Number.POSITIVE_INFINITY).length, maxChars: SHORT_NOTE_MAX_CHARS },
      };
    default: {
      const expected = expectationOf(issue);
      return { ...at, code: 'value-wrong', facts: { key, expected, detail: detailOf(issue, expected, value) } };
    }
  }
}

function expectationOf(issue: Issue): Expectation {
  const coded = EXPECTATIONS.find((expectation) => expectation === issue.message);
  if (coded !== undefined) return coded;
  if (issue.code === 'invalid_value') return 'one-of';
  return (issue.code === 'invalid_type' ? EXPECTED_TYPES.get(issue.expected) : undefined) ?? 'other';
}

function detailOf(issue: Issue, expected: Expectation, value: unknown): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  if (issue.code === 'too_big') return String(issue.maximum);
  if (issue.code === 'too_small') return String(issue.minimum);
  return expected === 'clean-text' && typeof value === 'string' ? (unwantedCharacter(value.replaceAll('\n', '')) ?? '') : '';
}

/** `rights.licence`, `notes[2]`; empty for the file as a whole. */
export function nameOf(path: ValuePath): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step + 1}]` : `${at === 0 ? '' : '.'}${shown(String(step))}`))
    .join('');
}

function valueAt(value: unknown, path: ValuePath): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Object.entries(found).find(([key]) => key === String(step))?.[1];
  }
  return found;
}

/** A value of the file as a message shows it: short. */
function shown(value: unknown, maxChars = 60): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length <= maxChars ? text : `${text.slice(0, maxChars)}…`;
}
