import { ByteReader } from './byteReader.ts';
import { type ByteSource, chunksOf } from './byteSource.ts';
import { charsetOf, toUtf8 } from './charset.ts';
import { findMember, GzipError, openMember } from './gzipMembers.ts';
import { BodyError, openBody, parseHeaders, parseResponse } from './http.ts';
import { type Failure, type Finding, failure, type Known, passed } from './types.ts';

/** Bytes of the longest record opened; a longer one is no page (and is passed over unread). */
const MAX_RECORD_BYTES = 34 * 1024 * 1024;
const MAX_PAGE_BYTES = 32 * 1024 * 1024;
const MAX_HEAD_BYTES = 64 * 1024;
/** An archive with more broken records than this is left. */
const MAX_BROKEN = 1000;
const OPENING = 'WARC/';
const MEND = 'fetch or copy the archive again';

/** A WARC record (ISO 28500): its header fields by lower-case name, and its block. */
interface WarcRecord {
  /** Where it starts: in a packed archive the place of its gzip member. */
  offset: number;
  headers: ReadonlyMap<string, string>;
  /** Null where it is too long to be a page. */
  block: Buffer | null;
}
type Broken = { offset: number; broken: string };

/**
 * Pages of a WARC, plain or gzipped (record by record, or as a whole), in bounded memory. A record that is broken is a
 * failure with its offset, and reading goes on at the next that can be found.
 */
export async function* warcPages(
  source: ByteSource,
  file: string,
  packed: boolean,
  known: Known,
): AsyncGenerator<Finding> {
  let broken = 0;
  for await (const record of packed
    ? packedRecords(source)
    : recordsOf(new ByteReader(chunksOf(source)), (at) => at, source.size)) {
    const where = `${file} record at byte ${record.offset}`;
    if (!('broken' in record)) yield pageOf(record, where, known);
    else if (++broken <= MAX_BROKEN) yield failure(where, record.broken, MEND);
    else {
      yield failure(where, `more than ${MAX_BROKEN} records are broken; the rest is left unread`, MEND);
      return;
    }
  }
}

/** Records of an archive packed with gzip, a member at a time; after a broken member on at the next that opens a record. */
async function* packedRecords(source: ByteSource): AsyncGenerator<WarcRecord | Broken> {
  for (let at: number | null = 0; at !== null && at < source.size; ) {
    const member = openMember(source, at);
    const { start } = member;
    const reader = new ByteReader(member.content);
    try {
      yield* recordsOf(reader, () => start);
      at = member.end();
    } catch (error) {
      if (!(error instanceof GzipError)) throw error;
      at = await findMember(source, start + 1, OPENING);
      yield {
        offset: start,
        broken: at === null ? `${error.message}, and no record is found after it` : error.message,
      };
    } finally {
      await reader.close();
    }
  }
}

/** Records one after the other; `place` turns a place in these bytes into one in the file. */
async function* recordsOf(
  reader: ByteReader,
  place: (at: number) => number,
  size = Number.POSITIVE_INFINITY,
): AsyncGenerator<WarcRecord | Broken> {
  while (await skipBlankLines(reader)) {
    const offset = place(reader.position);
    const record = await readRecord(reader, offset, size);
    yield record;
    if ('broken' in record) await findRecord(reader);
  }
}

/** Passes over the line ends between records; false at the end. */
async function skipBlankLines(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const [byte] = await reader.peek(1);
    if (byte === undefined) return false;
    if (byte !== 13 && byte !== 10) return true;
    await reader.skip(1);
  }
}

/** Reads the record that starts here. What it has no right to is given back to the reader. */
async function readRecord(reader: ByteReader, offset: number, size: number): Promise<WarcRecord | Broken> {
  const head = await readHead(reader);
  if (head === null) return { offset, broken: 'this is no WARC record' };
  const headers = parseHeaders(head);
  const length = /^\d{1,15}$/u.exec(headers.get('content-length') ?? '')?.[0];
  if (length === undefined) return { offset, broken: 'the record has no Content-Length' };
  const wanted = Number(length);
  if (reader.position + wanted > size) return { offset, broken: 'the record is cut short' };
  const block = wanted <= MAX_RECORD_BYTES ? await reader.take(wanted) : null;
  const got = block ? block.length : await reader.skip(wanted);
  const follows = (await reader.peek(16)).toString('latin1');
  if (got === wanted && /^(?:\r?\n\r?\n|\s{0,16}(?:WARC\/|$))/u.test(follows)) return { offset, headers, block };
  if (block) reader.unread(block);
  return { offset, broken: got < wanted ? 'the record is cut short' : "the record's Content-Length does not fit" };
}

/** The header lines, taken up to the blank line after them; null where no record starts here. */
async function readHead(reader: ByteReader): Promise<string | null> {
  for (let window = 1024; ; window *= 4) {
    const bytes = await reader.peek(window);
    const text = bytes.toString('utf8');
    if (!text.startsWith(OPENING)) return null;
    const blank = /\r?\n\r?\n/u.exec(text);
    if (blank) {
      await reader.skip(Buffer.byteLength(text.slice(0, blank.index + blank[0].length)));
      return text.slice(0, blank.index);
    }
    if (bytes.length < window || window >= MAX_HEAD_BYTES) return null;
  }
}

/** Goes on to the next line that opens a record. */
async function findRecord(reader: ByteReader): Promise<void> {
  const WINDOW = 64 * 1024;
  for (;;) {
    const bytes = await reader.peek(WINDOW);
    const hit = /\nWARC\/\d\.\d\r?\n/u.exec(bytes.toString('latin1'));
    if (hit) {
      await reader.skip(hit.index + 1);
      return;
    }
    if (bytes.length < WINDOW) {
      await reader.skip(bytes.length);
      return;
    }
    await reader.skip(WINDOW - 16);
  }
}

/** What one record is: a page, no page, or a page that cannot be opened. */
function pageOf({ headers, block }: WarcRecord, where: string, known: Known): Finding {
  const type = (headers.get('warc-type') ?? '').toLowerCase();
  const url = (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/u, '$1') || null;
  const label = url ? `${where} (${url})` : where;
  if (type === 'revisit') return passed(label, 'revisits');
  if (type !== 'response' && type !== 'resource') return passed(label, 'records of requests and metadata');
  if (url && SITE_FILES.test(url)) return passed(label, 'files for robots');
  if (block === null) return passed(label, 'records of more than 34 MB');
  const fetched = headers.get('warc-date') ?? null;
  const opened = type === 'resource' ? openResource(headers, block, label) : openResponse(block, label);
  if ('kind' in opened) return opened;
  const source = { ...known, file: url ? null : where, url, fetched: fetched ?? known.fetched ?? null };
  return { kind: 'page', where: label, container: 'warc', bytes: opened.bytes, source };
}
const SITE_FILES = /^https?:\/\/[^/]+\/(?:robots|ads|app-ads|humans|\.well-known\/security)\.txt(?:\?|$)/iu;

type Opened = { bytes: Uint8Array } | Finding;

function openResource(headers: ReadonlyMap<string, string>, block: Buffer, label: string): Opened {
  const type = headers.get('content-type') ?? '';
  return isPageType(type) ? { bytes: toUtf8(block, charsetOf(type)) } : passed(label, OTHER_KINDS);
}

function openResponse(block: Buffer, label: string): Opened {
  const response = parseResponse(block);
  if (response === null) return passed(label, 'responses of other protocols than HTTP');
  const { status } = response;
  if (status >= 300 && status < 400) return passed(label, 'redirects');
  if (status !== 200) return passed(label, 'answers of another status than 200');
  const type = response.headers.get('content-type') ?? '';
  if (!isPageType(type)) return passed(label, OTHER_KINDS);
  try {
    const body = openBody(response, MAX_PAGE_BYTES);
    if (body.length === 0) return passed(label, 'empty answers');
    return { bytes: toUtf8(body, charsetOf(type)) };
  } catch (error) {
    if (error instanceof BodyError) return brokenBody(label, error);
    throw error;
  }
}
const brokenBody = (label: string, { message }: BodyError): Failure => failure(label, message, 'fetch the page again');
const OTHER_KINDS = 'pictures, scripts and other kinds';
const isPageType = (type: string): boolean =>
  /^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml)\s*(?:;|$)/iu.test(type);
