import type { NoteField, Ownership } from '../../model/outlet.ts';
import { plural } from './counts.ts';

/** Outlets and their notes. */
export const outletWords = {
  outletsHeading: (count: number): string => plural(count, '# outlet in the corpus', '# outlets in the corpus'),
  documentsOf: (count: number): string => plural(count, '# document', '# documents'),
  moreInOutlet: (name: string): string => `All that is noted about one outlet, with sources: /outlets outlet:${name}`,
  ownership: {
    owned: (owner: string): string => `Owned by ${owner}`,
    linked: (owner: string): string => `Linked by sources to ${owner}`,
  } satisfies Record<Ownership['relation'], (owner: string) => string>,
  noteField: {
    launched: 'Launched',
    ownership: 'Ownership',
    funding: 'Funding',
    ownDescription: 'How it describes itself',
    describedByOthers: 'How others describe it',
    regulation: 'Regulation',
    sanctions: 'Sanctions',
    wikipediaRating: 'Rating by English Wikipedia’s editors',
    licence: 'Licence of its texts',
  } satisfies Record<NoteField, string>,
  noneFound: 'None found',
  response: (text: string): string => `Response of the outlet: ${text}`,
  source: (source: string): string => `Source: ${source}`,
  sourceLinked: (source: string, link: string): string => `${source}, ${link}`,
  link: 'link',
  leftOutHere: 'Left out for lack of room',
  moreHeading: 'More',
  outletNames: 'Outlets',
  outletNamed: (name: string, documents: string): string => `${name}: ${documents}`,
  furtherOutlets: (count: number): string => plural(count, 'and # further outlet', 'and # further outlets'),
  sourcePublished: (name: string, published: string): string => `${name}, ${published}`,
  sourceUndated: (name: string, checked: string): string => `${name}, undated, seen ${checked}`,
  documentsHeading: 'Documents in the corpus',
  furtherDocuments: (count: number): string => plural(count, 'and # further document', 'and # further documents'),
  continued: (heading: string): string => `${heading} (continued)`,
  statementsNotShown: (count: number, file: string): string =>
    plural(
      count,
      `# statement is left out, because this message has no room for it. The whole note stands in ${file}.`,
      `# statements are left out, because this message has no room for them. The whole note stands in ${file}.`,
    ),
} as const;
