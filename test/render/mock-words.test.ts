import { describe, expect, it } from 'vitest';
import { describeLineError } from '../../src/render/mock-words.ts';

describe('describeLineError', () => {
  it('names the nearest name when there is one', () => {
    expect(describeLineError({ code: 'command-unknown', name: 'qoute', nearest: 'quote' })).toContain('/quote?');
    expect(describeLineError({ code: 'command-unknown', name: 'x', nearest: null })).not.toContain('?');
  });

  it('echoes no more than the beginning of what was typed, between code points', () => {
    const message = describeLineError({ code: 'text-unplaced', text: '😀'.repeat(10_000) });
    expect(message).toContain(`“${'😀'.repeat(39)}…”`);
    expect(message.length).toBeLessThan(250);
  });
});
