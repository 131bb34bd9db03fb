import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/corpus/split-front-matter.ts';
import { sealOf } from '../../src/excerpt/seal.ts';

/** As the texts were handed over; written out here, so that a body and its seal cannot be changed together unseen. */
const SEEDS: readonly (readonly [document: string, sha256: string])[] = [
  ['press-tv/enduring-bond', 'fb1f27e519f3c206d58e65f87e1eb964fd8850bda8ff3c1011201fd54bb410c7'],
  ['wikipedia-en/qasem-soleimani', '91fe975a220d1788c5175c00ee4cfc2600774305bb5801e0c328a92906d5cf94'],
  ['press-tv/from-zionism-to-daesh', '43b3d1a3729539a7224400f30255d5880324ead6f93f5cc19c7387b747dce661'],
  ['tasnim/resistance-emboldened', '3b418e28c6be6e7792a4c41a5831a808cc4a6bcd9d9184ecfcb762d3137ee29e'],
  ['press-tv/palestinian-resistance', '4b5fb3e30e93174581caf492774468b9f2c7ccaa1a698ffc619387a8bc99006f'],
];

describe('the shipped bodies', () => {
  it.each(SEEDS)('%s is byte for byte what was received', (document, sha256) => {
    const file = readFileSync(new URL(`../../corpus/documents/${document}.md`, import.meta.url), 'utf8');
    const parts = splitFrontMatter(file);
    if (typeof parts === 'string') throw new Error(parts);
    expect(sealOf(parts.body)).toBe(sha256);
    expect(parts.yaml).toContain(`\nsha256: ${sha256}\n`);
  });
});
