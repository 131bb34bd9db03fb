import { describe, expect, it } from 'vitest';
import { IllFormedBodyError, isSealed, SealMismatchError, seal, sealOf } from '../../src/excerpt/seal.ts';
import { documentOf } from './small-corpus.ts';

describe('sealOf', () => {
  it('is the SHA-256 of the UTF-8 bytes, as sha256sum prints it', () => {
    expect(sealOf('Qâsem “قاسم” 🔻\n')).toBe('73bad873d8e1736176810bf40aacf5b8bcfa4068b6374c7a6ff809471465cbaa');
  });
});

describe('seal', () => {
  it('refuses a body that was changed under an old seal', () => {
    const { body: _, blocks, ...meta } = documentOf('The harbour opened in May.');
    const changed = () => seal({ meta, body: 'The harbour opened in June.', blocks });
    expect(changed).toThrow(SealMismatchError);
    expect(changed).toThrow(
      expect.objectContaining({
        code: 'seal-mismatch',
        document: 'gazette/harbour',
        expected: meta.sha256,
        actual: sealOf('The harbour opened in June.'),
      }),
    );
  });

  it('refuses half a surrogate pair, which hashes like any other half', () => {
    expect(sealOf('a\ud800b')).toBe(sealOf('a\udfffb'));
    const broken = () => documentOf('fine 🔻 a\ud800b');
    expect(broken).toThrow(IllFormedBodyError);
    expect(broken).toThrow(expect.objectContaining({ code: 'ill-formed-body', offset: 9 }));
  });

  it('freezes the document down to its spans', () => {
    const document = documentOf('The harbour opened in May.');
    expect(() => Object.assign(document, { body: 'Other words.' })).toThrow(TypeError);
    expect(() => Object.assign(document.blocks[0]?.span ?? {}, { end: 3 })).toThrow(TypeError);
    expect(() => Object.assign(document.published, { date: '1999' })).toThrow(TypeError);
    expect(() => Object.assign(document.authors, ['Somebody else'])).toThrow(TypeError);
  });

  it('does not count a copy as sealed', () => {
    const document = documentOf('The harbour opened in May.');
    expect(isSealed(document)).toBe(true);
    expect(isSealed({ ...document, body: 'The harbour closed in May.' })).toBe(false);
  });
});
