/** A line of input without its ending. */
export type InputLine =
  | { readonly kind: 'text'; readonly text: string }
  /** `beginning` is for telling which line is meant: at most {@link BEGINNING_BYTES} bytes of it. */
  | { readonly kind: 'too-long'; readonly beginning: string }
  /** `shown` has U+FFFD where bytes could not be read. */
  | { readonly kind: 'not-utf8'; readonly shown: string };

export const MAX_LINE_BYTES = 64 * 1024;
const BEGINNING_BYTES = 200;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Cuts a stream of bytes into lines that end with LF or CR LF; a last line needs no ending. Bytes are cut before they are
 * decoded, so a character that arrives in two chunks stays whole. Of a line over {@link MAX_LINE_BYTES} no more than that and
 * one chunk is ever held.
 */
export async function* splitLines(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<InputLine, void, undefined> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  /** How a line that is too long began; the rest of it is passed over. */
  let beginning: string | null = null;

  for await (const chunk of input) {
    let rest = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let end = rest.indexOf(LINE_FEED); end !== -1; end = rest.indexOf(LINE_FEED)) {
      hold(rest.subarray(0, end));
      yield take();
      rest = rest.subarray(end + 1);
    }
    hold(rest);
  }
  if (heldBytes > 0 || beginning !== null) yield take();

  function hold(bytes: Buffer): void {
    if (beginning !== null) return;
    held.push(bytes);
    heldBytes += bytes.length;
    if (heldBytes > MAX_LINE_BYTES) {
      beginning = decodeBeginning(Buffer.concat(held));
      held = [];
      heldBytes = 0;
    }
  }

  function take(): InputLine {
    const line: InputLine = beginning === null ? decodeLine(Buffer.concat(held)) : { kind: 'too-long', beginning };
    held = [];
    heldBytes = 0;
    beginning = null;
    return line;
  }
}

function decodeLine(bytes: Buffer): InputLine {
  const line = bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(line) };
  } catch {
    return { kind: 'not-utf8', shown: new TextDecoder().decode(line) };
  }
}

/** `stream: true` drops a character that the cut left incomplete, instead of showing it as broken. */
function decodeBeginning(bytes: Buffer): string {
  return new TextDecoder().decode(bytes.subarray(0, BEGINNING_BYTES), { stream: true });
}
