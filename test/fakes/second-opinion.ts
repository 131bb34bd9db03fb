import { parse } from 'discord-markdown-parser';

/** A unit that an editor would not show, so that two ways of writing white space compare equal. */
const sameSpace = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\f/g, '').replace(/\t/g, '    ');

/**
 * What an independent parser of Discord's markdown displays. It knows fewer forms than `display` (no lists, no bare
 * invites), but was written by others from the library that Discord's clients use.
 */
export function secondOpinion(markdown: string): { readonly text: string; readonly nodes: readonly string[] } {
  const nodes: string[] = [];
  const text = parse(markdown, 'extended').map(flatten).join('');
  return { text, nodes };

  function flatten(node: Readonly<Record<string, unknown>>): string {
    const { type, content, name } = node;
    if (type === 'br' || type === 'newline') return '\n';
    // Emoji are drawn as pictures of the same character.
    if (type === 'twemoji' && typeof name === 'string') return name;
    if (type !== 'text') nodes.push(String(type));
    if (typeof content === 'string') return content;
    return Array.isArray(content) ? content.map(flatten).join('') : '';
  }
}

/** The text as that parser hands it back: it normalises line ends and tabs before it reads. */
export const asSecondOpinionKeepsIt = sameSpace;
