import { type Formats, IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../model/language.ts';
import { MESSAGES, type MessageKey } from './languages/messages.ts';
import { LOCALES } from './locale.ts';
import { isolateValue, startFromRight } from './right-to-left.ts';

/** What can be put into a message. Text has been made inert by the caller and is put in as it is. */
type Values = Readonly<Record<string, string | number | Date>>;

/** A sentence of ours with its values put in. */
export type Say = (key: MessageKey, values?: Values) => string;

/** How messages name a way to write numbers and dates. All dates are days of UTC. */
const FORMATS = {
  number: { year: { useGrouping: false } },
  date: {
    day: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
    monthAlone: { month: 'long', timeZone: 'UTC' },
    dayOfYear: { day: 'numeric', month: 'long', timeZone: 'UTC' },
  },
} satisfies Partial<Formats>;

/**
 * The sentences in one language. Each is compiled when first said, and kept. Values are never parsed: a brace, an
 * apostrophe, a `#` or a tag in one stays what it is. In languages written from right to left each value is set off, so
 * that a Latin name inside does not turn the sentence round.
 */
export function createSay(language: Language): Say {
  const { tag, direction } = LOCALES[language];
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  return (key, values = {}) => {
    const message = compiled.get(key) ?? new IntlMessageFormat(MESSAGES[language][key], tag, FORMATS, { ignoreTag: true });
    compiled.set(key, message);
    return direction === 'ltr' ? write(message, values) : startFromRight(write(message, isolateTexts(values)));
  };
}

function write(message: IntlMessageFormat, values: Values): string {
  const written = message.format<string>({ ...values });
  return typeof written === 'string' ? written : written.join('');
}

/** Chooses between the forms of a message and is not shown. */
const SELECTOR = 'form';

function isolateTexts(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && name !== SELECTOR ? isolateValue(value) : value,
    ]),
  );
}
