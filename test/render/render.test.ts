import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/model/language.ts';
import type { MessagePayload } from '../../src/model/message.ts';
import type { Reply } from '../../src/model/reply.ts';
import { render } from '../../src/render/render.ts';
import { violationsOf } from '../fakes/discord-limits.ts';
import { display } from '../fakes/discord-markdown.ts';
import { hostileReplies } from '../fakes/hostile-replies.ts';

const language = fc.constantFrom(...LANGUAGES);

/** Every text of a message in which Discord reads markdown. */
function markdownOf({ content, embeds = [] }: MessagePayload): readonly string[] {
  const inEmbeds = embeds.flatMap(({ title, description, fields = [] }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...inEmbeds].filter((text) => text !== undefined);
}

/**
 * Without the names and times that moderators' replies show: mentions of ids, as a whole, where no backslash makes them plain.
 * What somebody wrote is escaped, so a mention in it stays and is found.
 */
function withoutNames(markdown: string, kind: Reply['kind']): string {
  return NAMING.has(kind) ? markdown.replace(/(?<!\\)(?:<(?:@&?|#)\d{1,20}>|<t:\d+:[fR]>)/g, 'name') : markdown;
}

const NAMING: ReadonlySet<Reply['kind']> = new Set([
  'settings',
  'policy-change',
  'announcement',
  'report-queue',
  'report-decided',
  'report-filed',
  'audit-log',
]);

describe.each(Object.entries(hostileReplies))('any %s reply', (_, replies) => {
  test('keeps within Discord’s limits', () => {
    fc.assert(
      fc.property(replies, language, (reply, spoken) => {
        expect(violationsOf(render(reply, spoken))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('shows nothing as markup but what is ours, and links nowhere but to its sources', () => {
    fc.assert(
      fc.property(replies, language, (reply, spoken) => {
        for (const markdown of markdownOf(render(reply, spoken))) {
          // The one channel that a hostile schedule names by its id is ours to mention.
          const { nodes, links } = display(withoutNames(markdown, reply.kind).replaceAll('<#900>', 'channel'));
          expect([markdown, nodes.filter((node) => !['quote', 'bold', 'italic', 'code', 'link'].includes(node))]).toEqual([
            markdown,
            [],
          ]);
          for (const link of links) expect(link).toMatch(/^https?:\/\/(alpha|beta|x)\.example\//);
        }
      }),
      { numRuns: 20 },
    );
  });
});
