import type { Origin } from '../../src/model/origin.ts';

/** A member without any special right, in a server; whatever a test needs otherwise stands in `differences`. */
export function originOf(differences: Partial<Origin> = {}): Origin {
  return {
    guildId: '111111111111111111',
    addedToServer: true,
    channelId: '222222222222222222',
    parentChannelId: null,
    memberId: '333333333333333333',
    roleIds: [],
    permissions: 0n,
    botPermissions: null,
    locale: 'en-GB',
    ...differences,
  };
}

export const ORIGIN = originOf();
