import { z } from 'zod';
import type { OptionChoice, OptionSpec, OptionValues, RunnableCommand } from '../model/command.ts';
import type { Refusal } from '../model/reply-parts.ts';

export type DecodedOptions =
  | { readonly ok: true; readonly values: OptionValues }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

const Text = z.string();
const Integer = z.int();
const Flag = z.boolean();
/** Discord's ids are 64-bit numbers, written in digits. */
const Snowflake = z.string().regex(/^\d{15,20}$/);
const CalendarDate = z.union([
  z.iso.date().refine((date) => !date.startsWith('0000')),
  z.stringFormat('year-month', /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/),
  z.stringFormat('year', /^(?!0000)\d{4}$/),
]);

/**
 * Turns what a transport received into the values a command declared. The same specs are registered with Discord, so a
 * client of theirs seldom fails here; other senders do.
 *
 * @returns all mistakes at once, or the values of the options that were given or have one when left out. Text of white space only counts as not given.
 */
export function decodeOptions(
  { options: specs, exactlyOneOf }: Pick<RunnableCommand, 'options' | 'exactlyOneOf'>,
  raw: Readonly<Record<string, unknown>>,
): DecodedOptions {
  const refusals: Refusal[] = [];
  const values = new Map<string, string | number | boolean>();
  for (const name of Object.keys(raw)) {
    if (!specs.some((spec) => spec.name === name)) refusals.push({ code: 'option-unknown', option: name });
  }
  if (exactlyOneOf !== undefined) {
    const given = exactlyOneOf.filter((name) => Object.hasOwn(raw, name) && !isAbsent(raw[name]));
    if (given.length !== 1) refusals.push({ code: 'options-one-of', options: exactlyOneOf, given: given.length });
  }
  for (const spec of specs) {
    const given = Object.hasOwn(raw, spec.name) ? raw[spec.name] : undefined;
    const decoded = isAbsent(given) ? null : decodeOne(spec, given);
    if (decoded === null) {
      if (spec.required) refusals.push({ code: 'option-missing', option: spec.name });
      if (spec.type === 'boolean' && spec.whenLeftOut !== undefined) values.set(spec.name, spec.whenLeftOut);
    } else if (typeof decoded === 'object') refusals.push(decoded);
    else values.set(spec.name, decoded);
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, values };
}

/** However its letters are cased: a client of Discord sends the value itself, other senders what somebody typed. */
function choose(choices: readonly OptionChoice[], given: string, option: string): string | Refusal {
  const wanted = given.trim().toLowerCase();
  const chosen = choices.find(({ value }) => value === wanted);
  return chosen?.value ?? { code: 'option-choice', option, value: given, choices };
}

function isAbsent(given: unknown): boolean {
  return given === undefined || given === null || (typeof given === 'string' && given.trim() === '');
}

function decodeOne(spec: OptionSpec, given: unknown): string | number | boolean | Refusal {
  const option = spec.name;
  switch (spec.type) {
    case 'text': {
      const text = Text.safeParse(given);
      if (!text.success) return { code: 'option-type', option, expected: 'text' };
      const { length } = text.data;
      if (length > spec.maxLength) return { code: 'option-too-long', option, length, max: spec.maxLength };
      return spec.choices === undefined ? text.data : choose(spec.choices, text.data, option);
    }
    case 'date': {
      const text = Text.safeParse(given);
      if (!text.success) return { code: 'option-type', option, expected: 'text' };
      const date = CalendarDate.safeParse(text.data.trim());
      return date.success ? date.data : { code: 'option-date', option, value: text.data };
    }
    case 'integer': {
      const number = Integer.safeParse(given);
      if (!number.success) return { code: 'option-type', option, expected: 'integer' };
      const { min, max } = spec;
      return number.data < min || number.data > max
        ? { code: 'option-range', option, value: number.data, min, max }
        : number.data;
    }
    case 'boolean': {
      const flag = Flag.safeParse(given);
      return flag.success ? flag.data : { code: 'option-type', option, expected: 'boolean' };
    }
    case 'channel':
    case 'role': {
      const id = Snowflake.safeParse(typeof given === 'string' ? given.trim() : given);
      return id.success ? id.data : { code: 'option-type', option, expected: spec.type };
    }
    default:
      return spec satisfies never;
  }
}
