import { basename } from 'node:path';
import type { PageSource } from '../read/index.ts';
import { readBytes } from './files.ts';
import { complain, Problem } from './output.ts';

/** What a manifest tells of one page: all that a fetch would have known. */
export type Known = Omit<PageSource, 'file'>;
const FIELDS = ['outlet', 'published', 'timeZone', 'language', 'url'] as const;
const FORM = 'write a JSON array of {"file", "outlet", "published", "timeZone", "language", "url"}';

/**
 * The manifest's entries by base name. One manifest may serve a whole folder, so entries for pages not given are passed
 * over; one that names none of the pages is complained of, and so is an entry with a value that cannot be meant, which
 * is left out.
 * @throws Problem (exit 2) where the manifest as a whole is none: its pages would be read with the wrong dates.
 */
export function readManifest(file: string, pages: readonly string[]): Map<string, Known> {
  const names = new Set(pages.map((page) => basename(page)));
  const entries = new Map<string, Known>();
  let named = 0;
  for (const [index, entry] of parseManifest(file).entries()) {
    try {
      const { name, known } = checkEntry(entry, `${file} entry ${index + 1}`);
      if (!names.has(name)) continue;
      named++;
      if (entries.has(name)) throw new Problem(file, `names ${name} twice`, 'keep one entry for each page');
      entries.set(name, known);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      named++;
      complain(error);
    }
  }
  if (named === 0)
    complain(new Problem(file, 'the manifest names none of the pages', 'give each page\'s file name as "file"'));
  return entries;
}

function parseManifest(file: string): unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readBytes(file)));
  } catch (error) {
    if (error instanceof Problem) throw new Problem(file, 'the manifest cannot be read', 'check the path', 2);
    throw new Problem(file, 'the manifest is not JSON', FORM, 2);
  }
  if (!Array.isArray(parsed)) throw new Problem(file, 'the manifest is not a JSON array', FORM, 2);
  return parsed;
}

function checkEntry(entry: unknown, where: string): { name: string; known: Known } {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    throw new Problem(where, 'is not an object', FORM);
  const raw = entry as Record<string, unknown>;
  if (typeof raw.file !== 'string' || raw.file === '') throw new Problem(where, 'has no "file"', FORM);
  const known: Known = {};
  for (const field of FIELDS) {
    const value = raw[field] ?? null;
    if (value !== null && typeof value !== 'string') throw new Problem(where, `"${field}" is not text`, FORM);
    known[field] = value;
  }
  if (known.published && !Number.isFinite(Date.parse(known.published)))
    throw new Problem(where, `"published" is no date: ${known.published}`, 'write it as 2024-03-08T18:00:00Z');
  if (known.timeZone && !isTimeZone(known.timeZone))
    throw new Problem(where, `"timeZone" is unknown: ${known.timeZone}`, 'write an IANA name such as Europe/London');
  return { name: basename(raw.file), known };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
