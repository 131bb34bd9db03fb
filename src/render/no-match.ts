import type { MessagePayload } from '../model/message.ts';
import type { NoMatchReply } from '../model/quote-replies.ts';
import { buttonRow } from './buttons.ts';
import type { Words } from './catalogue.ts';
import { hiddenLines, withheldLines } from './closing-lines.ts';
import { encodeCustomId } from './custom-id.ts';
import { fieldsOf } from './fields.ts';
import { searchedFields } from './searched.ts';
import { documentLine } from './source-lines.ts';
import { echo } from './written.ts';

const NEAREST_SHOWN = 5;

/** An honest "nothing": what was searched, what comes near by name, and the closest passages behind a button. */
export function renderNoMatch(words: Words, reply: NoMatchReply): Pick<MessagePayload, 'content' | 'embeds' | 'components'> {
  const { reason, searched, nearest, closest, withheld } = reply;
  const id = closestId(closest.map(({ passageId }) => passageId));
  return {
    content: sentence(words, reply),
    embeds: [
      {
        fields: [
          ...searchedFields(words, {
            heading: reason === 'no-searchable-word' ? words.searchableHeading : words.searchedHeading,
            searched,
          }),
          ...fieldsOf(words, {
            heading: words.nearestHeading,
            lines: nearest.slice(0, NEAREST_SHOWN).map((document) => documentLine(words, document)),
          }),
          ...fieldsOf(words, {
            heading: words.aboutThisReply,
            lines: [...withheldLines(words, withheld), ...hiddenLines(words, searched.hidden)],
          }),
        ],
      },
    ],
    ...(id === null ? {} : { components: buttonRow([{ label: words.showClosest, id }]) }),
  };
}

/** Where moderators took out what matches, it would be untrue that nothing does. */
function sentence(words: Words, { query, reason, searched }: NoMatchReply): string {
  const couldMatch = reason === 'nothing-matches' || reason === 'nothing-clear';
  return couldMatch && searched.hidden > 0 ? words.noMatchShown(echo(query)) : words.noMatch(reason, echo(query));
}

/** Carries as many ids, best first, as a custom id holds; null when there is none to carry. */
function closestId(ids: readonly string[]): string | null {
  const kept: string[] = [];
  for (const id of ids) {
    if (encodeCustomId({ action: 'closest', args: [...kept, id] }) !== null) kept.push(id);
  }
  return kept.length === 0 ? null : encodeCustomId({ action: 'closest', args: kept });
}
