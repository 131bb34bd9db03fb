import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_COMMANDS, COMMANDS as SHIPPED } from '../../commands/index.ts';
import { callCommands, callMessageCommands } from '../../src/mock/called.ts';
import { parseLine } from '../../src/mock/parse-line.ts';
import { quoteValue } from '../../src/mock/quote-value.ts';
import type { OptionSpec } from '../../src/model/command.ts';
import { LANGUAGES, type Language } from '../../src/model/language.ts';
import { runnableCommands } from '../../src/model/runnable-commands.ts';
import { commandLabels } from '../../src/render/command-labels.ts';

const about = { description: 'for tests' };
const COMMANDS: readonly { readonly name: string; readonly options: readonly OptionSpec[] }[] = [
  {
    name: 'find',
    options: [
      { ...about, name: 'place', required: false, type: 'text', maxLength: 100, suggests: true },
      { ...about, name: 'query', required: true, type: 'text', maxLength: 300, suggests: true },
      { ...about, name: 'count', required: false, type: 'integer', min: 1, max: 5 },
      { ...about, name: 'from', required: false, type: 'date' },
      { ...about, name: 'private', required: false, type: 'boolean' },
    ],
  },
  { name: 'places', options: [{ ...about, name: 'place', required: false, type: 'text', maxLength: 100, suggests: true }] },
  { name: 'ping', options: [] },
];

/** What a reader of a language can call, of `commands` and the menu of a message. */
const calledIn = (language: Language, commands = COMMANDS) => ({
  commands: callCommands(commands, commandLabels(language)),
  messageCommands: callMessageCommands(MESSAGE_COMMANDS, commandLabels(language)),
});
const parse = (line: string) => parseLine(line, calledIn('en'));

describe('parseLine', () => {
  it.each([
    ['/find query:"gaza tunnels" count:5', { query: 'gaza tunnels', count: 5 }],
    ['  /find  query:"gaza tunnels"  ', { query: 'gaza tunnels' }],
    ['/FIND Query:"x"', { query: 'x' }],
    ['/find', {}],
    ['/find query:""', { query: '' }],
    ['/find query:"say \\"no\\" to C:\\\\temp"', { query: 'say "no" to C:\\temp' }],
    ['/find query:"a\\nb"', { query: 'a\\nb' }],
    ['/find query:"from:2012 to: now"', { query: 'from:2012 to: now' }],
    ['/find query:" two  spaces "', { query: ' two  spaces ' }],
    ['/find gaza tunnels', { query: 'gaza tunnels' }],
    ['/find gaza  tunnels count:2', { query: 'gaza  tunnels', count: 2 }],
    ['/find count:2 gaza tunnels', { query: 'gaza tunnels', count: 2 }],
    ['/find count: 2 private: TRUE gaza', { query: 'gaza', count: 2, private: true }],
    ['/find query:gaza tunnels place:north bank count:5', { query: 'gaza tunnels', place: 'north bank', count: 5 }],
    ['/find query: gaza tunnels', { query: 'gaza tunnels' }],
    ['/find query: "gaza tunnels" place:"x"', { query: 'gaza tunnels', place: 'x' }],
    ['/find place:"north bank" gaza', { place: 'north bank', query: 'gaza' }],
    ['/find "gaza tunnels" count:1', { query: 'gaza tunnels', count: 1 }],
    ['/find "Israel" and "Hamas"', { query: '"Israel" and "Hamas"' }],
    ['/find "Israel"\'s army', { query: '"Israel"\'s army' }],
    ['/find he said "peace', { query: 'he said "peace' }],
    ['/find 10:30 raid', { query: '10:30 raid' }],
    ['/find https://example.org/a', { query: 'https://example.org/a' }],
    ['/find so: he left', { query: 'so: he left' }],
    ['/find Nota:bene', { query: 'Nota:bene' }],
    ['/find غزة اليوم', { query: 'غزة اليوم' }],
    ['/places north bank', { place: 'north bank' }],
    ['/find x from:2012-01', { query: 'x', from: '2012-01' }],
    ['/find x private:false', { query: 'x', private: false }],
  ])('reads %s', (line, options) => {
    expect(parse(line)).toEqual({ kind: 'command', command: line.trim().split(' ')[0]?.slice(1).toLowerCase(), options });
  });

  it.each([
    ['/find x count:many', { query: 'x', count: 'many' }],
    ['/find x count:2.5', { query: 'x', count: '2.5' }],
    ['/find x count:99999999999999999999', { query: 'x', count: '99999999999999999999' }],
    ['/find x private:maybe', { query: 'x', private: 'maybe' }],
    ['/find x from:yesterday', { query: 'x', from: 'yesterday' }],
  ])('hands on as text what does not fit the option: %s', (line, options) => {
    expect(parse(line)).toEqual({ kind: 'command', command: 'find', options });
  });

  it.each([
    ['find x', { code: 'not-a-command' }],
    ['/', { code: 'not-a-command' }],
    ['{"query":"x"}', { code: 'not-a-command' }],
    ['/fnid x', { code: 'command-unknown', name: 'fnid', nearest: 'find' }],
    ['/weather', { code: 'command-unknown', name: 'weather', nearest: null }],
    [`/${'x'.repeat(60_000)}`, { code: 'command-unknown', name: 'x'.repeat(60_000), nearest: null }],
    ['/find qurey:"x"', { code: 'option-unknown', command: 'find', option: 'qurey', nearest: 'query' }],
    ['/find gaza colour:red', { code: 'option-unknown', command: 'find', option: 'colour', nearest: null }],
    ['/find query:gaza colour:red', { code: 'option-unknown', command: 'find', option: 'colour', nearest: null }],
    ['/find query:"a" query:"b"', { code: 'option-duplicate', option: 'query' }],
    ['/find gaza query:"b"', { code: 'option-duplicate', option: 'query' }],
    ['/find query:"a" left over', { code: 'text-unplaced', text: 'left over' }],
    ['/find query:"a"b', { code: 'text-unplaced', text: 'b' }],
    ['/ping now then', { code: 'text-unplaced', text: 'now then' }],
    ['/find query:', { code: 'value-missing', option: 'query' }],
    ['/find query: count:3', { code: 'value-missing', option: 'query' }],
    ['/find query:"gaza', { code: 'quote-unterminated', option: 'query' }],
    ['/find query:"gaza\\"', { code: 'quote-unterminated', option: 'query' }],
    ['/find "gaza', { code: 'quote-unterminated', option: 'query' }],
    ['/find query:"a\0b"', { code: 'nul-character' }],
    ['!press', { code: 'button-missing' }],
  ])('says what is wrong with %s', (line, error) => {
    expect(parse(line)).toEqual({ kind: 'wrong', error });
  });

  it('presses a button by its id', () => {
    expect(parse('!press v1:context:abc')).toEqual({ kind: 'press', customId: 'v1:context:abc', chosen: [] });
    expect(parse('!press v1:hide  a b')).toEqual({ kind: 'press', customId: 'v1:hide', chosen: ['a', 'b'] });
  });

  it('sends a form with its fields', () => {
    const values = new Map([
      ['reason', ['other']],
      ['note', ['say "no"']],
      ['tag', ['a', 'b']],
    ]);
    const line = '!submit v1:report:x reason:"other" note:"say \\"no\\"" tag:"a" tag:"b"';
    expect(parse(line)).toEqual({ kind: 'submit', customId: 'v1:report:x', values });
    expect(parse('!submit v1:report:x')).toEqual({ kind: 'submit', customId: 'v1:report:x', values: new Map() });
  });

  it.each(['!submit', '!submit v1:x note', '!submit v1:x note:', '!submit v1:x note:"a', '!submit v1:x "a"'])(
    'names what is missing in %s',
    (line) => {
      expect(parse(line)).toEqual({ kind: 'wrong', error: { code: 'form-incomplete' } });
    },
  );

  it('reads a subcommand with its options', () => {
    const text = { ...about, name: 'reason', required: false, type: 'text', maxLength: 100, suggests: false } as const;
    const commands = calledIn('en', [...COMMANDS, { name: 'keep order', options: [text] }, { name: 'keep', options: [] }]);
    expect(parseLine('/Keep  order because', commands)).toEqual({
      kind: 'command',
      command: 'keep order',
      options: { reason: 'because' },
    });
    expect(parseLine('/keep ordr', commands)).toMatchObject({ error: { code: 'command-unknown', nearest: 'keep order' } });
    expect(parseLine('/ping order', commands)).toMatchObject({ error: { code: 'text-unplaced' } });
  });

  it.each(['', '   ', '\t', '\u00a0'])('takes a line of white space for blank', (line) => {
    expect(parse(line)).toEqual({ kind: 'blank' });
  });

  it('reads back whatever was quoted', () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('"', '\\', ' ', ':', 'query', '\r', 'é', '\u2028') }),
      )
      .filter((value) => !/[\0\n]/.test(value));
    const options = fc.record(
      {
        query: text,
        place: text,
        count: fc.integer(),
        private: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(options, (given) => {
        const line = Object.entries(given).map(
          ([name, value]) => ` ${name}:${typeof value === 'string' ? quoteValue(value) : value}`,
        );
        expect(parse(`/find${line.join('')}`)).toEqual({ kind: 'command', command: 'find', options: given });
      }),
    );
  });

  it('answers anything with data, also lines as long as they may be', () => {
    const word = fc.constantFrom('/find', 'query:', 'x:', '"', '\\', ' ', 'count:', ':', 'a', '!press', '1', 'ש', '\ud800');
    fc.assert(
      fc.property(fc.string({ unit: word, maxLength: 40 }), (line) => {
        expect(parse(line).kind).toMatch(/blank|command|press|wrong/);
      }),
    );
    for (const unit of ['a:', 'a: ', 'a', '"', '\\"', ' ', 'query:', 'query: ']) {
      expect(parse(`/find ${unit.repeat(60_000 / unit.length)}`).kind).toMatch(/command|wrong/);
    }
  });
});

describe('in the language of the reader', () => {
  const shipped = runnableCommands(SHIPPED);

  it.each([
    ['de', '/zitat suche:"gaza" anzahl:2', 'quote', { query: 'gaza', count: 2 }],
    ['de', '/ZITAT Suche: gaza tunnels medium:press-tv', 'quote', { query: 'gaza tunnels', outlet: 'press-tv' }],
    ['de', '/prüfen “Frieden”', 'verify', { text: '“Frieden”' }],
    ['de', '/pru\u0308fen text:"a"', 'verify', { text: 'a' }],
    ['fr', '/médias média:press-tv', 'outlets', { outlet: 'press-tv' }],
    ['fr', '/chronologie recherche:syrie début:2011 fin:2015', 'timeline', { query: 'syrie', from: '2011', to: '2015' }],
    ['es', '/citar búsqueda:gaza privado:true', 'quote', { query: 'gaza', private: true }],
    ['de', '/quote suche:gaza count:2', 'quote', { query: 'gaza', count: 2 }],
    ['de', '/zitat gaza Hinweis:mehr', 'quote', { query: 'gaza Hinweis:mehr' }],
    ['de', '/zitat gaza öl:preis', 'quote', { query: 'gaza öl:preis' }],
    ['ar', '/quote متن:غزة', 'quote', { query: 'متن:غزة' }],
  ] as const)('reads names of %s: %j', (language, line, command, options) => {
    expect(parseLine(line, calledIn(language, shipped))).toEqual({ kind: 'command', command, options });
  });

  it('takes no name of another language, and proposes one of the reader’s', () => {
    const german = calledIn('de', shipped);
    expect(parseLine('/zitat suche:gaza', calledIn('fr', shipped))).toMatchObject({ error: { code: 'command-unknown' } });
    expect(parseLine('/zitta gaza', german)).toMatchObject({ error: { code: 'command-unknown', nearest: 'zitat' } });
    expect(parseLine('/zitat sucke:gaza', german)).toMatchObject({ error: { code: 'option-unknown', nearest: 'suche' } });
    expect(parseLine('/zitat suche:', german)).toMatchObject({ error: { code: 'value-missing', option: 'suche' } });
    expect(parseLine('/zitat suche:a suche:b', german)).toMatchObject({ error: { code: 'option-duplicate', option: 'suche' } });
  });

  it.each(LANGUAGES)('takes every command and option of %s by the name that is shown and by its own', (language) => {
    const { commands, messageCommands } = calledIn(language, shipped);
    for (const { name, called, options } of commands) {
      for (const written of [name, called]) {
        expect(parseLine(`/${written}`, { commands, messageCommands })).toEqual({ kind: 'command', command: name, options: {} });
        for (const option of options) {
          const named = [option.name, option.called].map((each) => `/${written} ${each}:"7x"`);
          for (const line of named) {
            expect(parseLine(line, { commands, messageCommands })).toMatchObject({
              command: name,
              options: { [option.name]: '7x' },
            });
          }
        }
      }
    }
    for (const { name, called } of messageCommands) {
      const parsed = parseLine(`!message "${called}" text:"a"`, { commands, messageCommands });
      expect(parsed).toEqual({ kind: 'message', command: name, text: 'a' });
    }
  });
});

describe('a command in the menu of a message', () => {
  it.each([
    ['!message "Find sources" text:"The \\"toll\\" stays"', 'Find sources', 'The "toll" stays'],
    ['!message "Find sources" text: The toll stays', 'Find sources', 'The toll stays'],
    ['!message "Find sources" text:""', 'Find sources', ''],
  ])('reads %j', (line, command, text) => {
    expect(parse(line)).toEqual({ kind: 'message', command, text });
  });

  it.each([
    '!message',
    '!message Find sources text:x',
    '!message "Find sources"',
    '!message "Find sources" text:"x" y',
    '!message "Find',
  ])('does not read %j', (line) => {
    expect(parse(line)).toEqual({ kind: 'wrong', error: { code: 'message-incomplete' } });
  });
});
