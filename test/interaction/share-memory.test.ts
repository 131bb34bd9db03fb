import { expect, test } from 'vitest';
import { createShareMemory, SHARE_KEEP_MS } from '../../src/interaction/share-memory.ts';

function memory() {
  const due: { readonly run: () => void; readonly ms: number }[] = [];
  let made = 0;
  const kept = createShareMemory({ newToken: () => `t${made++}`, later: (run, ms) => void due.push({ run, ms }) });
  return { ...kept, due };
}

test('gives back what was kept, in the same server alone', () => {
  const { keep, find } = memory();
  const token = keep(['verify', 'x'], '1');
  expect([find(token, '1'), find(token, '2'), find(token, null), find('t9', '1')]).toEqual([['verify', 'x'], null, null, null]);
});

test('keeps it for a quarter of an hour', () => {
  const { keep, find, due } = memory();
  const [first, second] = [keep(['a'], '1'), keep(['b'], '1')];
  expect(due.map(({ ms }) => ms)).toEqual([SHARE_KEEP_MS, SHARE_KEEP_MS]);
  due[0]?.run();
  expect([find(first, '1'), find(second, '1')]).toEqual([null, ['b']]);
});

test('lets the first go rather than growing without bound', () => {
  const { keep, find } = memory();
  const tokens = Array.from({ length: 600 }, (_, index) => keep([String(index)], '1'));
  expect(tokens.filter((token) => find(token, '1') !== null)).toEqual(tokens.slice(100));
});
