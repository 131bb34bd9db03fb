import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sealOf } from '../../src/excerpt/seal.ts';

/** Paths below the corpus folder and what stands in the files. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The day on which these corpora are loaded. */
export const TODAY = '2026-03-15';

const BODY = 'The council met on Monday. It agreed on a new bridge.\n';

/** The front matter of a valid document, a key a line unless it holds keys itself. */
const FRONT_MATTER = `outlet: daily
title: The bridge
titleNote: null
authors: [Ada Writer]
published:
  date: 2024-02-29
  precision: day
  basis: stated
  note: null
url: https://daily.example/bridge
kind: news
language: en
extract: false
rights:
  licence: null
  url: null
  confirmed: false
  maxExcerptChars: 350
sha256: SEAL
notes: []
`;

/** Lines of the front matter above are lines of the file less one: `outlet` stands on line 2, the body begins on line 23. */
export const BODY_LINE = 23;

/** A valid document file; `edit` changes its front matter, and the seal fits the body unless the edit breaks it. */
export function documentFile({ body = BODY, edit = (yaml: string) => yaml } = {}): string {
  return `---\n${edit(FRONT_MATTER).replace('SEAL', sealOf(body))}---\n${body}`;
}

/** A valid outlet file. */
export function outletFile(edit = (yaml: string) => yaml): string {
  return edit(`name: The Daily
homepage: null
ownership:
  id: daily-trust
  name: Daily Trust
  relation: owned
note:
  short: A newspaper of the Daily Trust (Press Register).
  checked: 2026-01-31
  fields:
    launched:
      - text: Founded in 1950.
        sources:
          - name: Press Register
            published: 2020
            checked: 2026-01-31
            url: null
    ownership: none found
    funding: none found
    ownDescription: none found
    describedByOthers: none found
    regulation: none found
    sanctions: none found
    wikipediaRating: none found
    licence: none found
`);
}

export const VALID: Files = {
  'outlets/daily.yaml': outletFile(),
  'documents/daily/bridge.md': documentFile(),
};

/** Runs `work` on a corpus folder of its own that holds these files, and removes it afterwards. */
export async function withCorpus<Result>(files: Files, work: (folder: string) => Promise<Result>): Promise<Result> {
  const parent = mkdtempSync(join(tmpdir(), 'verbatim-'));
  const folder = join(parent, 'corpus');
  try {
    for (const area of ['outlets', 'documents']) mkdirSync(join(folder, area), { recursive: true });
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await work(folder);
  } finally {
    rmSync(parent, { recursive: true });
  }
}
