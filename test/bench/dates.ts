import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bodyOf } from '../../src/corpus/body-of.ts';
import { listFiles } from '../../src/corpus/list-files.ts';
import { findDates } from '../../src/timeline/find-dates.ts';

// How much text a second is read for dates on one core: npm run --silent bench:dates
// Linear time shows in a rate that stays as the text doubles. CPU time, since other programs take their share of the clock's.

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const SIZES = [250_000, 500_000, 1_000_000, 2_000_000];
/** Texts that invite slowness: no spaces, nothing but dates, dates that hang on others. */
const PIECES = [
  'a',
  '1',
  ' ',
  '\n',
  '2020 ',
  'on Friday ',
  '12 July 2006, ',
  'in 1398 ',
  'a year later ',
  'from 1998 until ',
  'The flood of 3 May 1998. Two years after the flood. ',
];

const { documents } = await listFiles(CORPUS);
const prose = documents.map(({ file }) => bodyOf(readFileSync(`${CORPUS}/${file}`, 'utf8')).body).join('\n\n');

findDates(prose, { published: '2020-06-15', kind: 'news' });
for (const size of SIZES) report('the shipped documents, repeated', prose, size);
for (const piece of PIECES) report(JSON.stringify(piece), piece, 1_000_000);

function report(name: string, piece: string, size: number): void {
  const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const before = process.cpuUsage();
  const { length } = findDates(text, { published: '2020-06-15', kind: 'news' });
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const rate = (size / 1e6 / seconds).toFixed(1).padStart(6);
  process.stdout.write(`${rate} MB/s  ${String(size).padStart(8)} characters  ${String(length).padStart(7)} dates  ${name}\n`);
}
