import { readFileSync } from 'node:fs';
import { readSystemError } from '../inputs/systemError.ts';
import { Problem } from './output.ts';

/** Bytes of a file the user named. @throws Problem, with how to mend it. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw fileProblem(file, error as NodeJS.ErrnoException);
  }
}

/** What the system's error means to the one who named the file. */
export function fileProblem(file: string, error: NodeJS.ErrnoException, exitCode: 1 | 2 = 1): Problem {
  const { what, mend } = readSystemError(error);
  return new Problem(file, what, mend, exitCode);
}
