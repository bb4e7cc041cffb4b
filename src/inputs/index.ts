import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type ByteSource, inMemory, openFile } from './byteSource.ts';
import { decodeXml } from './charset.ts';
import { feedPages } from './feed.ts';
import { type InputFile, listFolder } from './folder.ts';
import { isJsonFeed, type Sniffed, sniff } from './sniff.ts';
import { isSystemError, readSystemError } from './systemError.ts';
import { type Failure, type Finding, failure, type Known, type PassedOver, passed } from './types.ts';
import { warcPages } from './warc.ts';

export type { InputFile } from './folder.ts';
export { isSystemError, readSystemError } from './systemError.ts';
export type { Failure, Finding, FoundPage, Known, PassedOver } from './types.ts';

/** The longest page or feed read, in bytes after unpacking; the reader of pages has the same limit. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Name of the file as a manifest would have it. */
export const baseName = (path: string): string => basename(path);

/** What a name on the command line stands for: a file as it is, a folder with all that is in it, `-` for stdin. */
export function listInputs(path: string): (InputFile | Failure | PassedOver)[] {
  if (path === '-' || !isFolder(path))
    return [{ kind: 'file', path, where: path === '-' ? 'stdin' : path, fromFolder: false }];
  const found = listFolder(path);
  return found.some(({ kind }) => kind !== 'passed')
    ? found
    : [...found, failure(path, 'there are no pages in this folder', 'give a folder of pages, feeds or archives')];
}

/** Errors come up again, and are told, where the file is read. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * The pages of one input, told by its content: a page is one, a feed or an archive (WARC) has many; each may be
 * gzipped. What fails is a finding too, so that the rest goes on; nothing is thrown but bugs.
 */
export async function* pagesOf(input: InputFile, known: Known): AsyncGenerator<Finding> {
  const { where } = input;
  let source: ByteSource | null = null;
  try {
    source = await open(input);
    yield* pagesIn(source, await sniff(source), input, known);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const { what, mend } = readSystemError(error);
    yield failure(where, what, mend);
  } finally {
    await source?.close();
  }
}

async function* pagesIn(
  source: ByteSource,
  { form, packed }: Sniffed,
  input: InputFile,
  known: Known,
): AsyncGenerator<Finding> {
  const { path, where, fromFolder } = input;
  const shared = knownOfAll(known);
  if (form === 'warc') yield* warcPages(source, where, packed, shared);
  else if (form === 'zstd') yield failure(where, 'this is packed with zstd', 'unpack it first: zstd -d FILE');
  else if (fromFolder && form === 'binary') yield passed(where, 'other files', { notice: 'is no text; passed over' });
  else if (source.size > MAX_BYTES) yield failure(where, 'the page is larger than 32 MB', 'give one page a file');
  else {
    const bytes = await source.read(0, source.size);
    const text = form === 'feed' || form === 'json' ? textOf(bytes, packed) : null;
    if (text !== null && (form === 'feed' || isJsonFeed(text))) yield* feedPages(text, where, shared);
    else if (fromFolder && form === 'json')
      yield passed(where, 'other files', { notice: 'is JSON and no feed; passed over' });
    else {
      const file = path === '-' ? null : baseName(path);
      yield { kind: 'page', where, container: null, bytes, source: { ...known, file } };
    }
  }
}

/** What is known of a feed or archive holds for its pages, but each has its own address and date. */
const knownOfAll = ({ outlet = null, timeZone = null, language = null, published = null }: Known): Known => ({
  outlet,
  timeZone,
  language,
  fetched: published,
});

function textOf(bytes: Buffer, packed: boolean): string | null {
  try {
    return decodeXml(packed ? gunzipSync(bytes, { maxOutputLength: MAX_BYTES }) : bytes);
  } catch {
    return null;
  }
}

/** A file is read where it lies; stdin and pipes are held in memory. */
async function open({ path }: InputFile): Promise<ByteSource> {
  if (path === '-') return inMemory(await readAll(process.stdin));
  return statSync(path).isFile() ? openFile(path) : inMemory(await readFile(path));
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
