import { expect, it } from 'vitest';
import { renderRegistration } from '../../src/render/registration.ts';

it('names what was added, changed, removed and left', () => {
  const change = { guildId: '5', added: ['quote', 'outlets'], changed: ['timeline'], removed: ['old'], unchanged: ['about'] };
  expect(renderRegistration(change)).toBe(
    'Commands for server 5: registered.\n  added: /quote, /outlets\n  changed: /timeline\n  removed: /old\n  unchanged: /about',
  );
});

it('says when nothing had to be changed, and leaves out what is empty', () => {
  const change = { guildId: null, added: [], changed: [], removed: [], unchanged: ['quote'] };
  expect(renderRegistration(change)).toBe(
    'Commands for all servers and direct messages: nothing to change.\n  unchanged: /quote',
  );
});
