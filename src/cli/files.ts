import { readFileSync } from 'node:fs';
import { Problem } from './output.ts';

const MENDS: Record<string, [what: string, mend: string]> = {
  ENOENT: ['no such file', 'check the path'],
  ENOTDIR: ['no such file', 'check the path'],
  EISDIR: ['is a directory', 'give files'],
  EACCES: ['may not be read', 'change its permissions'],
  EPERM: ['may not be read', 'change its permissions'],
  ERR_FS_FILE_TOO_LARGE: ['is larger than 2 GB', 'split it'],
};

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
  const [what, mend] = MENDS[error.code ?? ''] ?? [`cannot be read (${error.code ?? error.message})`, 'check the path'];
  return new Problem(file, what, mend, exitCode);
}
