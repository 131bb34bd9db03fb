/**
 * Discord's bit of the permission that its client calls "Manage Server", and its API MANAGE_GUILD.
 *
 * @see https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags
 */
export const MANAGE_SERVER = 1n << 5n;
