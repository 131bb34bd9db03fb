import { firstDayOf } from '../model/partial-date.ts';
import type { CorpusProblem } from '../model/problem.ts';
import { isInCalendar, precisionOf } from './partial-date.ts';
import type { ValuePath, YamlReading } from './read-yaml.ts';
import { nameOf } from './schema-problems.ts';

export type DatesToCheck = {
  readonly file: string;
  readonly yaml: YamlReading;
  /** A day as `2026-11-20`. */
  readonly today: string;
};

/** The keys under which corpus files tell when something happened. Dates that a text speaks of may well lie ahead. */
const KEYS: ReadonlySet<string> = new Set(['date', 'published', 'checked']);

/**
 * Dates of publication and of checks that begin after today. A walk of its own beside the schemas, so that these stay
 * values without a clock; what is no date at all is theirs to tell.
 */
export function futureDates({ file, yaml, today }: DatesToCheck): CorpusProblem[] {
  const walk = (value: unknown, path: ValuePath): CorpusProblem[] => {
    if (typeof value === 'object' && value !== null) {
      const isList = Array.isArray(value);
      return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, isList ? Number(key) : key]));
    }
    const date = String(value);
    const isDate = KEYS.has(String(path.at(-1))) && precisionOf(date) !== null && isInCalendar(date);
    if (!isDate || firstDayOf(date) <= today) return [];
    return [{ file, line: yaml.lineOf(path), code: 'date-in-future', facts: { key: nameOf(path), value: date, today } }];
  };
  return walk(yaml.value, []);
}
