import { describe, expect, it } from 'vitest';
import { outletRef } from '../../src/excerpt/outlet-ref.ts';
import { outletOf } from './small-corpus.ts';

const gazette = outletOf('gazette');

function isOld(checked: string, today: string): boolean {
  return outletRef({ ...gazette, note: { ...gazette.note, checked } }, today).noteIsOld;
}

describe('outletRef', () => {
  it('names the outlet, its owner and the short note with the day it was checked', () => {
    expect(outletRef(gazette, '2026-11-20')).toEqual({
      id: 'gazette',
      name: 'Gazette',
      note: 'Gazette says so itself.',
      noteChecked: '2026-09-01',
      noteIsOld: false,
      ownership: { id: 'gazette-ltd', name: 'Gazette Ltd', relation: 'owned' },
    });
  });

  it.each([
    ['2025-11-20', '2026-11-20', false],
    ['2025-11-19', '2026-11-20', true],
    ['2024-02-29', '2025-02-28', false],
    ['2024-02-29', '2025-03-01', true],
    ['2025-11', '2026-11-30', false],
    ['2025-11', '2026-12-01', true],
    ['2025', '2026-12-31', false],
    ['2025', '2027-01-01', true],
    ['2999', '2026-11-20', false],
  ])('of a note checked %s says on %s whether twelve months have passed: %s', (checked, today, expected) => {
    expect(isOld(checked, today)).toBe(expected);
  });
});
