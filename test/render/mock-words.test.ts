import { describe, expect, it } from 'vitest';
import { describeCommands, describeLineError } from '../../src/render/mock-words.ts';

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

describe('describeCommands', () => {
  it('tells what each option takes', () => {
    const about = { description: 'About' };
    const text = describeCommands([
      {
        name: 'find',
        description: 'Finds',
        options: [
          { ...about, name: 'query', required: true, type: 'text', maxLength: 300, suggests: false },
          { ...about, name: 'count', required: false, type: 'integer', min: 1, max: 5 },
        ],
        run: () => Promise.reject(new Error('not run')),
        suggest: () => [],
      },
    ]);
    expect(text).toBe(
      '**/find** Finds\n- **query:** About (required, text of at most 300 characters)\n- **count:** About (optional, a number from 1 to 5)',
    );
  });
});
