import { clearStatus, showStatus } from './output.ts';

export interface Progress {
  /** One more of them is done; or `done` of `total`, where the work counts for itself. */
  step(done?: number, total?: number): void;
  /** Tells what comes next, where the work has taken its time so far. */
  note(line: string): void;
  end(): void;
}
/** Within the first second nothing is said. */
const PATIENCE_MS = 1000;
const TERMINAL_MS = 200;
/** In a file or pipe each line comes after twice the time of the last, up to a minute. */
const LONGEST_MS = 60_000;

/**
 * Says on stderr how far a long run is: what is being done, how many of how many (where that is known), how many a
 * second. On a terminal it is one line, written over; elsewhere lines further and further apart.
 * @param doing as in "reading"
 * @param noun as in "pages"
 */
export function startProgress(doing: string, noun: string, total: number | null = null): Progress {
  const onTerminal = process.stderr.isTTY === true;
  const began = Date.now();
  let done = 0;
  let wait = PATIENCE_MS;
  let next = began + wait;
  return {
    step(count = done + 1, of = total ?? undefined) {
      done = count;
      const now = Date.now();
      if (now < next) return;
      showStatus(progressLine({ doing, noun, done, total: of ?? null, ms: now - began }));
      wait = onTerminal ? TERMINAL_MS : Math.min(wait * 2, LONGEST_MS);
      next = now + wait;
    },
    note(line) {
      if (Date.now() >= began + PATIENCE_MS) showStatus(line);
    },
    end: clearStatus,
  };
}

/** "reading 1,240 of 5,000 pages, 83 a second". */
export function progressLine({
  doing,
  noun,
  done,
  total,
  ms,
}: {
  doing: string;
  noun: string;
  done: number;
  total: number | null;
  ms: number;
}): string {
  const rate = done / (ms / 1000);
  const of = total === null ? '' : ` of ${count(total)}`;
  return `${doing} ${count(done)}${of} ${noun}, ${rate < 10 ? rate.toFixed(1) : count(Math.round(rate))} a second`;
}

/** A count with its thousands set off. */
export const count = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/gu, ',');
