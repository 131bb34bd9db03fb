import { CITATION_STYLES } from '../model/citation.ts';
import { formatIn } from './format-styles.ts';
import { openLibrary } from './library.ts';

/** Of the least that a citation can have: it is formatted and thrown away. */
const ITEM = { id: 'none', type: 'webpage', title: 'None', language: 'en' } as const;

/**
 * Loads the library and reads every style's sheet ahead, one in each turn of the event loop, so that neither the first citation nor
 * what others ask for meanwhile waits for it.
 *
 * @param nextTurn Resolves when whatever else waits has had its turn.
 */
export async function warmCitations(nextTurn: () => Promise<void>): Promise<void> {
  const library = await openLibrary();
  for (const style of CITATION_STYLES) {
    await nextTurn();
    formatIn(style, ITEM, library);
  }
}
