import { describe, expect, it } from 'vitest';
import { readInteraction } from '../../src/discord/interaction.ts';
import { EPHEMERAL } from '../../src/model/message.ts';
import { autocompleteEvent, buttonEvent, commandEvent, formEvent, menuEvent, messageEvent } from '../fakes/discord-events.ts';

describe('readInteraction', () => {
  it('reads a command with its options as they were sent', () => {
    const event = commandEvent('quote', { query: 'tunnels', count: 2, private: true });
    expect(readInteraction(event)).toEqual({
      address: { id: event.id, applicationId: '42', token: event.token },
      kind: 'command',
      name: 'quote',
      options: { query: 'tunnels', count: 2, private: true },
    });
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
      press: { presser: '555', asker: null, onPrivateMessage: false },
    });
    const { user, ...inServer } = buttonEvent('v1:more', { flags: EPHEMERAL, asker: '777' });
    expect(readInteraction({ ...inServer, member: { user: { ...user, id: '888' } } })).toMatchObject({
      press: { presser: '888', asker: '777', onPrivateMessage: true },
    });
  });

  it('does not take a command on a message for the slash command of the same name', () => {
    expect(readInteraction(commandEvent('quote', {}, 3))).toMatchObject({ kind: 'message-command', name: 'quote', text: '' });
    expect(readInteraction(commandEvent('quote', {}, 2))).toMatchObject({ kind: 'unknown-command', name: 'quote' });
  });

  it('reads the text of the message that a command was chosen for, or of its boxes, and nothing of its author', () => {
    const read = readInteraction(messageEvent('Find sources', 'Some words'));
    expect(read).toMatchObject({ kind: 'message-command', name: 'Find sources', text: 'Some words' });
    expect(JSON.stringify(read)).not.toMatch(/888|bob/);
    const boxed = readInteraction(messageEvent('Find sources', ' ', [{ description: 'One' }, {}, { description: 'Two' }]));
    expect(boxed).toMatchObject({ text: 'One\n\nTwo' });
  });

  it.each([menuEvent('v1:more'), formEvent('v1:more')])('tells a menu or a form from a button', (event) => {
    expect(readInteraction(event)).toMatchObject({ kind: 'unknown-control' });
  });

  it.each([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { type: 1 },
    { ...commandEvent('quote'), data: null },
    { ...buttonEvent('x'), message: 3 },
  ])('reads nothing out of what is not an interaction', (raw) => {
    expect(readInteraction(raw)).toBeNull();
  });

  it('reads nothing about the sender of a command', () => {
    const read = readInteraction({
      ...commandEvent('quote'),
      member: { user: { id: '555' } },
      user: { id: '555' },
      channel_id: '666',
    });
    expect(JSON.stringify(read)).not.toMatch(/555|666/);
  });
});
