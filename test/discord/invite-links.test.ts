import { PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { inviteLinks } from '../../src/discord/invite-links.ts';

describe('inviteLinks', () => {
  const { server, member } = inviteLinks('42');

  it('asks for the commands, and in a server for what posting in a chosen channel needs and no more', () => {
    const asked = new URL(server);
    expect(asked.origin + asked.pathname).toBe('https://discord.com/oauth2/authorize');
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      client_id: '42',
      integration_type: '0',
      scope: 'bot applications.commands',
    });
    const rights = new PermissionsBitField(BigInt(asked.searchParams.get('permissions') ?? ''));
    expect(rights.toArray().toSorted()).toEqual(['EmbedLinks', 'SendMessages', 'SendMessagesInThreads', 'ViewChannel']);
  });

  it('asks a member for the commands alone', () => {
    const asked = Object.fromEntries(new URL(member).searchParams);
    expect(asked).toEqual({ client_id: '42', integration_type: '1', scope: 'applications.commands' });
  });
});
