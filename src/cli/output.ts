/** What went wrong in the world, said so that it can be mended: `dateline: WHERE: WHAT; HOW TO MEND`. */
export class Problem extends Error {
  readonly where: string;
  readonly exitCode: 1 | 2;
  constructor(where: string, what: string, mend: string, exitCode: 1 | 2 = 1) {
    super(`${where}: ${what}; ${mend}`);
    this.name = 'Problem';
    this.where = where;
    this.exitCode = exitCode;
  }
}

/** One line on stderr; the exit code of the run becomes at least the problem's. */
export function complain(problem: Problem): void {
  say(oneLine(problem.message));
  process.exitCode = Math.max(Number(process.exitCode ?? 0), problem.exitCode);
}

/** Notices go to stderr: stdout carries results only. */
export function say(line: string): void {
  clearStatus();
  process.stderr.write(`dateline: ${line}\n`);
}

let statusShown = false;
/** How far we are: on a terminal a line that the next one takes the place of, elsewhere a line. */
export function showStatus(line: string): void {
  if (!process.stderr.isTTY) {
    say(line);
    return;
  }
  const width = (process.stderr.columns || 80) - 1; // a full line would wrap, and stay
  process.stderr.write(`\r\x1b[K${`dateline: ${line}`.slice(0, width)}`);
  statusShown = true;
}
/** Takes the status line from the terminal. */
export function clearStatus(): void {
  if (statusShown) process.stderr.write('\r\x1b[K');
  statusShown = false;
}

/** Writes to stdout and waits where the reader is slower than we are. */
export function writeOut(text: string): Promise<void> {
  return new Promise((done) => {
    if (process.stdout.write(text)) done();
    else process.stdout.once('drain', done);
  });
}

/** A reader that goes away (`| head`) ends us quietly; a full disk behind stdout is said. */
export function guardOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    say(`stdout: cannot be written (${error.code ?? error.message}); free some space or write elsewhere`);
    process.exit(1);
  });
  process.stderr.on('error', () => {});
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');
