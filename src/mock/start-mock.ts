import { performance } from 'node:perf_hooks';
import type { Readable, Writable } from 'node:stream';
import type { Application } from '../interaction/application.ts';
import { jsonLoop } from './json-loop.ts';

export type MockParts = {
  readonly application: Application;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable;
  /** Width of the terminal; at least 1. */
  readonly columns: number;
  /** Whether the output understands colours. */
  readonly colour: boolean;
  /** One JSON object a line in place of drawings. */
  readonly json: boolean;
  /** Keep in JSON why each excerpt was chosen. */
  readonly explain: boolean;
  /** Lines to answer when there is neither a terminal nor input. */
  readonly tour: readonly string[];
};

/** @returns the exit code. */
export async function startMock({ application, stdin, stdout, json, explain }: MockParts): Promise<number> {
  if (json) await jsonLoop({ application, input: stdin, output: stdout, explain, now: () => performance.now() });
  return 0;
}
