import type { ByteSource } from './byteSource.ts';
import { decodeXml } from './charset.ts';
import { firstBytes } from './gzipMembers.ts';

/** What an input is by its first bytes; its name is not asked. `json` may be a JSON Feed. */
export interface Sniffed {
  form: 'warc' | 'feed' | 'json' | 'page' | 'binary' | 'zstd';
  packed: boolean;
}

const XML_FEED =
  /^\uFEFF?\s*(?:<\?xml[^>]{0,300}>\s*)?(?:(?:<!--[\s\S]{0,4000}?-->|<\?[^>]{0,1000}>|<!DOCTYPE[^>[]{0,300}>)\s*){0,9}<(?:rss|(?:\w{1,20}:)?feed|(?:rdf|RDF):RDF)[\s>]/u;

export async function sniff(source: ByteSource): Promise<Sniffed> {
  const head = await source.read(0, 16 * 1024);
  const packed = head[0] === 0x1f && head[1] === 0x8b;
  const opening = packed ? firstBytes(head.subarray(0, 4096)) : head;
  return { form: formOf(opening.subarray(0, 16 * 1024)), packed };
}

function formOf(opening: Buffer): Sniffed['form'] {
  if (opening.toString('latin1', 0, 5) === 'WARC/') return 'warc';
  if (opening.length > 4 && opening.readUInt32LE(0) === 0xfd2fb528) return 'zstd';
  const text = decodeXml(opening);
  if (XML_FEED.test(text) && (!/^[^>]*:RDF/u.test(text) || text.includes('purl.org/rss/1.0'))) return 'feed';
  if (/^\s*\{\s*"/u.test(text)) return 'json';
  return text.includes('\0') ? 'binary' : 'page';
}

/** Whether a JSON text is a JSON Feed. */
export const isJsonFeed = (text: string): boolean =>
  /"version"\s{0,9}:\s{0,9}"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/u.test(text);
