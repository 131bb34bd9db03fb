import { COMMANDS, MESSAGE_COMMANDS } from '../commands/index.ts';
import type { Config } from './config.ts';
import { GatewayError } from './discord/gateway-error.ts';
import { inviteLinks } from './discord/invite-links.ts';
import { registerAlone } from './discord/register-alone.ts';
import { renderInvite } from './render/invite.ts';
import { renderRegistration } from './render/registration.ts';
import { TOKEN_MISSING } from './render/start-words.ts';

export type RunRegisterParts = {
  readonly config: Pick<Config, 'discordToken' | 'discordGuildId'>;
  /** Takes what came of it. */
  say(words: string): void;
  /** Takes what went wrong. */
  complain(words: string): void;
};

/** Registers the commands without starting the bot; prints what changed and how to let the bot in. @returns the exit code. */
export async function runRegister({ config, say, complain }: RunRegisterParts): Promise<number> {
  const { discordToken: token, discordGuildId: guildId } = config;
  if (token === null) {
    complain(TOKEN_MISSING);
    return 2;
  }
  try {
    const parts = { token, guildId, commands: COMMANDS, messageCommands: MESSAGE_COMMANDS };
    const { applicationId, change } = await registerAlone(parts);
    say(`${renderRegistration(change)}\n${renderInvite(inviteLinks(applicationId))}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    complain(`${error.message}\n`);
    return 1;
  }
}
