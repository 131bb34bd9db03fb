import { expect, it } from 'vitest';
import { createUseNotes } from '../../src/moderation/note-use.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

it('notes each server once a day', () => {
  let nowMs = Date.UTC(2026, 10, 20);
  const noted: string[] = [];
  const noteUse = createUseNotes({
    use: { note: async (guildId) => void noted.push(guildId) },
    log: createRecordingLog(),
    nowMs: () => nowMs,
  });
  for (const guildId of ['1', '2', '1', '1']) noteUse(guildId);
  nowMs += DAY_MS - 1;
  noteUse('2');
  expect(noted).toEqual(['1', '2']);
  nowMs += 1;
  noteUse('2');
  expect(noted).toEqual(['1', '2', '2']);
});

it('logs once a day that it cannot be noted, and rejects nowhere', async () => {
  const log = createRecordingLog();
  let nowMs = 0;
  const noteUse = createUseNotes({ use: { note: () => Promise.reject(new Error('away')) }, log, nowMs: () => nowMs });
  for (const day of [0, 1]) {
    nowMs = day * DAY_MS;
    for (const guildId of ['1', '2', '3']) noteUse(guildId);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(log.lines.map(({ level, fields }) => [level, fields?.guildId])).toEqual([
    ['warn', '1'],
    ['warn', '1'],
  ]);
});
