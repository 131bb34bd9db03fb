import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderChoices } from '../../src/render/render-choices.ts';
import { hostileText } from '../fakes/hostile-text.ts';

test('keeps at most 25, in order', () => {
  const many = Array.from({ length: 40 }, (_, at) => ({ name: `name ${at}`, value: `value ${at}` }));
  expect(renderChoices(many)).toEqual(many.slice(0, 25));
});

test('clips a long name between graphemes', () => {
  const [choice] = renderChoices([{ name: '👩‍👩‍👧'.repeat(20), value: 'v' }]);
  expect(choice?.name).toBe(`${'👩‍👩‍👧'.repeat(12)}…`);
});

test('drops what cannot be sent whole, is empty, or repeats a value', () => {
  const kept = { name: 'Kept', value: 'kept' };
  expect(
    renderChoices([
      { name: 'Long', value: 'v'.repeat(101) },
      { name: ' \u202e ', value: 'blank' },
      { name: 'Empty', value: ' ' },
      kept,
      { name: 'Again', value: 'kept' },
    ]),
  ).toEqual([kept]);
});

test('is always something that Discord takes', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ name: hostileText(12), value: hostileText(4) }), { maxLength: 30 }), (suggestions) => {
      const choices = renderChoices(suggestions);
      expect(choices.length).toBeLessThanOrEqual(25);
      expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
      for (const { name, value } of choices) {
        expect(name.trim()).not.toBe('');
        expect(name.length).toBeLessThanOrEqual(100);
        expect(value.length).toBeLessThanOrEqual(100);
        expect(suggestions.some((suggestion) => suggestion.value === value)).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});
