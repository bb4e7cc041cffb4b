/** The charset a Content-Type names, in lower case; null where it names none. */
export const charsetOf = (contentType: string): string | null =>
  /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/iu.exec(contentType)?.[1]?.toLowerCase() ?? null;

/**
 * Bytes of a page as UTF-8 where its server named another charset: the page itself need not name it. Bytes that are
 * UTF-8 already, or of no charset known, are left as they are.
 */
export function toUtf8(bytes: Buffer, charset: string | null): Uint8Array {
  if (charset === null || /^utf-?8$/u.test(charset) || isUtf8(bytes)) return bytes;
  try {
    return new TextEncoder().encode(new TextDecoder(charset).decode(bytes));
  } catch {
    return bytes;
  }
}

/** The text of an XML file, by its byte order mark, the encoding it declares, or UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,150}encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/iu.exec(head)?.[1];
  const marked = head.startsWith('\xff\xfe') ? 'utf-16le' : head.startsWith('\xfe\xff') ? 'utf-16be' : null;
  return decoderOf(marked ?? (declared && !/^utf-?16/iu.test(declared) ? declared : 'utf-8')).decode(bytes);
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('utf-8');
  }
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
