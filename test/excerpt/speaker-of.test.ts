import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { passagesOf } from '../../src/corpus/passages-of.ts';
import { attributionsIn } from '../../src/excerpt/attributions.ts';
import { speakerOf } from '../../src/excerpt/speaker-of.ts';
import type { DocumentMeta } from '../../src/model/document.ts';
import type { Speaker } from '../../src/model/excerpt.ts';
import { SHIPPED_CORPUS } from '../fakes/small-library.ts';
import { documentOf } from './small-corpus.ts';

describe('speakerOf, on invented paragraphs', () => {
  it.each([
    // Quoted, the name behind.
    ['“The toll stays,” Mayor Ada Lindqvist said.', 'quoted Mayor Ada Lindqvist'],
    ['“The toll stays,” said Captain Signe Holm.', 'quoted Captain Signe Holm'],
    ['“The toll stays,” said Holm, who had sailed for years. “Nobody pays it.”', 'quoted Holm'],
    ['"We waited for hours," Dr. Ekdahl told the council.', 'quoted Dr. Ekdahl'],
    ['“It is deep,” Abdul-Malik al-Houthi noted in May.', 'quoted Abdul-Malik al-Houthi'],
    // Quoted, the name in front.
    ['Holm said: “The ice had closed the narrows.”', 'quoted Holm'],
    ['In the evening, the Mayor later added, “Nobody came.”', 'quoted the Mayor'],
    ['Ekdahl would later recall, “It was cold.”', 'quoted Ekdahl'],
    ['Signe Holm, the captain of the ferry, said in 1979 that it was “a long winter”.', 'quoted Signe Holm'],
    ['But Holm said the bridge would “outlast every one of us”.', 'quoted Holm'],
    // Reported.
    ['According to Lindqvist, the toll was a mistake.', 'reported Lindqvist'],
    ['The Harbour Post reported that the caisson had flooded.', 'reported The Harbour Post'],
    ['Holm said that the ice had closed the narrows and said nobody came.', 'reported Holm'],
    ['Lindqvist said the toll would go, adding that nobody would miss it.', 'reported Lindqvist'],
    ['The works were finished in time, Ekdahl said.', 'reported Ekdahl'],
    ['Harbour pilot and spokesman Jonas Ekdahl said the fog was thick.', 'reported Jonas Ekdahl'],
    // The outlet itself.
    ['The Swan Bridge opened in May. Work had begun in 1994.', 'outlet'],
    ['The war continues in the United States of Malmstad, and the states pay.', 'outlet'],
    ['He tried to explain nothing and walked on.', 'outlet'],
    // Not sure.
    ['“The toll stays,” he said.', null],
    ['She said that nobody came.', null],
    ['The harbour’s oldest pilot said, “Nobody came.”', null],
    ['Officials said the bridge was safe.', null],
    ['Doctors said the wound was deep.', null],
    ['A man who met Holm said nothing was wrong.', null],
    ['“Nobody came.”', null],
    ['The “bridge” was a plank.', null],
    ['Holm said it was cold. Ekdahl said it was warm.', null],
    ['“It was cold,” Holm said. “It was warm,” Ekdahl said.', null],
    ['The mayor is widely regarded as honest.', null],
    ['The mayor had this to offer:', null],
    ['Lindqvist praised the pilots.', null],
    ['On Monday the bridge was reportedly closed.', null],
    ['Yesterday said nothing.', null],
    ['He said Holm said so.', null],
  ])('%s → %s', (text, expected) => {
    expect(labelOf(text)).toBe(expected);
  });

  it('reads the whole paragraph for a quotation that the part only begins', () => {
    const text =
      '“One came. Two came. Three came. Four came at last, and nobody had asked them to come so early in the year,” Holm said.';
    expect(labelsOf(text)).toEqual(passagesOf(documentOf(text)).map(() => 'quoted Holm'));
  });

  it('labels no transcript, and no statement as the words of who publishes it', () => {
    expect(labelOf('The bridge opened in May.', { kind: 'statement' })).toBeNull();
    expect(labelOf('Holm said that nobody came.', { kind: 'transcript' })).toBeNull();
  });

  it('names a slice of the document', () => {
    const document = documentOf('At noon, Signe Holm said: “Nobody came.”');
    const [passage] = passagesOf(document);
    const speaker = passage && speakerOf(document, passage, passage.span);
    expect(speaker).toEqual({ kind: 'quoted', name: 'Signe Holm', span: { start: 9, end: 19 } });
  });
});

describe('speakerOf, on the shipped documents', async () => {
  const { corpus } = await loadCorpus({ folder: SHIPPED_CORPUS, maxBodyBytes: 100_000, today: '9999-12-31' });

  it.each([...corpus.documents.values()].map((document) => [document.id, document] as const))(
    'labels %s as a person did who read it',
    async (id, document) => {
      const lines = passagesOf(document).map((passage) => {
        const words = document.body.slice(passage.span.start, passage.span.end).replace(/\s+/g, ' ');
        return `${(show(speakerOf(document, passage, passage.span)) ?? 'no label').padEnd(32)}  ${words}\n`;
      });
      await expect(lines.join('')).toMatchFileSnapshot(`../golden/speakers/${id.replace('/', '--')}.txt`);
    },
  );
});

describe('attributionsIn', () => {
  it('takes any text, names what stands in it and stays linear', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      'The ',
      'Holm ',
      'said ',
      'according to ',
      ', ',
      '. ',
      'and ',
      'that ',
      'A B C ',
      'x’s ',
      '\n',
      '🙂',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const { name } of attributionsIn(text)) {
          if (name !== null) expect(text.slice(name.start, name.end)).toMatch(/^(?:the )?\p{Lu}/iu);
        }
      }),
      { numRuns: 300 },
    );
    for (const repeated of [
      'Holm said that ',
      'Aa Bb ',
      'A. ',
      'x, ',
      '“Holm” said ',
      'according to Holm, ',
      'Holm, a, b, said ',
    ]) {
      attributionsIn(repeated.repeat(Math.floor(40_000 / repeated.length)));
    }
  }, 20_000);
});

function labelsOf(text: string, changes: Partial<DocumentMeta> = {}): readonly (string | null)[] {
  const document = documentOf(text, changes);
  return passagesOf(document).map((passage) => show(speakerOf(document, passage, passage.span)));
}

function labelOf(text: string, changes: Partial<DocumentMeta> = {}): string | null {
  return labelsOf(text, changes)[0] ?? null;
}

function show(speaker: Speaker | null): string | null {
  if (speaker === null) return null;
  return speaker.kind === 'outlet' ? 'outlet' : `${speaker.kind} ${speaker.name}`;
}
