import { expect, test } from 'vitest';
import { SoundIndex, soundKey } from '../../src/search/sound-index.ts';

test.each([
  ['soleimani', 'sulaymani'],
  ['qasem', 'ghassem'],
  ['qassim', 'kasem'],
  ['hezbollah', 'hizbullah'],
  ['muhandis', 'mohandes'],
  ['khamenei', 'khameini'],
  ['javad', 'jawad'],
])('hears %s and %s alike', (a, b) => {
  expect(soundKey(a)).toBe(soundKey(b));
});

test.each([
  ['iran', 'iraq'],
  ['tehran', 'beirut'],
  ['soleimani', 'salami'],
])('tells %s from %s', (a, b) => {
  expect(soundKey(a)).not.toBe(soundKey(b));
});

test('finds names by their sound, none by the silence of short or foreign words', () => {
  const sounds = new SoundIndex();
  sounds.add(7, 'soleimani');
  sounds.add(8, 'سليماني');
  expect(sounds.candidates('suleymany')).toEqual([7]);
  expect(sounds.candidates('سليمانی')).toEqual([]);
  expect(sounds.candidates('ab')).toEqual([]);
});
