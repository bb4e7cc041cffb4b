import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** An HTTP response as an archive keeps it. Header names are in lower case. */
export interface HttpResponse {
  status: number;
  headers: ReadonlyMap<string, string>;
  /** As it went over the wire: chunked, packed. */
  body: Buffer;
}
/** A body whose packing cannot be undone. */
export class BodyError extends Error {}

/** Splits a stored response (RFC 9112); null where it does not begin with a status line. */
export function parseResponse(bytes: Buffer): HttpResponse | null {
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/u.exec(bytes.toString('latin1', 0, 20))?.[1];
  if (!status) return null;
  const { head, bodyStart } = splitHead(bytes);
  return { status: Number(status), headers: parseHeaders(head), body: bytes.subarray(bodyStart) };
}

/** Header fields by lower-case name, the first line passed over; folded lines joined, the first of a name kept. */
export function parseHeaders(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head
    .replace(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u)
    .slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** The lines before the first blank one, and where the bytes after it start. */
function splitHead(bytes: Buffer): { head: string; bodyStart: number } {
  const crlf = bytes.indexOf('\r\n\r\n');
  const lf = bytes.indexOf('\n\n');
  const [end, gap] = crlf !== -1 && (lf === -1 || crlf < lf) ? [crlf, 4] : [lf, 2];
  if (end === -1) return { head: bytes.toString('latin1'), bodyStart: bytes.length };
  return { head: bytes.toString('latin1', 0, end), bodyStart: end + gap };
}

/**
 * The body as the server meant it: chunks joined, packing undone. Archives often keep a header whose work they have
 * undone already, so a body that does not look packed is taken as it is. @throws BodyError
 */
export function openBody({ headers, body }: HttpResponse, maxBytes: number): Buffer {
  const chunked = /\bchunked\b/iu.test(headers.get('transfer-encoding') ?? '');
  let open = chunked ? (joinChunks(body) ?? body) : body;
  const codings = (headers.get('content-encoding') ?? '').toLowerCase().split(',');
  for (const coding of codings.map((name) => name.trim()).reverse()) open = unpack(open, coding, maxBytes);
  return open;
}

/** Chunks of a chunked body (RFC 9112, 7.1) as one; null where it is not chunked. A last chunk cut short is kept. */
function joinChunks(body: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const line = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/iu.exec(body.toString('latin1', at, at + 256));
    if (!line) return chunks.length > 0 ? Buffer.concat(chunks) : null;
    const size = Number.parseInt(line[1]!, 16);
    if (size === 0) break;
    const start = at + line[0].length;
    chunks.push(body.subarray(start, start + size));
    at = start + size;
    if (body[at] === 13) at++;
    if (body[at] === 10) at++;
  }
  return Buffer.concat(chunks);
}

function unpack(body: Buffer, coding: string, maxOutputLength: number): Buffer {
  if (body.length === 0) return body;
  const limit = { maxOutputLength };
  try {
    if (coding === 'gzip' || coding === 'x-gzip')
      return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, limit) : body;
    if (coding === 'br') return isText(body) ? body : brotliDecompressSync(body, limit);
    if (coding === 'deflate') {
      if (isText(body)) return body;
      const hasZlibHeader = (body[0]! & 0x0f) === 8 && body.readUInt16BE(0) % 31 === 0;
      return hasZlibHeader ? inflateSync(body, limit) : inflateRawSync(body, limit);
    }
  } catch (error) {
    if (error instanceof RangeError) throw new BodyError('the page unpacks to more than 32 MB');
    throw new BodyError(`the page's ${coding} is broken`);
  }
  if (coding === 'zstd' && !isText(body))
    throw new BodyError('the page is packed with zstd, which cannot be undone here');
  return body;
}

/** Whether the bytes begin as a page does: no control characters in the first of them. */
const isText = (body: Buffer): boolean =>
  body.subarray(0, 64).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
