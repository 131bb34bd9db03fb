import { describe, expect, it } from 'vitest';
import { startMistake } from '../src/render/start-words.ts';
import { readStartArguments } from '../src/start-arguments.ts';

function read(...[mode, args]: Parameters<typeof readStartArguments>) {
  const read = readStartArguments(mode, args);
  if ('reason' in read) throw new Error(startMistake(read));
  return read;
}

function refused(...[mode, args]: Parameters<typeof readStartArguments>): string {
  const read = readStartArguments(mode, args);
  return 'reason' in read ? startMistake(read) : 'taken';
}

describe('readStartArguments', () => {
  it('keeps what is set where it is set up to, or in a folder that is named', () => {
    expect(read('mock', ['--data']).has('--data')).toBe(true);
    expect(read('mock', ['--data']).valueOf('--data')).toBeNull();
    expect(read('mock', ['--json', '--data=some/fold=er']).valueOf('--data')).toBe('some/fold=er');
    expect(read('mock', ['--json']).has('--data')).toBe(false);
  });

  it('takes a language behind either sign', () => {
    expect(read('mock', ['--language=fa']).valueOf('--language')).toBe('fa');
    expect(read('mock', ['--language', 'fa', '--json']).valueOf('--language')).toBe('fa');
  });

  it.each([
    ['mock', ['--bogus'], '"--bogus" is not known.'],
    ['mock', ['--data', 'folder'], '"folder" is not known.'],
    ['mock', ['--data='], '"--data=" lacks its value.'],
    ['mock', ['--language'], '"--language" lacks its value.'],
    ['mock', ['--json=yes'], '"--json=yes" takes no value.'],
    ['mock', ['-h\u001b[2J'], '"-h'],
  ] as const)('refuses for %s what it does not take: %j', (mode, args, words) => {
    const said = refused(mode, args);
    expect(said).toContain(words);
    expect(said).not.toContain('\u001b');
    expect(said).toContain('What can be given here: --json, --explain, --language=CODE, --data or --data=FOLDER, --strict.\n');
  });

  it('has fewer of them on Discord, and none for registering', () => {
    expect(read('discord', ['--strict']).has('--strict')).toBe(true);
    expect(refused('discord', ['--json'])).toBe('"--json" is not known. What can be given here: --strict.\n');
    expect(refused('register', ['--strict'])).toBe('"--strict" is not known. Nothing can be given here.\n');
  });
});
