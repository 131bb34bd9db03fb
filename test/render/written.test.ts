import { expect, it } from 'vitest';
import { code } from '../../src/render/written.ts';

it('shows an identifier to copy, and shortens what is none', () => {
  expect(code('k7d2-9fq4mab')).toBe('`k7d2-9fq4mab`');
  expect(code('a`b')).not.toContain('``');
  // A forged command had a name of 7,000 letters, and its refusal no room for anything.
  expect(code('x'.repeat(7000)).length).toBeLessThanOrEqual(200);
});
