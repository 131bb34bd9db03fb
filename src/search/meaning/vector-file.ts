import { createHash } from 'node:crypto';
import type { Vectors } from './vectors.ts';

/** Changes with the layout below; a file of another version is made anew. */
const MAGIC = 'VECTORS1';
const HASH_BYTES = 32;
const HEADER_BYTES = MAGIC.length + HASH_BYTES + 8;

/** What the vectors of a file were made from: another model or other texts need other vectors. */
export type VectorSource = {
  readonly model: string;
  readonly texts: readonly string[];
};

/** Layout: magic, hash of the source, count, dimensions, scales, components, hash of all before; numbers little-endian. */
export function encodeVectors(vectors: Vectors, source: VectorSource): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write(MAGIC, 'latin1');
  header.set(hashOfSource(source), MAGIC.length);
  header.writeUInt32LE(vectors.count, HEADER_BYTES - 8);
  header.writeUInt32LE(vectors.dimensions, HEADER_BYTES - 4);
  const scales = Buffer.alloc(4 * vectors.count);
  for (const [i, scale] of vectors.scales.entries()) scales.writeFloatLE(scale, 4 * i);
  const { components } = vectors;
  const content = Buffer.concat([header, scales, Buffer.from(components.buffer, components.byteOffset, components.byteLength)]);
  return Buffer.concat([content, sha256(content)]);
}

/** The vectors of a file, or null when it is damaged, of another version or made from another source: then it is not to be trusted. */
export function decodeVectors(file: Buffer, source: VectorSource): Vectors | null {
  if (file.length < HEADER_BYTES + HASH_BYTES) return null;
  const content = file.subarray(0, file.length - HASH_BYTES);
  if (!sha256(content).equals(file.subarray(content.length))) return null;
  if (content.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  if (!hashOfSource(source).equals(content.subarray(MAGIC.length, MAGIC.length + HASH_BYTES))) return null;
  const count = content.readUInt32LE(HEADER_BYTES - 8);
  const dimensions = content.readUInt32LE(HEADER_BYTES - 4);
  if (count !== source.texts.length || content.length !== HEADER_BYTES + count * (4 + dimensions)) return null;
  const scales = Float32Array.from({ length: count }, (_, i) => content.readFloatLE(HEADER_BYTES + 4 * i));
  const components = new Int8Array(content.subarray(HEADER_BYTES + 4 * count));
  return { dimensions, count, scales, components };
}

function hashOfSource({ model, texts }: VectorSource): Buffer {
  return sha256(JSON.stringify([model, ...texts]));
}

function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}
