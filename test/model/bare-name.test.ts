import { expect, test } from 'vitest';
import { bareName } from '../../src/model/bare-name.ts';

test.each([
  ['Press TV', 'presstv'],
  ['press-tv', 'presstv'],
  ['Ｐｒｅｓｓ\u200b ＴＶ!', 'presstv'],
  ['Le Monde', 'lemonde'],
  ['پرس تی\u200cوی', 'پرستیوی'],
  ['***', ''],
])('%s is left as %s', (name, bare) => {
  expect(bareName(name)).toBe(bare);
});
