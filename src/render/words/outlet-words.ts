import type { NoteField, Ownership } from '../../model/outlet.ts';
import type { Say } from '../say.ts';
import type { LabelWords } from './label-words.ts';

/** Outlets and their notes. */
export function outletWords(say: Say, { command, optionName }: LabelWords) {
  return {
    outletsHeadingHere: (count: number): string => say('outletsHeadingHere', { count }),
    outletsHidden: (count: number): string => say('outletsHidden', { count }),
    documentsHidden: (count: number): string => say('documentsHidden', { count }),
    outletsHeading: (count: number): string => say('outletsHeading', { count }),
    documentsOf: (count: number): string => say('documentsOf', { count }),
    moreInOutlet: (name: string): string => {
      const asked = `${command('outlets')} ${optionName('outlet')}:${name}`;
      return say('moreInOutlet', { command: asked });
    },
    ownership: (relation: Ownership['relation'], owner: string): string => say(`ownership.${relation}`, { owner }),
    noteField: (field: NoteField): string => say(`noteField.${field}`),
    noneFound: say('noneFound'),
    response: (text: string): string => say('response', { text }),
    source: (source: string): string => say('source', { source }),
    sourceLinked: (source: string, link: string): string => say('sourceLinked', { source, link }),
    link: say('link'),
    leftOutHere: say('leftOutHere'),
    moreHeading: say('moreHeading'),
    outletNames: say('outletNames'),
    outletNamed: (name: string, documents: string): string => say('outletNamed', { name, documents }),
    /** As an item of a list. */
    furtherOutlets: (count: number): string => say('furtherOutlets', { count }),
    /** As the last line of a list. */
    andFurtherOutlets: (count: number): string => say('andFurtherOutlets', { count }),
    sourcePublished: (name: string, published: string): string => say('sourcePublished', { name, published }),
    sourceUndated: (name: string, checked: string): string => say('sourceUndated', { name, checked }),
    documentsHeading: say('documentsHeading'),
    andFurtherDocuments: (count: number): string => say('andFurtherDocuments', { count }),
    continued: (heading: string): string => say('continued', { heading }),
    statementsNotShown: (count: number, file: string): string => say('statementsNotShown', { count, file }),
  };
}
