import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { PageError } from './types.ts';

/** The longest page read, in bytes after unpacking: fifty times the longest live blog seen. */
const MAX_PAGE_BYTES = 32 * 1024 * 1024;
/** A control character in every so many is no text. */
const MAX_CONTROL_SHARE = 0.02;

/** Bytes to text: gzip is unpacked, the byte order mark dropped, and broken UTF-8 read in the declared or the commonest charset. */
export function decodePage(bytes: Uint8Array, where: string): string {
  const plain = unpack(bytes, where);
  if (plain.length === 0) throw new PageError('empty', 'the page is empty', where, 'give a page with text in it');
  if (plain.length > MAX_PAGE_BYTES)
    throw new PageError('too-large', 'the page is larger than 32 MB', where, 'give one page a file');
  const utf16 = utf16Of(plain);
  if (utf16 === null && isBinary(plain))
    throw new PageError('binary', 'this is no text', where, 'give HTML, plain text or gzip of either');
  const text = (utf16 ? new TextDecoder(utf16).decode(plain) : decode(plain, where)).replace(/^\uFEFF/u, '');
  if (text.trim() === '') throw new PageError('empty', 'the page is empty', where, 'give a page with text in it');
  return text;
}

function unpack(bytes: Uint8Array, where: string): Uint8Array {
  const looksPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!looksPacked) {
    if (/\.gz$/iu.test(where) && bytes.length > 0)
      throw new PageError('not-gzip', 'the name ends in .gz but this is not gzip', where, 'pack it again or rename it');
    return bytes;
  }
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_PAGE_BYTES + 1 });
  } catch (error) {
    if (error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new PageError('too-large', 'the page unpacks to more than 32 MB', where, 'give one page a file');
    throw new PageError('not-gzip', 'the gzip is broken', where, 'fetch or pack the page again');
  }
}

/** UTF-16 by its byte order mark. */
const utf16Of = (bytes: Uint8Array): string | null =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;

function decode(bytes: Uint8Array, where: string): string {
  if (isUtf8(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const charset = declaredCharset(bytes);
  // UTF-8 with a few broken bytes, such as a text cut amid a letter: they alone are lost.
  if (charset !== null && /^utf-?8$/iu.test(charset) && hasUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  if (charset === null && hasUtf8(bytes))
    throw new PageError('encoding', 'broken UTF-8', where, 'save the page again as UTF-8, or declare its charset');
  return decodeAs(charset, bytes);
}

/** Whether letters of two or three UTF-8 bytes stand in the bytes: a page of another charset has none but by chance. */
function hasUtf8(bytes: Uint8Array): boolean {
  const continues = (i: number) => ((bytes[i] ?? 0) & 0xc0) === 0x80;
  return bytes.some(
    (b, i) =>
      (b >= 0xc3 && b < 0xe0 && continues(i + 1)) || (b >= 0xe1 && b < 0xf0 && continues(i + 1) && continues(i + 2)),
  );
}

function decodeAs(charset: string | null, bytes: Uint8Array): string {
  try {
    // A page that declares UTF-8 and breaks it is, nearly always, windows-1252 somewhere.
    if (charset && !/^utf-?8$/iu.test(charset)) return new TextDecoder(charset).decode(bytes);
  } catch {
    // An unknown charset name: read on as windows-1252.
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{2,40})/iu.exec(head)?.[1] ?? null;
}

/** NUL, or control characters by the share, in the page's first part; text has none but white space. */
function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const head = Math.min(bytes.length, BINARY_SAMPLE);
  let control = 0;
  for (let i = 0; i < head; i++) {
    const code = bytes[i] as number;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) control++;
  }
  return control > Math.max(2, head * MAX_CONTROL_SHARE);
}
const BINARY_SAMPLE = 65_536;
