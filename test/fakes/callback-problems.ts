import type { MessagePayload } from '../../src/model/message.ts';
import { violationsOf } from './discord-limits.ts';

/** What only a programmer should see: a stack, a path of the sources, the name of an error. */
const INTERNAL = /\n\s+at |node_modules|\/src\/|\.ts:\d|\b(?:Type|Range|Syntax|Reference)Error\b|\[object Object\]|\bundefined\b/;
const FAULT = /Something went wrong/;

/** @returns what is wrong with the body of an answer to an interaction; empty when Discord would show it as it should be. */
export function callbackProblems(body: unknown): readonly string[] {
  const type = property(body, 'type');
  const data = property(body, 'data');
  switch (type) {
    case 4:
    case 7:
      return messageProblems(data);
    case 5:
    case 6:
    case 9:
      return [];
    case 8:
      return choicesProblems(property(data, 'choices'));
    default:
      return [`callback type ${String(type)}`];
  }
}

/** The same for a message that follows a deferred answer. */
export function messageProblems(message: unknown): readonly string[] {
  if (!isMessage(message)) return ['no message'];
  const text = JSON.stringify(message);
  return [
    ...violationsOf(message),
    ...(INTERNAL.test(text) ? [`internal: ${text.slice(0, 300)}`] : []),
    ...(FAULT.test(text) ? ['a fault'] : []),
  ];
}

function choicesProblems(choices: unknown): readonly string[] {
  if (!Array.isArray(choices) || choices.length > 25) return ['choices'];
  return choices.flatMap((choice: unknown) =>
    [property(choice, 'name'), property(choice, 'value')].some(
      (text) => typeof text !== 'string' || text.length < 1 || text.length > 100,
    )
      ? [`choice: ${JSON.stringify(choice).slice(0, 100)}`]
      : [],
  );
}

function isMessage(value: unknown): value is MessagePayload {
  return Array.isArray(property(property(value, 'allowed_mentions'), 'parse'));
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
