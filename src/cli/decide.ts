import { readFileSync } from 'node:fs';
import { fileProblem, readBytes } from './files.ts';
import { openKept } from './kept.ts';
import { Problem, say, writeOut } from './output.ts';

const FORM = 'write one decision, a list of them, or one a line, as docs/record.md shows under Decision';

/**
 * `dateline decide`: appends decisions to the log of a store, all or none, and prints where each stands, a JSON line each.
 * What `dateline decisions` prints is taken too: a log is carried to another store that way.
 */
export async function runDecide(file: string, { store: dir }: { store: string }): Promise<void> {
  const where = file === '-' ? 'stdin' : file;
  const inputs = readDecisions(readText(file, where), where).map(unwrapped);
  if (inputs.length === 0) throw new Problem(where, 'holds no decision', FORM);
  const store = await openKept(dir, { create: false });
  try {
    const nameOf = (index: number) => (inputs.length === 1 ? `${where} decision` : `${where} decision ${index + 1}`);
    const kept = await store.addDecisions(inputs, nameOf);
    for (const one of kept) await writeOut(`${JSON.stringify(one)}\n`);
    const fresh = kept.filter(({ added }) => added).length;
    say(`${dir}: ${fresh} kept${fresh < kept.length ? `, ${kept.length - fresh} there already` : ''}`);
  } finally {
    await store.close();
  }
}

/** `dateline decisions`: the log with where each decision stands, as a JSON array. */
export async function runDecisions({ store: dir }: { store: string }): Promise<void> {
  const store = await openKept(dir, { create: false });
  try {
    await writeOut(`${JSON.stringify((await store.decided()).standing, null, 1)}\n`);
  } finally {
    await store.close();
  }
}

function readText(file: string, where: string): string {
  try {
    const bytes = file === '-' ? readFileSync(0) : readBytes(file);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
      ? new Problem(where, 'broken UTF-8', 'save it as UTF-8')
      : fileProblem(where, error as NodeJS.ErrnoException);
  }
}

/** One JSON value, or one on each line that is not blank. @throws Problem */
function readDecisions(text: string, where: string): unknown[] {
  const whole = parsed(text);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const value = parsed(line);
    if (value === undefined) throw new Problem(`${where} line ${index + 1}`, 'is not JSON', FORM);
    return [value];
  });
}

/** The value of a JSON text; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The decision in `{"decision": {...}, "state", "note"}`; an undo's own "decision" is an id. */
function unwrapped(input: unknown): unknown {
  const { decision } = (input ?? {}) as { decision?: unknown };
  return typeof decision === 'object' && decision !== null ? decision : input;
}
