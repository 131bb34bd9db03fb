import { describe, expect, test } from 'vitest';
import { outletRef } from '../../src/excerpt/outlet-ref.ts';
import type { NoteStatement } from '../../src/model/outlet.ts';
import type { OutletReply } from '../../src/model/reply.ts';
import { render } from '../../src/render/render.ts';
import { outletOf } from '../excerpt/small-corpus.ts';

const SOURCE = { name: 'The Register', published: '2019-05', checked: '2026-11-20', url: 'https://register.example/1' };
const said = (text: string, response: NoteStatement | null = null): NoteStatement => ({ text, sources: [SOURCE], response });

function replyOf(regulation: readonly NoteStatement[]): OutletReply {
  const plain = outletOf('gazette');
  const outlet = { ...plain, note: { ...plain.note, fields: { ...plain.note.fields, regulation } } };
  return {
    kind: 'outlet',
    visibility: 'public',
    outlet,
    ref: outletRef(outlet, '2026-11-20'),
    hiddenDocuments: 0,
    documents: [],
  };
}

function fieldsOf(reply: OutletReply): ReadonlyMap<string, string> {
  const fields = (render(reply, 'en').embeds ?? []).flatMap((embed) => embed.fields ?? []);
  return new Map(fields.map(({ name, value }) => [name, value]));
}

function textOf(reply: OutletReply): string {
  return (render(reply, 'en').embeds ?? []).flatMap((embed) => (embed.fields ?? []).map(({ value }) => value)).join('\n');
}

test('shows every field in the same order, "none found" included', () => {
  const names = [...fieldsOf(replyOf([])).keys()].slice(0, 9);
  expect(names).toEqual([
    'Launched',
    'Ownership',
    'Funding',
    'How it describes itself',
    'How others describe it',
    'Regulation',
    'Sanctions',
    'Rating by English Wikipedia’s editors',
    'Licence of its texts',
  ]);
  expect(fieldsOf(replyOf([])).get('Regulation')).toBe('None found');
});

test('sets a response beside the decision that it answers, each with its source', () => {
  expect(
    fieldsOf(replyOf([said('It was fined.', said('It called the fine absurd.'))]))
      .get('Regulation')
      ?.split('\n'),
  ).toEqual([
    'It was fined.',
    'Source: The Register, May 2019, [link](https://register.example/1)',
    'Response of the outlet: It called the fine absurd.',
    'Source: The Register, May 2019, [link](https://register.example/1)',
  ]);
});

test('says of an undated source when it was seen', () => {
  const undated = { text: 'It was fined.', sources: [{ ...SOURCE, published: null, url: null }], response: null };
  expect(fieldsOf(replyOf([undated])).get('Regulation')).toContain('Source: The Register, undated, seen 20 November 2026');
});

describe('a note that is too long for one message', () => {
  test('loses its links first', () => {
    const text = textOf(replyOf(Array.from({ length: 20 }, (_, at) => said(`Decision ${at}: ${'word '.repeat(44)}`))));
    expect(text).not.toContain('https://');
    expect(text).toContain('Decision 19');
  });

  test('then statements from the end, never a response alone, and says how many and where they are', () => {
    const statements = Array.from({ length: 30 }, (_, at) =>
      said(`Decision ${at}: ${'word '.repeat(60)}`, said(`Response ${at}.`)),
    );
    const text = textOf(replyOf(statements));
    const decisions = [...text.matchAll(/Decision (\d+)/g)].map(([, at]) => at);
    const responses = [...text.matchAll(/Response (\d+)/g)].map(([, at]) => at);
    expect(decisions.length).toBeGreaterThan(5);
    expect(responses).toEqual(decisions);
    expect(text).toContain(`${30 - decisions.length} statements are left out`);
    expect(text).toContain('`corpus/outlets/gazette.yaml`');
  });
});
