import fc from 'fast-check';
import { passagesOf } from '../../src/corpus/passages-of.ts';
import { readBlocks } from '../../src/corpus/read-blocks.ts';
import { sealOf } from '../../src/excerpt/seal.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { corpusOf, documentOf, outletOf } from '../excerpt/small-corpus.ts';

const WORDS = (
  'harbour council toll bridge ferry keeper vote night morning storm letter minister crew statement budget rope winter quay village ' +
  'report inquiry witness promise border convoy market sailor engine contract school river petition salary'
).split(' ');

const clause = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 9 }).map((words) => words.join(' the '));
const sentence = fc.oneof(
  { weight: 6, arbitrary: clause.map((text) => `The ${text}.`) },
  { weight: 2, arbitrary: fc.tuple(clause, clause).map(([said, told]) => `“We ${said},” Anna Holm said, “and the ${told}.”`) },
  {
    weight: 1,
    arbitrary: fc.tuple(clause, fc.integer({ min: 1980, max: 2024 })).map(([text, year]) => `In ${year} the ${text}.[4]`),
  },
  { weight: 1, arbitrary: fc.constantFrom('“No.”', 'It rained.', '“Who pays?” she asked.') },
);
/** Some paragraphs come twice in a text. */
const body = fc
  .tuple(fc.array(fc.array(sentence, { minLength: 2, maxLength: 6 }), { minLength: 4, maxLength: 7 }), fc.nat(9))
  .map(([paragraphs, again]) => {
    const texts = paragraphs.map((sentences) => sentences.join(' '));
    return [...texts, ...(texts[again] === undefined ? [] : [texts[again]])].join('\n\n');
  });

/** Documents of two outlets, as a corpus is made of files. */
export function inventedCorpus(): fc.Arbitrary<Corpus> {
  return fc.uniqueArray(body, { minLength: 2, maxLength: 3 }).map((bodies) => {
    const documents = bodies.map((text, at) => {
      const outlet = at % 2 === 0 ? 'gazette' : 'courier';
      const changes = { id: `${outlet}/text-${at}`, outlet, sha256: sealOf(text) };
      return documentOf(text, changes, readBlocks(text));
    });
    const passages = documents.flatMap((document) => passagesOf(document).toReversed());
    return corpusOf({ outlets: [outletOf('gazette'), outletOf('courier')], documents, passages });
  });
}
