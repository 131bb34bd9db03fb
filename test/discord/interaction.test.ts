import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readInteraction } from '../../src/discord/interaction.ts';
import { EPHEMERAL } from '../../src/model/message.ts';
import {
  autocompleteEvent,
  buttonEvent,
  commandEvent,
  formEvent,
  menuEvent,
  messageEvent,
  subcommandEvent,
} from '../fakes/discord-events.ts';

describe('readInteraction', () => {
  it('reads a command with its options as they were sent', () => {
    const event = commandEvent('quote', { query: 'tunnels', count: 2, private: true });
    expect(readInteraction(event)).toEqual({
      address: { id: event.id, applicationId: '42', token: event.token },
      origin: {
        guildId: null,
        addedToServer: false,
        channelId: '666',
        parentChannelId: null,
        memberId: '555',
        roleIds: [],
        permissions: 0n,
        botPermissions: null,
        locale: 'en-GB',
      },
      kind: 'command',
      name: 'quote',
      options: { query: 'tunnels', count: 2, private: true },
    });
  });

  it('knows a channel that an option names and that Discord does not send along', () => {
    const event = subcommandEvent('schedule', 'add', { channel: '77' });
    const named = (resolved: object) => {
      const options = [{ name: 'add', type: 1, options: [{ name: 'channel', type: 7, value: '77' }] }];
      return readInteraction({ ...event, data: { ...event.data, options, ...resolved } });
    };
    for (const resolved of [
      {},
      { resolved: {} },
      { resolved: { channels: { 78: { id: '78' } } } },
      { resolved: { channels: 7 } },
    ])
      expect(named(resolved)).toMatchObject({ options: { channel: '77' }, origin: { unknownChannelIds: ['77'] } });
    expect(named({ resolved: { channels: { 77: { id: '77' } } } })?.origin.unknownChannelIds).toBeUndefined();
  });

  it('reads a command without options', () => {
    const { data, ...rest } = commandEvent('outlets');
    expect(readInteraction({ ...rest, data: { id: data.id, type: 1, name: 'outlets' } })).toMatchObject({
      kind: 'command',
      options: {},
    });
  });

  it('reads which option is being typed', () => {
    expect(readInteraction(autocompleteEvent('quote', 'outlet', 'ga'))).toMatchObject({
      kind: 'autocomplete',
      command: 'quote',
      option: 'outlet',
      typed: 'ga',
    });
  });

  it('reads a button, who pressed it, whose reply it is and who sees that', () => {
    expect(readInteraction(buttonEvent('v1:more'))).toMatchObject({
      kind: 'button',
      customId: 'v1:more',
      origin: { memberId: '555', guildId: null, locale: 'en-GB', permissions: 0n },
      press: { asker: null, isPrivate: false, chosen: [] },
    });
    const { user, ...inServer } = buttonEvent('v1:more', { flags: EPHEMERAL, asker: '777' });
    expect(readInteraction({ ...inServer, member: { user: { ...user, id: '888' } } })).toMatchObject({
      origin: { memberId: '888' },
      press: { asker: '777', isPrivate: true },
    });
  });

  it('does not take a command on a message for the slash command of the same name', () => {
    expect(readInteraction(commandEvent('quote', {}, 3))).toMatchObject({ kind: 'message-command', name: 'quote', text: '' });
    expect(readInteraction(commandEvent('quote', {}, 2))).toMatchObject({ kind: 'unknown-command', name: 'quote' });
  });

  it('reads the text of the message that a command was chosen for, or of its boxes, and nothing of its author', () => {
    const read = readInteraction(messageEvent('Find sources', 'Some words'));
    expect(read).toMatchObject({ kind: 'message-command', name: 'Find sources', text: 'Some words' });
    expect(inspect(read)).not.toMatch(/888|bob/);
    const boxed = readInteraction(messageEvent('Find sources', ' ', [{ description: 'One' }, {}, { description: 'Two' }]));
    expect(boxed).toMatchObject({ text: 'One\n\nTwo' });
  });

  it('reads what was chosen in a menu of texts, and tells other menus from it', () => {
    expect(readInteraction(menuEvent('v1:more', ['a', 'b']))).toMatchObject({
      kind: 'button',
      customId: 'v1:more',
      press: { chosen: ['a', 'b'] },
    });
    expect(readInteraction(menuEvent('v1:more', ['1'], 5))).toMatchObject({ kind: 'unknown-control' });
  });

  it('reads the fields of a form by their names, and passes over what is none', () => {
    const event = formEvent('v1:report:x', { reason: ['other'], note: 'words' });
    const foreign = { type: 10, content: 'text' };
    expect(readInteraction({ ...event, data: { ...event.data, components: [...event.data.components, foreign] } })).toMatchObject(
      {
        kind: 'form',
        customId: 'v1:report:x',
        values: new Map([
          ['reason', ['other']],
          ['note', ['words']],
        ]),
      },
    );
  });

  it('reads a subcommand under the name of its command and its own', () => {
    expect(readInteraction(subcommandEvent('moderate', 'hide', { passage: 'k7d2' }))).toMatchObject({
      kind: 'command',
      name: 'moderate hide',
      options: { passage: 'k7d2' },
    });
    expect(readInteraction(subcommandEvent('moderate', 'log'))).toMatchObject({ name: 'moderate log', options: {} });
    const typing = subcommandEvent('moderate', 'hide');
    const focused = { name: 'outlet', type: 3, value: 'pr', focused: true };
    const options = [{ name: 'hide', type: 1, options: [focused] }];
    expect(readInteraction({ ...typing, type: 4, data: { ...typing.data, options } })).toMatchObject({
      kind: 'autocomplete',
      command: 'moderate hide',
      option: 'outlet',
      typed: 'pr',
    });
  });

  it.each([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { type: 1 },
    { ...commandEvent('quote'), id: '../../users/@me' },
    { ...commandEvent('quote'), token: 'a/b' },
    { ...commandEvent('quote'), type: 99 },
  ])('reads nothing out of what is not an interaction', (raw) => {
    expect(readInteraction(raw)).toBeNull();
  });

  it.each([
    [
      { ...commandEvent('quote'), data: null },
      { kind: 'unknown-command', name: '' },
    ],
    [{ ...autocompleteEvent('quote', 'query', 'x'), data: { name: 'quote' } }, { kind: 'unknown-suggestion' }],
    [{ ...autocompleteEvent('quote', 'query', 'x'), data: 7 }, { kind: 'unknown-suggestion' }],
    [{ ...buttonEvent('x'), message: 3 }, { kind: 'unknown-control' }],
    [{ ...commandEvent('quote'), member: 'alice' }, { kind: 'unknown-command' }],
  ])('knows where to answer what it cannot read otherwise', (raw, expected) => {
    expect(readInteraction(raw)).toMatchObject(expected);
  });

  it('reads where in a server a command comes from, and of its sender no name', () => {
    const member = { user: { id: '555', username: 'alice' }, roles: ['1', '2'], permissions: '9007199254740993', nick: 'al' };
    const channel = { id: '667', type: 11, parent_id: '666' };
    const read = readInteraction({
      ...commandEvent('quote'),
      guild_id: '9',
      app_permissions: '17408',
      channel,
      member,
      user: undefined,
    });
    expect(read?.origin).toEqual({
      guildId: '9',
      addedToServer: true,
      channelId: '667',
      parentChannelId: '666',
      memberId: '555',
      roleIds: ['1', '2'],
      permissions: 9007199254740993n,
      botPermissions: 17408n,
      locale: 'en-GB',
    });
  });

  it('gives nobody a right over the bot where a member brought it along, and tells such a server apart', () => {
    const member = { user: { id: '555' }, roles: ['1'], permissions: '32' };
    const inServer = { ...commandEvent('quote'), guild_id: '9', member, user: undefined };
    const installed = (owners: unknown) => readInteraction({ ...inServer, authorizing_integration_owners: owners })?.origin;
    expect(installed({ 1: '555' })).toMatchObject({ guildId: '9', addedToServer: false, roleIds: ['1'], permissions: 0n });
    expect(installed({ 0: '9', 1: '555' })).toMatchObject({ addedToServer: true, permissions: 32n });
    expect(installed({ 0: '9' })).toMatchObject({ addedToServer: true, permissions: 32n });
    expect(installed(undefined)).toMatchObject({ addedToServer: true, permissions: 32n });
  });

  it('reads a command in a direct message or a group, whoever installed the app', () => {
    const origin = { guildId: null, addedToServer: false, memberId: '555', permissions: 0n };
    expect(readInteraction({ ...commandEvent('quote'), authorizing_integration_owners: { 0: '0' } })).toMatchObject({ origin });
    const group = { id: '666', type: 3 };
    const inGroup = { ...commandEvent('quote'), channel: group, authorizing_integration_owners: { 1: '555' } };
    expect(readInteraction(inGroup)).toMatchObject({ origin });
  });

  it('takes the category of a channel for no parent, and rights that cannot be read for none', () => {
    const channel = { id: '666', type: 0, parent_id: '5' };
    const member = { user: { id: '555' }, roles: 'all', permissions: '-1' };
    const read = readInteraction({ ...commandEvent('quote'), guild_id: '9', channel, member });
    expect(read?.origin).toMatchObject({ parentChannelId: null, roleIds: [], permissions: 0n });
  });
});
