import { describe, expect, it } from 'vitest';
import { helpOn } from '../../commands/help.ts';
import { COMMANDS, MESSAGE_COMMANDS } from '../../commands/index.ts';
import { DEFAULT_POLICY } from '../../src/model/guild-policy.ts';
import { NO_HERALD } from '../../src/model/herald.ts';
import type { InteractionContext } from '../../src/model/interaction-context.ts';
import { createCommand } from '../fakes/commands.ts';
import { originOf } from '../fakes/origins.ts';
import { createEmptyStore, GOLDEN_CORPUS, openLibrary } from '../fakes/small-library.ts';

describe('/help', () => {
  it('names every command and menu entry that there is, but for itself', async () => {
    const help = COMMANDS.find(({ name }) => name === 'help');
    const { application } = await openLibrary(GOLDEN_CORPUS);
    const { reply } = await application.runCommand('help', {}, originOf());
    expect(reply).toMatchObject({
      kind: 'help',
      visibility: 'private',
      commands: COMMANDS.filter((command) => command !== help).map(({ name, description }) => ({ name, description })),
      messageCommands: MESSAGE_COMMANDS.map(({ name }) => name),
    });
  });

  it('sets apart the commands that most members may not use', async () => {
    const { application } = await openLibrary(GOLDEN_CORPUS);
    const { payload } = await application.runCommand('help', {}, originOf());
    const fields = new Map((payload.embeds ?? []).flatMap(({ fields = [] }) => fields.map(({ name, value }) => [name, value])));
    const named = (heading: string) => fields.get(heading)?.match(/\/[a-z]+/g);
    expect(named('Commands for moderators')).toEqual(['/moderate', '/schedule']);
    expect(named('Commands')).toEqual(['/quote', '/compare', '/timeline', '/verify', '/outlets', '/privacy']);
  });

  it('leaves out, where there is no server, the commands that only servers have', async () => {
    const commands = [createCommand('quote'), { ...createCommand('moderate'), serversOnly: true }];
    const help = helpOn({ commands, messageCommands: [] });
    const asked = async (origin: Partial<InteractionContext['origin']>) => await help.run(new Map(), await contextOf(origin));
    expect(await asked({})).toMatchObject({ commands: [{ name: 'quote' }, { name: 'moderate' }], isModerated: true });
    const alone = { commands: [{ name: 'quote' }], isModerated: false };
    expect(await asked({ guildId: null, addedToServer: false })).toMatchObject(alone);
    expect(await asked({ addedToServer: false })).toMatchObject(alone);
  });
});

async function contextOf(origin: Partial<InteractionContext['origin']>): Promise<InteractionContext> {
  const { shelf } = await openLibrary(GOLDEN_CORPUS);
  return {
    origin: originOf(origin),
    language: 'en',
    shelf,
    policy: DEFAULT_POLICY,
    store: createEmptyStore(),
    herald: NO_HERALD,
    nowMs: () => 0,
  };
}
