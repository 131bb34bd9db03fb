import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { passagesOf } from '../../src/corpus/passages-of.ts';
import { attributionsIn } from '../../src/excerpt/attributions.ts';
import { speakerOf } from '../../src/excerpt/speaker-of.ts';
import type { DocumentMeta } from '../../src/model/document.ts';
import type { Speaker } from '../../src/model/excerpt.ts';
import { SHIPPED_CORPUS } from '../fakes/small-library.ts';
import { blockAt, documentOf } from './small-corpus.ts';

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

  it.each([
    // A whole sentence quoted, then the next speaker.
    ['“Nobody came.” Signe Holm said: “It was cold.”', [null]],
    ['“Nobody came.” Signe Holm said that it was cold.', [null]],
    ['“Why did nobody come?” Signe Holm said: “It was cold.”', [null]],
    ['“Nobody came.” Signe Holm said in May.', ['quoted Signe Holm']],
    ['“Why did nobody come?” Signe Holm asked.', ['quoted Signe Holm']],
    ['“Why did nobody come?”, asked Signe Holm.', ['quoted Signe Holm']],
    ['“Nobody came,” Holm said. “It was cold,” Ekdahl said.', [null]],
    // In the middle.
    ['“Nobody,” said Ada Lindqvist, “came in winter.”', ['quoted Ada Lindqvist']],
    ['“Nobody came,” said Holm. “It was too cold for that.”', ['quoted Holm']],
    // A name ends with its sentence.
    ['“We waited,” said Captain Signe Holm. The ice came early.', ['quoted Captain Signe Holm']],
    ['“We waited,” said Gen. J. P. Holm. The ice came early.', ['quoted Gen. J. P. Holm']],
    ['“We waited,” said Holm Friday.', ['quoted Holm']],
    ['He lived in the U.S. Captain Holm said the ice came early.', ['reported Captain Holm']],
    // Names with particles and signs.
    ['“We waited,” Mohammed bin Rashid al-Qasimi said.', ['quoted Mohammed bin Rashid al-Qasimi']],
    ['“We waited,” said Sayyid Izz ad-Din al-Masri.', ['quoted Sayyid Izz ad-Din al-Masri']],
    ['Hassan-e Ṭusi said: “We waited.”', ['quoted Hassan-e Ṭusi']],
    ['Umar ibn al-Khattab said, “We waited.”', ['quoted Umar ibn al-Khattab']],
    ['“We waited,” ʿAbd al-Raḥmān added.', ['quoted ʿAbd al-Raḥmān']],
    ['“We waited,” said Jean-Luc d’Estrées.', ['quoted Jean-Luc d’Estrées']],
    ['“We waited,” said Omar van der Berg, a pilot.', ['quoted Omar van der Berg']],
    // According to.
    ['“Nobody came,” according to Ada Lindqvist.', ['quoted Ada Lindqvist']],
    ['According to Lindqvist, nobody “came in winter”.', ['quoted Lindqvist']],
    ['According to a pilot whom Holm knew, nobody came.', [null]],
    ['According to officials, nobody came.', [null]],
    // Quotations in quotations.
    ['“He told me, ‘Go home,’ and I went,” Holm said.', ['quoted Holm']],
    ['Holm said: “Lindqvist told me, ‘Nobody pays.’”', ['quoted Holm']],
    // Several speakers, others' people.
    ['“We waited,” Holm and Ekdahl said.', [null]],
    ['“We waited,” said Holm and Ekdahl.', [null]],
    ['“We waited,” Holm’s spokesman said.', [null]],
    ['“We waited,” Malmstad’s Mayor Ada Lindqvist said.', ['quoted Mayor Ada Lindqvist']],
    ['“We waited,” they said.', [null]],
    // Over several paragraphs: the second names nobody.
    ['Holm said: “Nobody came.\n\n“It was cold.”', ['quoted Holm', null]],
  ])('%s → %j', (text, expected) => {
    expect(paragraphLabels(text).slice(0, expected.length)).toEqual(expected);
  });

  it('reads the whole paragraph for a quotation that the part only begins', () => {
    const text =
      '“One came. Two came. Three came. Four came at last, and nobody had asked them to come so early in the year,” Holm said.';
    expect(labelsOf(text)).toEqual(passagesOf(documentOf(text)).map(() => 'quoted Holm'));
  });

  it('labels no part that ends before the words it leads to', () => {
    const text = 'As the ferry left, Signe Holm would later recall, “the ice came.”';
    const document = documentOf(text);
    const [passage] = passagesOf(document);
    const labelOfPart = (end: number) => passage && show(speakerOf(document, passage, { start: 0, end }));
    expect(labelOfPart(text.indexOf(' “'))).toBeNull();
    expect(labelOfPart(text.indexOf(' ice'))).toBe('quoted Signe Holm');
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
  it.each([
    ['“Nobody came.” Signe Holm said: “It was cold.”', [null, 'Signe Holm']],
    ['“Nobody came,” Holm said. “It was cold,” Ekdahl said.', ['Holm', 'Ekdahl']],
    ['“Nobody came,” Holm said. “It was cold.” Ekdahl said: “It was warm.”', ['Holm', 'Holm', 'Ekdahl']],
    ['“Nobody came,” he said. Holm said: “It was cold.”', [null, 'Holm']],
    ['“Nobody,” said Holm. According to Ekdahl, “some came”.', ['Holm', 'Ekdahl']],
  ])('tells whose each quotation is: %s', (text, expected) => {
    const quoted = attributionsIn(text).filter(({ form }) => form === 'quoted');
    expect(quoted.map(({ name }) => name && text.slice(name.start, name.end))).toEqual(expected);
  });

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
      '“Holm” said Holm and ',
      'according to Aaaa',
      'Abd al-',
      'A.B.',
      'Lt. ',
      'Holm’s ',
      '“A.” Holm said. ',
    ]) {
      attributionsIn(repeated.repeat(Math.floor(40_000 / repeated.length)));
    }
  }, 20_000);
});

function labelsOf(text: string, changes: Partial<DocumentMeta> = {}): readonly (string | null)[] {
  const document = documentOf(text, changes);
  return passagesOf(document).map((passage) => show(speakerOf(document, passage, passage.span)));
}

/** The labels of all passages of a text whose paragraphs are blocks. */
function paragraphLabels(text: string): readonly (string | null)[] {
  const blocks = Array.from(text.matchAll(/[^\n]+/gu), ({ index, 0: words }) =>
    blockAt('prose', { start: index, end: index + words.length }),
  );
  const document = documentOf(text, {}, blocks);
  return passagesOf(document).map((passage) => show(speakerOf(document, passage, passage.span)));
}

function labelOf(text: string, changes: Partial<DocumentMeta> = {}): string | null {
  return labelsOf(text, changes)[0] ?? null;
}

function show(speaker: Speaker | null): string | null {
  if (speaker === null) return null;
  return speaker.kind === 'outlet' ? 'outlet' : `${speaker.kind} ${speaker.name}`;
}
