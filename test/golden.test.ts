import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createButtons, createCommands } from '../commands/index.ts';
import type { Shelf } from '../src/answer/shelf.ts';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { type Answer, createApplication } from '../src/interaction/application.ts';
import { createSearch } from '../src/search/create-search.ts';
import { createSuggester } from '../src/search/create-suggester.ts';
import { createRecordingLog } from './fakes/recording-log.ts';

/**
 * Whole answers over a small corpus of our own: `golden/replies/NAME/reply.json` is what was decided, `payload.json` what
 * Discord would get. `npx vitest -u` writes them anew; their diff is then read like code.
 */

type Case = { readonly command: string; readonly options: Readonly<Record<string, unknown>> } | { readonly button: string };

const CASES: Readonly<Record<string, Case>> = {
  'quote-several-outlets': { command: 'quote', options: { query: 'swan bridge opened' } },
  'quote-one-outlet': { command: 'quote', options: { query: 'toll abolished council', outlet: 'Harbour Post', count: 2 } },
  'quote-same-ownership': { command: 'quote', options: { query: 'ferry narrows', count: 2 } },
  'quote-opinion-private': { command: 'quote', options: { query: 'toll mistake harbour', private: true, count: 1 } },
  'quote-misspelt': { command: 'quote', options: { query: 'fishermn protst tol', count: 1 } },
  'quote-breaks-off': { command: 'quote', options: { query: 'toll levied protests reported', count: 1, outlet: 'town-wiki' } },
  'quote-published-from': { command: 'quote', options: { query: 'toll', from: '2000' } },
  'quote-filters-exclude-all': { command: 'quote', options: { query: 'toll', from: '2030' } },
  'quote-nothing': { command: 'quote', options: { query: 'photosynthesis of desert plants' } },
  'quote-nothing-clear': { command: 'quote', options: { query: 'who designed the bridge railings and lamps' } },
  'quote-only-stop-words': { command: 'quote', options: { query: 'of the and' } },
  'quote-only-emoji': { command: 'quote', options: { query: '😀 👩‍👩‍👧' } },
  'quote-hostile-echo': { command: 'quote', options: { query: '@everyone <@1> [x](https://evil.example) ||a|| \u202egnp' } },
  'quote-every-mistake': { command: 'quote', options: { from: 'soon', count: 9, private: 'yes' } },
  'quote-unknown-outlet': { command: 'quote', options: { query: 'toll', outlet: 'Nobody' } },
  'quote-dates-reversed': { command: 'quote', options: { query: 'toll', from: '2005', to: '2001-02' } },
  'timeline-bridge': { command: 'timeline', options: { query: 'swan bridge' } },
  'timeline-toll-from': { command: 'timeline', options: { query: 'toll', from: '2003', to: '2003' } },
  'timeline-newest-two': { command: 'timeline', options: { query: 'swan bridge', order: 'Newest', count: 2 } },
  'timeline-order-unknown': { command: 'timeline', options: { query: 'toll', order: 'best' } },
  'timeline-nothing-dated': { command: 'timeline', options: { query: 'whistle lighthouse' } },
  'timeline-nothing': { command: 'timeline', options: { query: 'photosynthesis of desert plants' } },
  'verify-exact': { command: 'verify', options: { text: '“The toll was set at two crowns.”' } },
  'verify-typography': { command: 'verify', options: { text: '"it will outlast every one of us", she\u00a0said' } },
  'verify-altered': {
    command: 'verify',
    options: { text: 'The toll was set at four crowns. Angry fishermen blocked the approach in 1998 to protest against it.' },
  },
  'verify-spliced': {
    command: 'verify',
    options: { text: '“Work had begun in 1994 and was halted; the old ferry was sold for scrap in 2004.”' },
  },
  'verify-omission': { command: 'verify', options: { text: '«The toll was set at two crowns […] to protest against it.»' } },
  'verify-wrong-outlet': { command: 'verify', options: { text: 'Quay Radio wrote: “Nobody has missed the two crowns since.”' } },
  'verify-wrong-outlet-option': {
    command: 'verify',
    options: { text: 'Nobody has missed the two crowns since.', outlet: 'town wiki', private: false },
  },
  'verify-wrong-speaker': {
    command: 'verify',
    options: { text: 'Ada Lindqvist said: “We waited for hours in the winter of 1979.”' },
  },
  'verify-not-found': { command: 'verify', options: { text: '“Desert plants store water in their stems.”' } },
  'verify-message': {
    command: 'verify',
    options: {
      text: '> The ice had closed the narrows, and nobody came.\n“Its whistle could be heard” @everyone, and “**engineers** from Malmstad drained it” **bold**',
    },
  },
  'verify-cut-word': { command: 'verify', options: { text: 'astern caisson flooded. Engineers from Malm' } },
  'verify-no-word': { command: 'verify', options: { text: '“!?” 😀' } },
  outlets: { command: 'outlets', options: {} },
  'outlets-one-old-note': { command: 'outlets', options: { outlet: 'quay radio' } },
  'unknown-command': { command: 'summarise', options: {} },
  'button-cite': { button: 'v1:cite:512j-y0zp8v6' },
  'button-cite-linked': { button: 'v1:cite:j5wh-2p7zp3g' },
  'button-cite-gone': { button: 'v1:cite:0000-0000000' },
  'button-forged': { button: 'v1:closest:0000-0000000' },
  'button-foreign': { button: 'vote_up' },
  'button-page-before': { button: 'v1:timeline:b2:n2:-:-:-:c3dhbiBicmlkZ2U' },
  'button-quote': { button: 'v1:quote:-:d2hpc3RsZSBsaWdodGhvdXNl' },
  'button-beyond-the-last-page': { button: 'v1:timeline:f99999:o5:-:-:-:c3dhbg' },
  'button-forged-page': { button: 'v1:timeline:f5:o99:-:-:-:c3dhbg' },
  'button-forged-quote': { button: 'v1:quote:nobody:c3dhbg' },
};

const application = await openSmallCorpus();

describe('golden answers', () => {
  it.each(Object.entries(CASES))('%s', async (name, asked) => {
    const { reply, payload } = await answer(asked);
    await expect(`${JSON.stringify({ asked, reply }, null, 2)}\n`).toMatchFileSnapshot(`golden/replies/${name}/reply.json`);
    await expect(`${JSON.stringify(payload, null, 2)}\n`).toMatchFileSnapshot(`golden/replies/${name}/payload.json`);
  });
});

function answer(asked: Case): Promise<Answer> {
  return 'button' in asked ? application.pressButton(asked.button) : application.runCommand(asked.command, asked.options);
}

async function openSmallCorpus() {
  const folder = fileURLToPath(new URL('golden/corpus', import.meta.url));
  const { corpus, problems } = await loadCorpus({ folder, maxBodyBytes: 100_000, today: '9999-12-31' });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const shelf: Shelf = {
    corpus,
    search: createSearch(corpus),
    suggester: createSuggester(corpus),
    excerptMaxChars: 350,
    today: () => '2026-11-20',
  };
  return createApplication({
    commands: createCommands(shelf),
    buttons: createButtons(shelf),
    pictures: null,
    log: createRecordingLog(),
    newIncident: () => '00000000',
  });
}
