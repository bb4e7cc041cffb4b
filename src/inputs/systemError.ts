const MENDS: Record<string, [what: string, mend: string]> = {
  ENOENT: ['no such file', 'check the path'],
  ENOTDIR: ['no such file', 'check the path'],
  EISDIR: ['is a directory', 'give files'],
  EACCES: ['may not be read', 'change its permissions'],
  EPERM: ['may not be read', 'change its permissions'],
  ELOOP: ['is a link that leads back to itself', 'remove it'],
  ENAMETOOLONG: ['the name is too long', 'check the path'],
  ERR_FS_FILE_TOO_LARGE: ['is larger than 2 GB', 'split it'],
};

/** What the system's error means to the one who named the file, and how to mend it. */
export function readSystemError(error: NodeJS.ErrnoException): { what: string; mend: string } {
  const [what, mend] = MENDS[error.code ?? ''] ?? [`cannot be read (${error.code ?? error.message})`, 'check the path'];
  return { what, mend };
}
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string' && 'syscall' in error;
