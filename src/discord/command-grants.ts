import { ApplicationCommandPermissionType, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { CommandGrants } from '../model/command-grants.ts';
import type { Log } from '../model/log.ts';
import type { Origin } from '../model/origin.ts';
import { loggable } from './send-failure.ts';

export type CommandGrantsParts = {
  readonly rest: Pick<REST, 'get'>;
  /** The server for which the commands are registered; null: for all. */
  readonly guildId: string | null;
  readonly log: Log;
  /** Milliseconds of a clock that only goes forward. */
  nowMs(): number;
};

/** How long a server's screen is taken to say what it said: nobody can make us ask more often. */
const KEPT_MS = 60_000;
/** As many servers as are remembered; asked for whoever presses a moderator's button or lacks the permission. */
const SERVERS_KEPT = 1_000;

/**
 * Reads the permission screens of servers, "Integrations" in their settings. Only what a server says of a command itself counts:
 * by member, else by role, else for everybody, and never in a channel that it takes out.
 *
 * @see https://discord.com/developers/docs/interactions/application-commands#permissions
 */
export function createCommandGrants({ rest, guildId: registeredIn, log, nowMs }: CommandGrantsParts): CommandGrants {
  const screens = new Map<string, { readonly screen: Promise<Screen>; readonly untilMs: number }>();
  return {
    async saidOf(command, origin) {
      if (origin.guildId === null) return 'nothing';
      const rules = (await screenOf(origin.guildId)).get(command) ?? [];
      const said = isGranted(rules, origin, origin.guildId);
      if (said === null) return 'nothing';
      return said ? 'granted' : 'denied';
    },
  };

  function screenOf(guildId: string): Promise<Screen> {
    const known = screens.get(guildId);
    if (known !== undefined && known.untilMs > nowMs()) return known.screen;
    const screen = read(guildId);
    screens.delete(guildId);
    screens.set(guildId, { screen, untilMs: nowMs() + KEPT_MS });
    const [oldest] = screens.keys();
    if (screens.size > SERVERS_KEPT && oldest !== undefined) screens.delete(oldest);
    return screen;
  }

  /** Nothing is said where it cannot be read. */
  async function read(guildId: string): Promise<Screen> {
    try {
      const { id } = Application.parse(await rest.get(Routes.currentApplication()));
      const route = registeredIn === null ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, registeredIn);
      const [commands, permissions] = await Promise.all([
        rest.get(route).then((read) => z.array(Named).parse(read)),
        rest.get(Routes.guildApplicationCommandsPermissions(id, guildId)).then((read) => z.array(Permissions).parse(read)),
      ]);
      return new Map(
        commands.map(({ id: command, name }) => [name, permissions.find((one) => one.id === command)?.permissions ?? []]),
      );
    } catch (error) {
      log.warn(loggable(error), 'the permission screen of a server could not be read; it grants and denies nothing');
      return new Map();
    }
  }
}

const Application = z.object({ id: z.string() });
const Named = z.object({ id: z.string(), name: z.string() });
const Rule = z.object({ id: z.string(), type: z.number(), permission: z.boolean() });
const Permissions = z.object({ id: z.string(), permissions: z.array(Rule) });

type Rule = z.infer<typeof Rule>;
/** The rules of each command, by its name. */
type Screen = ReadonlyMap<string, readonly Rule[]>;

/** Null where the rules say nothing of the member. */
function isGranted(
  rules: readonly Rule[],
  { memberId, roleIds, channelId, parentChannelId }: Origin,
  guildId: string,
): boolean | null {
  const { User, Role, Channel } = ApplicationCommandPermissionType;
  const said = (type: number, ...ids: readonly (string | null)[]) =>
    rules.filter((rule) => rule.type === type && ids.includes(rule.id)).map(({ permission }) => permission);
  const [here] = [...said(Channel, channelId), ...said(Channel, parentChannelId), ...said(Channel, allChannels(guildId))];
  if (here === false) return false;
  const [member] = said(User, memberId);
  if (member !== undefined) return member;
  const roles = said(Role, ...roleIds);
  if (roles.length > 0) return roles.includes(true);
  return said(Role, guildId)[0] ?? null;
}

/** Discord's name for "all channels". */
function allChannels(guildId: string): string | null {
  return /^\d{1,20}$/.test(guildId) ? String(BigInt(guildId) - 1n) : null;
}
