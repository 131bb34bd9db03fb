import { autocompleteEvent, buttonEvent, commandEvent, formEvent, menuEvent, messageEvent } from '../fakes/discord-events.ts';
import type { Random } from './random.ts';

const WORDS =
  'gaza tunnels drone strike airport front resistance letter anniversary syria iraq war commander speech children city'.split(
    ' ',
  );

/**
 * What members of a busy server do, now and then with a mistake: a third quotes with always new words, the rest everything
 * else that there is.
 */
export function mixedInteraction(random: Random): unknown {
  const words = () => Array.from({ length: 1 + random.below(4) }, () => WORDS[random.below(WORDS.length)]).join(' ');
  const query = `${words()} ${random.chance(0.3) ? random.below(1_000_000) : ''}`.trim();
  const kinds: readonly (() => unknown)[] = [
    () => commandEvent('quote', { query, count: 1 + random.below(5) }),
    () => commandEvent('quote', { query, private: random.chance(0.5) }),
    () => commandEvent('quote', { query: `unheard of ${random.below(1_000_000)}` }),
    () => commandEvent('timeline', { query }),
    () => commandEvent('compare', { query }),
    () => commandEvent('outlets'),
    () => commandEvent('verify', { text: `“${query}, said the ${words()}”` }),
    () => messageEvent('Find sources', `${query}. ${words()}.`),
    () => autocompleteEvent('quote', 'query', words().slice(0, 1 + random.below(8))),
    () => autocompleteEvent('quote', 'outlet', query.slice(0, 2)),
    () => buttonEvent(`v1:more:${random.below(1_000_000)}`, { asker: '555' }),
    () => menuEvent('v1:more'),
    () => formEvent('v1:more'),
    () => commandEvent('quote', { count: 99, outlet: query }),
    () => commandEvent(`forged-${random.below(1_000_000)}`),
  ];
  return kinds[random.below(kinds.length)]?.();
}
