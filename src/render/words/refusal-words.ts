import { number } from './counts.ts';

/** Requests that cannot be served, and faults. */
export const refusalWords = {
  optionMissing: (option: string): string => `The option ${option} is needed. Please fill it in.`,
  optionUnknown: (option: string): string => `There is no option ${option} here. Please leave it out.`,
  optionsNone: (options: string): string => `One of the options ${options} is needed. Please fill one in.`,
  optionsSeveral: (options: string): string => `Of the options ${options} only one can be taken. Please leave the others out.`,
  passageIdMalformed: (option: string, value: string): string =>
    `“${value}” in the option ${option} is not a passage id. An id has eleven letters and digits, as in k7d2-9fq4mab; it stands under each quotation.`,
  optionType: {
    text: (option: string): string => `The option ${option} takes text.`,
    integer: (option: string): string => `The option ${option} takes a whole number.`,
    boolean: (option: string): string => `The option ${option} takes true or false.`,
  },
  optionTooLong: (option: string, length: number, max: number): string =>
    `The option ${option} has ${number(length)} characters; at most ${number(max)} can be taken. Please shorten it.`,
  optionRange: (option: string, value: number, min: number, max: number): string =>
    `The option ${option} is ${number(value)}; it takes a whole number from ${number(min)} to ${number(max)}.`,
  optionChoice: (option: string, value: string, choices: string): string =>
    `“${value}” in the option ${option} is none of its choices. It takes one of these: ${choices}.`,
  optionDate: (option: string, value: string): string =>
    `“${value}” in the option ${option} is not a date that can be read. Write a day as 2020-01-03, a month as 2020-01 or a year as 2020.`,
  datesReversed: (from: string, to: string): string =>
    `The first date, ${from}, is later than the last, ${to}. Please exchange them.`,
  outletUnknown: (value: string, outlets: string): string =>
    `No outlet of the corpus is called “${value}”. The corpus has ${outlets}.`,
  outletUnknownNone: (value: string): string => `No outlet of the corpus is called “${value}”. The corpus has no outlet.`,
  commandUnknown: (name: string): string =>
    `There is no command ${name}. It may have been renamed: type / to see the commands there are.`,
  passageGone: (passage: string): string =>
    `The passage ${passage} is no longer in the corpus, or its source changed, so nothing is shown in its place.`,
  messageWithoutText: 'This message holds no text that could be looked for.',
  buttonUnknown: 'This button is from an older version and does nothing any more. Please run the command again.',
  fault: (incident: string): string =>
    `Something went wrong, and no answer could be built. Please try again; if it happens again, tell the server’s moderators the incident ${incident}.`,
} as const;
