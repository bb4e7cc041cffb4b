import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fileProblem } from './files.ts';
import { complain, Problem } from './output.ts';

/** One line of a JSONL file: an object, and where it stood. */
export interface JsonLine {
  value: Record<string, unknown>;
  where: string;
}

/**
 * The objects of a JSONL file (gzipped where its name ends in .gz), one at a time, or of stdin for `-`. A bad line is
 * complained of with its number and left out; blank lines are nothing.
 */
export async function* jsonLines(file: string): AsyncGenerator<JsonLine> {
  for await (const line of linesOf(file, throwOn))
    if (line instanceof Problem) complain(line);
    else yield line;
}

/** The same with each bad line, and a file that cannot be read, as a problem in its place. */
export const linesOrProblems = (file: string): AsyncGenerator<JsonLine | Problem> =>
  linesOf(file, (problem) => problem);

async function* linesOf(file: string, atBadFile: (problem: Problem) => Problem): AsyncGenerator<JsonLine | Problem> {
  let number = 0;
  try {
    for await (const bytes of bytesOfLines(file)) {
      number++;
      const line = lineOrProblem(bytes, `${file === '-' ? 'stdin' : file} line ${number}`);
      if (line) yield line;
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    yield atBadFile(error);
  }
}
const throwOn = (problem: Problem): never => {
  throw problem;
};

function lineOrProblem(bytes: Uint8Array, where: string): JsonLine | Problem | null {
  try {
    const value = parseLine(bytes, where);
    return value && { value, where };
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** A field that must be there as text. @throws Problem */
export function textField({ value, where }: JsonLine, name: string): string {
  const field = value[name];
  if (typeof field !== 'string') throw new Problem(where, `"${name}" is not text`, `give "${name}" as a string`);
  return field;
}

/** A field that may be missing or null. @throws Problem */
export function optionalText(line: JsonLine, name: string): string | null {
  return (line.value[name] ?? null) === null ? null : textField(line, name);
}

/** Runs what may fail on this one line; its problem is complained of and the others go on. */
export async function tryLine(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    complain(error);
  }
}

function parseLine(bytes: Uint8Array, where: string): Record<string, unknown> | null {
  const mend = 'write one JSON object a line, in UTF-8';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    throw new Problem(where, 'broken UTF-8', mend);
  }
  if (text === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem(where, 'not JSON', mend);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Problem(where, 'not a JSON object', mend);
  return value as Record<string, unknown>;
}

/** Lines as bytes, without their line feeds. */
async function* bytesOfLines(file: string): AsyncGenerator<Uint8Array> {
  let rest: Buffer[] = [];
  try {
    for await (const chunk of openStream(file) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, at)]);
        rest = [];
        from = at + 1;
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code.startsWith('Z_')) throw new Problem(file, 'is not gzip, or is cut short', 'pack it again');
    throw code ? fileProblem(file, error as NodeJS.ErrnoException) : error;
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

function openStream(file: string): Readable {
  if (file === '-') return process.stdin;
  const stream = createReadStream(file);
  if (!file.endsWith('.gz')) return stream;
  const unpacked = createGunzip();
  stream.on('error', (error) => unpacked.destroy(error));
  return stream.pipe(unpacked);
}
