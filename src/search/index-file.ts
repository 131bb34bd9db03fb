import { type FileHandle, mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { contentOf, indexOf, type NumberArray } from './index-content.ts';
import type { TextIndex } from './text-index.ts';

/** Changes with the layout, the tokenizer, the stemmer and all else that an index depends on; a file of another version is made anew. */
const VERSION = 1;
const PREFIX_BYTES = 16;
const LARGEST_HEADER = 2 ** 20;

const Header = z.object({
  version: z.literal(VERSION),
  /** Arrays are written as they lie in memory. */
  littleEndian: z.literal(isLittleEndian()),
  /** What was indexed. */
  key: z.string(),
  segments: z.int().min(0),
  batches: z.int().min(0),
  parts: z.array(z.object({ type: z.enum(['words', 'u8', 'i32', 'u32']), bytes: z.int().min(0), crc: z.int() })),
});

type Part = z.infer<typeof Header>['parts'][number];

/** Writes an index so that {@link readIndex} finds it whole or not at all. `key` names what was indexed. */
export async function writeIndex(path: string, index: TextIndex, key: string): Promise<void> {
  const { words, stems, arrays, segments, batches } = contentOf(index);
  const contents = [
    { type: 'words' as const, bytes: Buffer.from(words.join('\n')) },
    { type: 'words' as const, bytes: Buffer.from(stems.join('\n')) },
    ...arrays.map((array) => ({ type: typeOf(array), bytes: bytesOf(array) })),
  ];
  const parts = contents.map(({ type, bytes }) => ({ type, bytes: bytes.length, crc: crc32(bytes) }));
  const header = Buffer.from(JSON.stringify({ version: VERSION, littleEndian: isLittleEndian(), key, segments, batches, parts }));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.write('VERBATIM', 'latin1');
  prefix.writeUInt32LE(header.length, 8);
  prefix.writeUInt32LE(crc32(header), 12);

  await mkdir(dirname(path), { recursive: true });
  const file = await open(`${path}.part`, 'w');
  try {
    for (const bytes of [prefix, header, ...contents.map((content) => content.bytes)]) await file.writeFile(bytes);
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}

/** The index of a file; null when there is none, or it is damaged, of another version or of something else: never a part of one. */
export async function readIndex(path: string, key: string): Promise<TextIndex | null> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return null;
  try {
    return await readFrom(file, key);
  } catch {
    // Whatever is wrong with it, it is not to be used, and the next one is written over it.
    return null;
  } finally {
    await file.close();
  }
}

async function readFrom(file: FileHandle, key: string): Promise<TextIndex | null> {
  const prefix = await readPart(file, PREFIX_BYTES);
  const headerBytes = prefix.readUInt32LE(8);
  if (prefix.toString('latin1', 0, 8) !== 'VERBATIM' || headerBytes > LARGEST_HEADER) return null;
  const header = await readPart(file, headerBytes);
  if (crc32(header) !== prefix.readUInt32LE(12)) return null;
  const { parts, segments, batches, ...stated } = Header.parse(JSON.parse(header.toString()));
  const { size } = await file.stat();
  const expected = parts.reduce((sum, { bytes }) => sum + bytes, PREFIX_BYTES + headerBytes);
  if (stated.key !== key || size !== expected) return null;

  const lists: string[][] = [];
  const arrays: NumberArray[] = [];
  for (const part of parts) {
    const bytes = await readPart(file, part.bytes);
    if (crc32(bytes) !== part.crc) return null;
    if (part.type === 'words') lists.push(bytes.length === 0 ? [] : bytes.toString().split('\n'));
    else arrays.push(arrayOf(part.type, bytes));
  }
  const [words = [], stems = []] = lists;
  return indexOf({ words, stems, arrays, segments, batches });
}

/** Reads the next bytes into memory of their own, so that they can be taken for numbers without a copy. */
async function readPart(file: FileHandle, length: number): Promise<Buffer> {
  const bytes = Buffer.from(new ArrayBuffer(length));
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, null);
    if (bytesRead === 0) throw new RangeError('the file ends early');
    done += bytesRead;
  }
  return bytes;
}

function typeOf(array: NumberArray): Part['type'] {
  if (array instanceof Uint8Array) return 'u8';
  return array instanceof Int32Array ? 'i32' : 'u32';
}

function bytesOf({ buffer, byteOffset, byteLength }: NumberArray): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function arrayOf(type: Exclude<Part['type'], 'words'>, { buffer, byteLength }: Buffer): NumberArray {
  switch (type) {
    case 'u8':
      return new Uint8Array(buffer, 0, byteLength);
    case 'i32':
      return new Int32Array(buffer, 0, byteLength / 4);
    case 'u32':
      return new Uint32Array(buffer, 0, byteLength / 4);
    default:
      return type satisfies never;
  }
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
}
