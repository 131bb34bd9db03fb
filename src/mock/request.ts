import type { Answer, Opened } from '../interaction/application.ts';
import type { LineError } from '../render/mock-words.ts';
import { parseLine } from './parse-line.ts';
import type { Reader } from './reader.ts';
import { type InputLine, MAX_LINE_BYTES } from './split-lines.ts';

/** What became of one line. */
export type Outcome =
  | { readonly kind: 'answer'; readonly input: string; readonly answer: Answer | Opened }
  | { readonly kind: 'wrong'; readonly input: string; readonly error: LineError };

/** @returns null for a blank line. */
export async function request(reader: Reader, line: InputLine): Promise<Outcome | null> {
  switch (line.kind) {
    case 'too-long':
      return { kind: 'wrong', input: line.beginning, error: { code: 'line-too-long', maxBytes: MAX_LINE_BYTES } };
    case 'not-utf8':
      return { kind: 'wrong', input: line.shown, error: { code: 'not-utf8' } };
    case 'text':
      return await requestText(reader, line.text);
    default:
      return line satisfies never;
  }
}

async function requestText(reader: Reader, input: string): Promise<Outcome | null> {
  const parsed = parseLine(input, reader);
  switch (parsed.kind) {
    case 'blank':
      return null;
    case 'wrong':
      return { kind: 'wrong', input, error: parsed.error };
    case 'press':
      return { kind: 'answer', input, answer: await reader.pressButton(parsed.customId, parsed.chosen) };
    case 'submit':
      return { kind: 'answer', input, answer: await reader.submitForm(parsed.customId, parsed.values) };
    case 'message':
      return { kind: 'answer', input, answer: await reader.runMessageCommand(parsed.command, parsed.text) };
    case 'command':
      return { kind: 'answer', input, answer: await reader.runCommand(parsed.command, parsed.options) };
    default:
      return parsed satisfies never;
  }
}
