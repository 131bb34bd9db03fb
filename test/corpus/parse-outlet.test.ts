import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseOutlet } from '../../src/corpus/parse-outlet.ts';
import { NOTE_FIELDS } from '../../src/model/outlet.ts';

const folder = new URL('../../corpus/outlets/', import.meta.url);
const shipped = readdirSync(folder).map((file) =>
  parseOutlet({
    id: file.replace('.yaml', ''),
    file: `outlets/${file}`,
    bytes: readFileSync(new URL(file, folder)),
    today: '9999-12-31',
  }),
);

describe('the shipped outlets', () => {
  it.each(shipped.map((reading) => [reading.id, reading] as const))('%s has no problem', (_, { outlet, problems }) => {
    expect(problems).toEqual([]);
    expect(outlet?.note.short.length).toBeLessThanOrEqual(200);
    expect(Object.keys(outlet?.note.fields ?? {})).toEqual([...NOTE_FIELDS]);
  });

  it('ties the two outlets of the Iranian state to one body', () => {
    const bodies = Object.fromEntries(shipped.map(({ id, outlet }) => [id, outlet?.ownership.id]));
    expect(bodies).toEqual({
      'press-tv': 'islamic-republic-of-iran',
      tasnim: 'islamic-republic-of-iran',
      'wikipedia-en': 'wikimedia-foundation',
    });
  });
});
