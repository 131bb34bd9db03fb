import type { RegistrationChange } from '../model/registration.ts';

/** What `npm run register` prints, without a line break at its end: where, then one line for each kind of change. */
export function renderRegistration({ guildId, added, changed, removed, unchanged }: RegistrationChange): string {
  const where = guildId === null ? 'Commands for all servers and direct messages' : `Commands for server ${guildId}`;
  const altered = added.length + changed.length + removed.length > 0;
  return [
    `${where}: ${altered ? 'registered' : 'nothing to change'}.`,
    ...line('added', added),
    ...line('changed', changed),
    ...line('removed', removed),
    ...line('unchanged', unchanged),
  ].join('\n');
}

function line(label: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`  ${label}: ${names.map(shown).join(', ')}`];
}

/** Only the names of commands in the menu of a message hold a capital. */
function shown(name: string): string {
  return /\p{Lu}/u.test(name) ? `“${name}”` : `/${name}`;
}
