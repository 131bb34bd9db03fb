import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renewSeal } from '../../src/corpus/renew-seal.ts';
import { splitFrontMatter } from '../../src/corpus/split-front-matter.ts';
import { sealOf } from '../../src/excerpt/seal.ts';

describe('sealing', () => {
  it('replaces the line of the key where it stands', () => {
    const sealing = renewSeal('---\na: 1\nsha256: old # why\nb: 2\n---\nBody\n');
    expect(sealing).toEqual({ seal: sealOf('Body\n'), text: `---\na: 1\nsha256: ${sealOf('Body\n')}\nb: 2\n---\nBody\n` });
  });

  it('says what is wrong with a file without front matter', () => {
    expect(renewSeal('Body')).toBe('missing');
    expect(renewSeal('---\nBody')).toBe('unclosed');
  });

  it('never touches a body, and seals it so that it loads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (body) => {
        const sealing = renewSeal(`---\nsha256: null\n---\n${body}`);
        const text = typeof sealing === 'string' ? null : sealing.text;
        expect(splitFrontMatter(text ?? '')).toMatchObject({ body, yaml: `sha256: ${sealOf(body)}\n` });
      }),
      { numRuns: 200 },
    );
  });
});
