import { expect, it } from 'vitest';
import { fillIn } from '../../src/mock/form-filling.ts';
import { createSession } from '../../src/mock/session.ts';
import type { FormPayload } from '../../src/model/message.ts';
import { fakeReader } from './fake-reader.ts';

const FORM: FormPayload = {
  title: 'Report',
  custom_id: 'v1:report:x',
  components: [
    {
      type: 18,
      label: 'Why',
      component: {
        type: 3,
        custom_id: 'reason',
        required: true,
        options: [
          { label: 'Wrong', value: 'wrong' },
          { label: 'Other', value: 'other' },
        ],
      },
    },
    { type: 18, label: 'Note', component: { type: 4, custom_id: 'note', style: 2, required: false, max_length: 9 } },
  ],
};

it('asks for each field in turn and gives what was filled in', () => {
  const filling = fillIn(FORM);
  expect(filling.ask()).toBe('Why: 1 Wrong; 2 Other');
  expect(filling.take('3')).toMatchObject({ kind: 'wrong', error: { code: 'choice-unknown', choices: 2 } });
  expect(filling.take('')).toMatchObject({ kind: 'wrong', error: { code: 'field-required' } });
  expect(filling.take('2')).toEqual({ kind: 'next' });
  expect(filling.ask()).toBe('Note (may stay empty)');
  expect(filling.take(' words ')).toEqual({
    kind: 'done',
    values: new Map([
      ['reason', ['other']],
      ['note', ['words']],
    ]),
  });
});

it('fills in a form at the prompt, line by line, and can be closed', async () => {
  const asked: unknown[] = [];
  const reader = fakeReader({ asked, form: FORM });
  const session = createSession({ reader, explain: false, options: () => ({ columns: 80, colour: false }) });
  const type = async (text: string) => (await session.answer({ kind: 'text', text }))?.text;
  expect(await type('!press v1:report:x')).toBe(
    'Report. Each line fills in one field; /cancel closes the form.\nWhy: 1 Wrong; 2 Other\n',
  );
  expect(await type('1')).toBe('Note (may stay empty)\n');
  expect(await type('')).toBe('sent v1:report:x\n');
  expect(asked.at(-1)).toEqual({ customId: 'v1:report:x', values: { reason: ['wrong'], note: [''] } });
  await type('!press v1:report:x');
  expect(await type('/cancel')).toContain('closed');
  expect(await type('/ping')).toBe('undefined\n');
});
