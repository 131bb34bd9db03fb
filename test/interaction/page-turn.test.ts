import { describe, expect, it } from 'vitest';
import { isPage, planPress } from '../../src/interaction/page-turn.ts';

const PUBLIC = { presser: 'alice', asker: 'alice', isPrivate: false };

describe('planPress', () => {
  it.each([
    ['the asker of a public reply', PUBLIC, { turnsPage: true, visibility: 'public' }],
    ['somebody else', { ...PUBLIC, presser: 'bob' }, { turnsPage: false, visibility: 'private' }],
    ['anybody, where the asker is not known', { ...PUBLIC, asker: null }, { turnsPage: false, visibility: 'private' }],
    [
      'nobody known, under a reply of nobody known',
      { ...PUBLIC, presser: null, asker: null },
      { turnsPage: false, visibility: 'private' },
    ],
    ['the one who sees a private reply', { ...PUBLIC, asker: null, isPrivate: true }, { turnsPage: true, visibility: 'private' }],
  ])('lets %s turn pages as is due', (_, press, plan) => {
    expect(planPress('page', press, press.presser)).toEqual(plan);
  });

  it('gives what is no page to the presser alone', () => {
    expect(planPress('answer', PUBLIC, 'alice')).toEqual({ turnsPage: false, visibility: 'private' });
  });
});

describe('isPage', () => {
  it('takes no refusal and no fault for a page', () => {
    expect(isPage({ kind: 'refusal', visibility: 'private', refusals: [{ code: 'button-unknown' }] })).toBe(false);
    expect(isPage({ kind: 'fault', visibility: 'private', incident: '1' })).toBe(false);
  });
});
