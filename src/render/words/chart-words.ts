import { number, plural } from './counts.ts';

/** What stands in the picture of a timeline and in its place. */
export const chartWords = {
  chartKey: {
    day: 'day',
    period: 'week, month, year or longer',
    range: 'from one date to another',
    open: 'open end',
    part: 'early, middle or late part',
    about: 'about',
    side: 'before or after',
  },
  chartDay: (day: number, month: string): string => `${day} ${month}`,
  chartNumbers: 'The numbers are those of the entries.',
  chartPart: (drawn: number, total: number): string => `${number(drawn)} of ${number(total)} statements are drawn.`,
  chartFurtherOutlets: (count: number): string => plural(count, '# further outlet', '# further outlets'),
  chartNumbersMore: (count: number): string => `+ ${number(count)}`,
  chartDescription: (count: number, outlets: string): string =>
    plural(count, `Time axis with # dated statement by ${outlets}.`, `Time axis with # dated statements by ${outlets}.`),
  chartDescriptionOf: (drawn: number, total: number, outlets: string): string =>
    `Time axis with ${number(drawn)} of ${number(total)} dated statements, by ${outlets}.`,
  chartEntry: (entry: number, date: string, outlet: string): string => `${number(entry)}: ${date} (${outlet})`,
  chartMore: (count: number): string => `${number(count)} more`,
} as const;
