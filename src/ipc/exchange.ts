import { z } from 'zod';

/** The other process: our own manager, or one that it started. */
export type Line = {
  /** @param onFailure - told when the other side is gone. */
  post(message: Message, onFailure: () => void): void;
  /** @returns a way to listen no more. */
  listen(onMessage: (message: unknown) => void): () => void;
};

export type ExchangeParts = {
  readonly line: Line;
  /** What this side answers, by topic. Questions and answers are plain data, as JSON has it. */
  readonly answers: Readonly<Record<string, (question: unknown) => Promise<unknown>>>;
  /** Told of an answer that could not be given. */
  onFault(error: unknown, topic: string): void;
};

export type Exchange = {
  /** What is looked at when its time is up already is not begun. @throws {ExchangeError} (as a rejection) when there is no answer in time, or none at all. */
  ask(topic: string, question: unknown, withinMs: number): Promise<unknown>;
  /** Nothing is answered any more; what was asked is rejected. */
  close(): void;
};

/** `silent`: no answer in time. `failed`: the other side could not give one. `closed`: it is gone. */
type ExchangeErrorCode = 'silent' | 'failed' | 'closed';

class ExchangeError extends Error {
  readonly code: ExchangeErrorCode;

  constructor(code: ExchangeErrorCode, topic: string) {
    super(`The other process gave no answer (${topic}: ${code}).`);
    this.name = 'ExchangeError';
    this.code = code;
  }
}

/** Questions and answers between two processes of ours, over the line that Node keeps between a process and those it starts. */
export function createExchange({ line, answers, onFault }: ExchangeParts): Exchange {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let isClosed = false;
  const forget = line.listen((raw) => {
    // Others write on this line, too: discord.js, Node itself.
    const { success, data } = Message.safeParse(raw);
    if (!success || isClosed) return;
    switch (data.verbatim) {
      case 'question':
        void answer(data);
        return;
      case 'answer':
        waiting.get(data.number)?.resolve(data.body);
        return;
      case 'failure':
        waiting.get(data.number)?.reject('failed');
        return;
      default:
        data satisfies never;
    }
  });

  return {
    async ask(topic, question, withinMs) {
      if (isClosed) throw new ExchangeError('closed', topic);
      asked += 1;
      const number = asked;
      let timer: NodeJS.Timeout | undefined;
      try {
        return await new Promise((resolve, reject) => {
          const fail = (code: ExchangeErrorCode) => reject(new ExchangeError(code, topic));
          waiting.set(number, { resolve, reject: fail });
          timer = setTimeout(() => fail('silent'), withinMs);
          line.post({ verbatim: 'question', number, topic, untilMs: Date.now() + withinMs, body: question }, () =>
            fail('closed'),
          );
        });
      } finally {
        clearTimeout(timer);
        waiting.delete(number);
      }
    },
    close() {
      isClosed = true;
      forget();
      for (const { reject } of waiting.values()) reject('closed');
    },
  };

  async function answer({ number, topic, untilMs, body }: Question): Promise<void> {
    const ignore = () => {};
    // This process was held up so long that nobody waits any more: who asked for a change was told so, and may have asked again.
    if (Date.now() > untilMs) return;
    try {
      const give = Object.hasOwn(answers, topic) ? answers[topic] : undefined;
      if (give === undefined) throw new Error(`nothing is answered to ${topic}`);
      line.post({ verbatim: 'answer', number, body: await give(body) }, ignore);
    } catch (error) {
      onFault(error, topic);
      line.post({ verbatim: 'failure', number }, ignore);
    }
  }
}

type Waiting = {
  resolve(body: unknown): void;
  reject(code: ExchangeErrorCode): void;
};

/** `untilMs`: so long the answer is waited for, by the clock of the machine that both processes are on. */
const Question = z.object({
  verbatim: z.literal('question'),
  number: z.int(),
  topic: z.string(),
  untilMs: z.number(),
  body: z.unknown(),
});
const Message = z.discriminatedUnion('verbatim', [
  Question,
  z.object({ verbatim: z.literal('answer'), number: z.int(), body: z.unknown() }),
  z.object({ verbatim: z.literal('failure'), number: z.int() }),
]);

type Question = z.infer<typeof Question>;
type Message = z.infer<typeof Message>;
