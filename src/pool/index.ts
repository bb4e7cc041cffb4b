import { existsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { type Crew, hireCrew } from './crew.ts';
import { inLots, inOrder } from './ordered.ts';
import { type InputOf, type Outcome, outcomeOf, type ResultOf, TASKS, type TaskName } from './tasks.ts';

export type { AnnotateInput, Outcome } from './tasks.ts';

/** One of the items, and what came of it; null where it asked for no work. */
export interface Done<T, R> {
  item: T;
  outcome: Outcome<R> | null;
}
export interface Work<T, N extends TaskName> {
  task: N;
  /** Threads; 1 does all in this one. */
  jobs: number;
  /** What the task is given of an item; null where there is nothing to do. */
  inputOf: (item: T) => InputOf<N> | null;
  /** Length of an input's text in UTF-16 code units: the work is as long as the text. */
  sizeOf: (input: InputOf<N>) => number;
  /** The size of all together where it is known; where it is not, the first of them show it. */
  expected?: number;
}
interface Piece<T, I> {
  item: T;
  input: I | null;
  size: number;
}

/**
 * By the length of the texts: below `alone` one thread is done before others have loaded what they need (about a second of
 * work). A `lot` goes to a thread at once, some tenths of a second of work: many short documents share a message, and a
 * long one holds up few.
 */
const PORTIONS: Readonly<Record<TaskName, { alone: number; lot: number }>> = {
  annotate: { alone: 600_000, lot: 60_000 },
  tell: { alone: 200_000, lot: 20_000 },
};
/** Lots under way for each thread: one worked on, one that waits, one done whose elders are not. */
const LOTS_A_JOB = 3;

/**
 * Does the task for each item, on several threads where that is worth it, and hands on what came of each in the order of
 * the items. An input that fails, or brings its thread down, costs none of the others.
 */
export async function* workOn<T, N extends TaskName>(
  items: AsyncIterable<T>,
  work: Work<T, N>,
): AsyncGenerator<Done<T, ResultOf<N>>> {
  const { task, jobs, expected = 0 } = work;
  const run = TASKS[task] as (input: InputOf<N>) => ResultOf<N>;
  const { alone, lot: lotSize } = PORTIONS[task];
  const pieces = piecesOf(items, work);
  for (let size = expected; jobs === 1 || size < alone; ) {
    const next = await pieces.next();
    if (next.done) return;
    const { item, input } = next.value;
    yield { item, outcome: input === null ? null : outcomeOf(() => run(input)) };
    if (expected === 0) size += next.value.size;
  }
  const crew = hireCrew(workerFile(), jobs);
  try {
    const lots = inLots(pieces, ({ size }) => size, lotSize);
    yield* flat(inOrder(lots, (lot) => workOnLot<T, N>(crew, task, lot), jobs * LOTS_A_JOB));
  } finally {
    await crew.dismiss();
  }
}

async function* piecesOf<T, N extends TaskName>(
  items: AsyncIterable<T>,
  { inputOf, sizeOf }: Work<T, N>,
): AsyncGenerator<Piece<T, InputOf<N>>> {
  for await (const item of items) {
    const input = inputOf(item);
    yield { item, input, size: input === null ? 0 : sizeOf(input) };
  }
}

async function workOnLot<T, N extends TaskName>(
  crew: Crew,
  name: N,
  lot: readonly Piece<T, InputOf<N>>[],
): Promise<Done<T, ResultOf<N>>[]> {
  const inputs = lot.flatMap(({ input }) => (input === null ? [] : [input]));
  const outcomes = inputs.length === 0 ? [] : await crew.run({ name, inputs });
  let at = 0;
  return lot.map(({ item, input }) => ({
    item,
    outcome: input === null ? null : (outcomes[at++] as Outcome<ResultOf<N>>),
  }));
}

async function* flat<T>(lists: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const list of lists) yield* list;
}

/** Memory that one thread comes to, with its models and what it works on: 130 MB where texts are articles. */
const BYTES_A_JOB = 250_000_000;
/** As many threads as there are cores, but no more than half the machine's memory holds. */
export function defaultJobs(): number {
  const memory = process.constrainedMemory() || totalmem();
  const bytes = Math.min(memory, totalmem());
  return Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / 2 / BYTES_A_JOB)));
}

/** The bundle that threads run lies beside the program's; from source it is what the build made. */
function workerFile(): URL {
  const files = ['./worker.js', '../../dist/worker.js'].map((name) => new URL(name, import.meta.url));
  const found = files.find((file) => existsSync(file));
  if (found === undefined) throw new Error('worker.js is missing: run "npm run build", which makes it');
  return found;
}
