import { describe, expect, test } from 'vitest';
import type { NoMatchReply } from '../../src/model/quote-replies.ts';
import { decodeCustomId } from '../../src/render/custom-id.ts';
import { render } from '../../src/render/render.ts';
import { documentOf } from '../excerpt/small-corpus.ts';
import { excerptOf } from '../fakes/excerpts.ts';

const filter = { outlets: null, from: null, to: null, kinds: null, languages: null };
const NOTHING: NoMatchReply = {
  kind: 'no-match',
  visibility: 'private',
  query: 'harbour',
  reason: 'nothing-clear',
  searched: {
    documents: 2,
    outlets: [{ id: 'gazette', name: 'The Gazette' }],
    published: null,
    undated: 2,
    languages: [],
    leftOutUndated: 0,
    hidden: 0,
    filter,
    onlyOutlets: null,
  },
  nearest: [],
  closest: [],
  withheld: [],
  why: [],
};
const closest = (...ids: readonly string[]): NoMatchReply['closest'] => {
  const excerpt = excerptOf(documentOf('The harbour opened.'), 'The harbour opened.');
  return ids.map((passageId) => ({ ...excerpt, passageId }));
};

describe('the button to the closest passages', () => {
  const idsBehind = (reply: NoMatchReply): readonly string[] | undefined => {
    const button = render(reply, 'en').components?.[0]?.components[0];
    return button === undefined ? undefined : decodeCustomId(button.custom_id)?.args;
  };

  test('carries their ids in order', () => {
    expect(idsBehind({ ...NOTHING, closest: closest('aaaa-0000001', 'aaaa-0000002') })).toEqual(['aaaa-0000001', 'aaaa-0000002']);
  });

  test('carries as many as fit, best first', () => {
    const ids = Array.from({ length: 10 }, (_, at) => `aaaa-000000${at}`);
    expect(idsBehind({ ...NOTHING, closest: closest(...ids) })).toEqual(ids.slice(0, 6));
  });

  test('is not there when nothing comes close', () => {
    expect(idsBehind(NOTHING)).toBeUndefined();
  });
});

test('each reason has a sentence of its own', () => {
  const reasons = ['nothing-matches', 'nothing-clear', 'filters-exclude-all', 'no-searchable-word', 'all-withheld'] as const;
  expect(new Set(reasons.map((reason) => render({ ...NOTHING, reason }, 'en').content)).size).toBe(reasons.length);
});

test('does not say that nothing matches where moderators took out what does', () => {
  const content = (reason: NoMatchReply['reason'], hidden: number) =>
    render({ ...NOTHING, reason, searched: { ...NOTHING.searched, hidden } }, 'en').content;
  for (const reason of ['nothing-matches', 'nothing-clear'] as const) {
    expect(content(reason, 7)).toBe('No passage can be shown as an answer to “harbour”.');
    expect(content(reason, 0)).toContain('matches “harbour”');
  }
  expect(content('no-searchable-word', 7)).toContain('holds no word');
});

test('says in which languages the documents are: who asks in another finds nothing', () => {
  const searched = { ...NOTHING.searched, languages: ['ar', 'en'] };
  expect(render({ ...NOTHING, searched }, 'de').embeds?.[0]?.fields?.[0]?.value).toContain(
    'Sprache der Dokumente: Arabisch und Englisch',
  );
});

test('shows nothing of the closest passages', () => {
  const payload = render({ ...NOTHING, closest: closest('aaaa-0000001') }, 'en');
  expect(JSON.stringify(payload)).not.toContain('opened');
});

test('reads a long query back short, on one line and inert', () => {
  const content = render({ ...NOTHING, query: `**a**\n<@1> @everyone \u202e${'long '.repeat(400)}` }, 'en').content ?? '';
  expect(content).toMatch(/^No passage clearly matches “\\\*\\\*a\\\*\\\* \\<\\@1> \\@everyone long .*…”/);
  expect(content).not.toMatch(/[\n\u202e]/);
  expect(content.length).toBeLessThan(250);
});
