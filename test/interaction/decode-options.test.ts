import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeOptions } from '../../src/interaction/decode-options.ts';
import type { OptionSpec } from '../../src/model/command.ts';

const SPECS: readonly OptionSpec[] = [
  { name: 'query', description: 'q', required: true, type: 'text', maxLength: 20, suggests: true },
  { name: 'from', description: 'f', required: false, type: 'date' },
  { name: 'count', description: 'c', required: false, type: 'integer', min: 1, max: 5 },
  { name: 'private', description: 'p', required: false, type: 'boolean' },
];
const TAKES = { options: SPECS };

describe('decodeOptions', () => {
  it('keeps what was given and nothing else', () => {
    const decoded = decodeOptions(TAKES, { query: 'gaza tunnels', count: 5, private: false });
    expect(decoded).toEqual({
      ok: true,
      values: new Map<string, unknown>([
        ['query', 'gaza tunnels'],
        ['count', 5],
        ['private', false],
      ]),
    });
  });

  it.each(['2022', '2022-01', '2022-01-31', ' 2022-01-31 '])('takes %j as a date', (from) => {
    expect(decodeOptions(TAKES, { query: 'x', from })).toMatchObject({ ok: true });
  });

  it.each(['2022-13', '2023-02-29', '22', 'yesterday', '2022-1-1', '2022-01-31T00:00', '٢٠٢٢'])(
    'refuses %j as a date',
    (from) => {
      expect(decodeOptions(TAKES, { query: 'x', from })).toEqual({
        ok: false,
        refusals: [{ code: 'option-date', option: 'from', value: from }],
      });
    },
  );

  describe('an option with choices', () => {
    const choices = [
      { name: 'oldest first', value: 'oldest' },
      { name: 'newest first', value: 'newest' },
    ];
    const order: OptionSpec = {
      name: 'order',
      description: 'o',
      required: false,
      type: 'text',
      maxLength: 10,
      suggests: false,
      choices,
    };

    it.each(['newest', ' Newest '])('takes the value %j', (given) => {
      expect(decodeOptions({ options: [order] }, { order: given })).toEqual({ ok: true, values: new Map([['order', 'newest']]) });
    });

    it.each(['best', 'newest first', 'constructor'])('refuses %j and names what it takes', (given) => {
      const [refusal] = [decodeOptions({ options: [order] }, { order: given })].flatMap((read) => (read.ok ? [] : read.refusals));
      expect(refusal).toEqual(
        given.length > 10
          ? { code: 'option-too-long', option: 'order', length: given.length, max: 10 }
          : { code: 'option-choice', option: 'order', value: given, choices },
      );
    });
  });

  it('names every mistake at once', () => {
    const decoded = decodeOptions(TAKES, { query: 7, from: 'soon', count: 9, private: 'yes', colour: 'red' });
    expect(decoded.ok === false && decoded.refusals.map((refusal) => refusal.code)).toEqual([
      'option-unknown',
      'option-type',
      'option-date',
      'option-range',
      'option-type',
    ]);
  });

  it('takes exactly one of the options that exclude each other, and says so with every other mistake', () => {
    const specs = SPECS.map((spec) => ({ ...spec, required: false }));
    const takes = { options: specs, exactlyOneOf: ['query', 'from'] };
    expect(decodeOptions(takes, { query: 'x' })).toMatchObject({ ok: true });
    expect(decodeOptions(takes, { query: '  ', from: '2020' })).toMatchObject({ ok: true });
    expect(decodeOptions(takes, { count: 9 })).toMatchObject({
      refusals: [{ code: 'options-one-of', options: ['query', 'from'], given: 0 }, { code: 'option-range' }],
    });
    expect(decodeOptions(takes, { query: 'x', from: '2020' })).toMatchObject({
      refusals: [{ code: 'options-one-of', options: ['query', 'from'], given: 2 }],
    });
  });

  it.each([[''], ['  \n'], [null], [undefined]])('takes %j as not given', (query) => {
    expect(decodeOptions(TAKES, { query })).toEqual({ ok: false, refusals: [{ code: 'option-missing', option: 'query' }] });
  });

  it('counts length in UTF-16 units, as Discord does', () => {
    expect(decodeOptions(TAKES, { query: 'x'.repeat(20) })).toMatchObject({ ok: true });
    expect(decodeOptions(TAKES, { query: 'x'.repeat(21) })).toEqual({
      ok: false,
      refusals: [{ code: 'option-too-long', option: 'query', length: 21, max: 20 }],
    });
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])('refuses %d as a whole number', (count) => {
    expect(decodeOptions(TAKES, { query: 'x', count })).toMatchObject({ ok: false });
  });

  it('answers any object without throwing, and never lets an undeclared or inherited name through', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('query', 'count', '__proto__', 'constructor')), fc.anything()),
        (raw) => {
          const decoded = decodeOptions(TAKES, raw);
          if (decoded.ok) for (const name of decoded.values.keys()) expect(SPECS.map((spec) => spec.name)).toContain(name);
        },
      ),
    );
  });
});
