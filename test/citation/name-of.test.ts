import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/citation/name-of.ts';

describe('nameOf', () => {
  test.each([
    ['Humaira Ahad', { family: 'Ahad', given: 'Humaira' }],
    ['J. K. Lee', { family: 'Lee', given: 'J. K.' }],
    ['Ahad, Humaira', { family: 'Ahad', given: 'Humaira' }],
    ['Omar van der Berg', { family: 'Berg', given: 'Omar', 'non-dropping-particle': 'van der' }],
    ['Abu Mahdi al-Muhandis', { family: 'al-Muhandis', given: 'Abu Mahdi' }],
    ['Martin Hale Jr.', { family: 'Hale', given: 'Martin', suffix: 'Jr.' }],
    ['Siobhán O’Néill-Marsh', { family: 'O’Néill-Marsh', given: 'Siobhán' }],
    ['  Anna\n Bell ', { family: 'Bell', given: 'Anna' }],
  ])('divides the person %j', (author, name) => {
    expect(nameOf(author, 'The Gazette')).toEqual(name);
  });

  test.each([
    'Wikipedia contributors',
    'Tasnim News Agency',
    'Press TV Staff Writer',
    'Reuters',
    'AFP',
    'The Editorial Board',
    'Ministry of Foreign Affairs',
    'Harbour & Sons',
    'قاسم سلیمانی',
    '毛泽东',
    'Desk 7',
    'Dr. Anna Bell',
    'Ayatollah Ali Shirazi',
    '} and {x',
  ])('takes %j literally', (author) => {
    expect(nameOf(author, 'The Gazette')).toEqual({ literal: author });
  });

  test('takes the outlet’s own name literally, though it reads like a person’s', () => {
    expect(nameOf('Anna Bell', 'Anna Bell Online')).toEqual({ literal: 'Anna Bell' });
  });

  test('is null for a name of which nothing can be printed', () => {
    expect(nameOf(' \u202e\u0000\n', 'The Gazette')).toBeNull();
  });
});
