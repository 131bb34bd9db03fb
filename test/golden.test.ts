import { describe, expect, it } from 'vitest';
import type { Answer } from '../src/interaction/application.ts';
import { applicationFor, type GoldenRequest, originOfGolden } from './fakes/golden-request.ts';
import { pressButton } from './fakes/press.ts';
import { GOLDEN_CORPUS, openLibrary } from './fakes/small-library.ts';

/**
 * Whole answers over a small corpus of our own: `golden/replies/NAME/reply.json` is what was decided, `payload.json` what
 * Discord would get. `npx vitest -u` writes them anew; their diff is then read like code.
 */

const CASES: Readonly<Record<string, GoldenRequest>> = {
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
  'quote-more-pages': { command: 'quote', options: { query: 'bridge', count: 1 } },
  'quote-by-id': { command: 'quote', options: { id: ' `512J-N6CE3VH` ' } },
  'quote-by-id-regrouped': { command: 'quote', options: { id: '9jw7-rbgzgrq', private: true } },
  'quote-by-id-changed': { command: 'quote', options: { id: '9jw7-0000000' } },
  'quote-by-id-unknown': { command: 'quote', options: { id: '0000-0000000' } },
  'quote-by-id-malformed': { command: 'quote', options: { id: 'swan @everyone' } },
  'quote-by-query-that-is-an-id': { command: 'quote', options: { query: '9jw7-yz0b3jc' } },
  'quote-query-and-id': { command: 'quote', options: { query: 'toll', id: '9jw7-yz0b3jc' } },
  help: { command: 'help', options: {} },
  privacy: { command: 'privacy', options: {} },
  'button-my-data-none': { button: 'v1:mydata' },
  'compare-all': { command: 'compare', options: { query: 'swan bridge toll' } },
  'compare-two-private': { command: 'compare', options: { query: 'toll', outlets: 'Town Wiki, harbour-post,', private: true } },
  'compare-unknown-outlets': { command: 'compare', options: { query: 'toll', outlets: 'Nobody, quay-radio, Noone' } },
  'compare-nothing': { command: 'compare', options: { query: 'photosynthesis of desert plants' } },
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
  'button-context': { button: 'v1:context:9jw7-yz0b3jc' },
  'button-context-of-a-part': { button: 'v1:context:9jw7-y9s0h90:2k:3s' },
  'button-context-in-an-extract': { button: 'v1:context:j5wh-mtqz54z' },
  'button-context-of-a-changed-source': { button: 'v1:context:9jw7-0000000' },
  'button-context-forged-part': { button: 'v1:context:9jw7-y9s0h90:zzzz:0' },
  'button-others': { button: `v1:others:9jw7-y9s0h90:-:-:-:${packed('swan bridge')}` },
  'button-others-dated': { button: `v1:others:j5wh-2p7zp3g:-:2000:-:${packed('toll')}` },
  'button-others-by-its-words': { button: 'v1:others:9jw7-yz0b3jc' },
  'button-others-of-a-document-gone': { button: `v1:others:0000-0000000:-:-:-:${packed('swan')}` },
  'button-more': { button: `v1:more:f1:1:-:-:-:${packed('bridge')}` },
  'button-more-by-somebody-else': { button: `v1:more:f1:1:-:-:-:${packed('bridge')}`, presser: 'somebody else' },
  'button-more-beyond-the-last': { button: `v1:more:f500:3:-:-:-:${packed('bridge')}` },
  'button-more-forged-count': { button: `v1:more:f0:99:-:-:-:${packed('bridge')}` },
  'button-more-of-an-outlet-gone': { button: `v1:more:f1:1:gone:-:-:${packed('bridge')}` },
  'message-find-sources': {
    message: 'Find sources',
    text: '**Did you know?** The toll on the Swan Bridge was set at two crowns.',
  },
  'message-find-sources-nothing': { message: 'Find sources', text: '@everyone plants of the desert' },
  'message-check-quotation': { message: 'Check quotation', text: 'They wrote “The toll was set at three crowns.” in 1998' },
  'message-without-text': { message: 'Find sources', text: ' ' },
  'message-unknown-command': { message: 'Summarise', text: 'words' },
  'button-foreign': { button: 'vote_up' },
  'button-page-before': { button: 'v1:timeline:b2:n2:-:-:-:c3dhbiBicmlkZ2U' },
  'button-quote': { button: 'v1:quote:-:d2hpc3RsZSBsaWdodGhvdXNl' },
  'button-beyond-the-last-page': { button: 'v1:timeline:f99999:o5:-:-:-:c3dhbg' },
  'button-forged-page': { button: 'v1:timeline:f5:o99:-:-:-:c3dhbg' },
  'button-forged-quote': { button: 'v1:quote:nobody:c3dhbg' },
  'moderate-settings': { command: 'moderate settings', options: {}, by: 'moderator' },
  'moderate-settings-by-a-member': { command: 'moderate settings', options: {}, by: 'member' },
  'moderate-cooldown': { command: 'moderate cooldown', options: { seconds: 90 }, by: 'moderator' },
  'moderate-cooldown-unchanged': { command: 'moderate cooldown', options: { seconds: 20 }, by: 'moderator' },
  'moderate-channels-deny': { command: 'moderate channels', options: { action: 'deny' }, by: 'moderator' },
  'moderate-outlets-allow': {
    command: 'moderate outlets',
    options: { action: 'allow', outlet: 'quay-radio' },
    by: 'moderator',
  },
  'moderate-hide': {
    command: 'moderate hide',
    options: { what: '512J-N6CE3VH', reason: 'asked for by <@1>' },
    by: 'moderator',
  },
  'moderate-hide-nothing-known': { command: 'moderate hide', options: { what: 'swan @everyone' }, by: 'moderator' },
  'moderate-reports': { command: 'moderate reports', options: {}, by: 'moderator' },
  'moderate-log': { command: 'moderate log', options: {}, by: 'moderator' },
  'schedule-add': {
    command: 'schedule add',
    options: { channel: '222222222222222222', time: '7 pm', zone: 'asia/tehran', outlets: 'Town Wiki', 'quiet-days': 'say-so' },
    by: 'moderator',
  },
  'schedule-add-every-mistake': {
    command: 'schedule add',
    options: { channel: '222222222222222222', time: '25:00', zone: 'Berlim', outlets: 'Nobody' },
    by: 'moderator',
  },
  'schedule-add-by-a-member': {
    command: 'schedule add',
    options: { channel: '222222222222222222', time: '09:30', zone: 'UTC' },
    by: 'member',
  },
  'schedule-list': { command: 'schedule list', options: {}, by: 'moderator' },
  'schedule-preview': { command: 'schedule preview', options: { number: 1 }, by: 'moderator' },
  'schedule-pause': { command: 'schedule pause', options: { number: 2 }, by: 'moderator' },
  'schedule-remove-unknown': { command: 'schedule remove', options: { number: 9 }, by: 'moderator' },
  'button-keep-reported': { button: 'v1:keepreport:1', by: 'moderator' },
  'button-keep-reported-by-a-member': { button: 'v1:keepreport:1', by: 'member' },
};

/** A query as a button's id carries it. */
function packed(query: string): string {
  return Buffer.from(query).toString('base64url');
}

const { shelf } = await openLibrary(GOLDEN_CORPUS);

describe('golden answers', () => {
  it.each(Object.entries(CASES))('%s', async (name, asked) => {
    const { reply, payload } = await answer(asked);
    await expect(`${JSON.stringify({ asked, reply }, null, 2)}\n`).toMatchFileSnapshot(`golden/replies/${name}/reply.json`);
    await expect(`${JSON.stringify(payload, null, 2)}\n`).toMatchFileSnapshot(`golden/replies/${name}/payload.json`);
  });
});

async function answer(asked: GoldenRequest): Promise<Answer> {
  const application = await applicationFor(asked, shelf);
  const origin = originOfGolden(asked);
  if ('message' in asked) return application.runMessageCommand(asked.message, asked.text, origin);
  return 'button' in asked
    ? pressButton(application, asked.button, { origin })
    : application.runCommand(asked.command, asked.options, origin);
}
