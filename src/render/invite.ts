import type { InviteLinks } from '../model/invite-links.ts';

/** What is printed at the start and when registering, without a line break at its end. */
export function renderInvite({ server, member }: InviteLinks): string {
  return `Add the bot to a server:  ${server}\nHave it for yourself:     ${member}`;
}
