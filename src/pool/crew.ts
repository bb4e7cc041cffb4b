import { type ResourceLimits, Worker } from 'node:worker_threads';
import { type Batch, faultOf, type Outcome } from './tasks.ts';

/** Threads that work on batches. */
export interface Crew {
  /** What came of each input of a batch, in their order. Does not reject. */
  run(batch: Batch): Promise<Outcome<unknown>[]>;
  dismiss(): Promise<void>;
}
interface Job {
  batch: Batch;
  done: (outcomes: Outcome<unknown>[]) => void;
  lost: (error: unknown) => void;
}

/**
 * Up to `jobs` threads of a worker file, which answers each batch it is sent with its outcomes. A thread has one batch at a
 * time; the others wait in their order. One that goes down is replaced where there is still something to do.
 */
export function hireCrew(file: string | URL, jobs: number, resourceLimits: ResourceLimits = {}): Crew {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const threads = new Map<Worker, Job | null>();

  const give = (thread: Worker, job: Job): void => {
    threads.set(thread, job);
    thread.postMessage(job.batch);
  };
  const share = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || threads.size < jobs))
      give(idle.pop() ?? hire(), waiting.shift() as Job);
  };
  const hire = (): Worker => {
    const thread = new Worker(file, { resourceLimits });
    let fault: unknown = null;
    threads.set(thread, null);
    thread.on('message', (outcomes: Outcome<unknown>[]) => {
      const job = threads.get(thread);
      threads.set(thread, null);
      idle.push(thread);
      job?.done(outcomes);
      share();
    });
    // An error is followed by the exit; an exit need not follow an error.
    thread.on('error', (error) => {
      fault = error;
    });
    thread.on('exit', (code) => {
      const job = threads.get(thread);
      threads.delete(thread);
      if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
      job?.lost(fault ?? `the thread ended with code ${code}`);
      share();
    });
    return thread;
  };
  const runTogether = (batch: Batch): Promise<Outcome<unknown>[]> =>
    new Promise((done, lost) => {
      waiting.push({ batch, done, lost });
      share();
    });

  const run = async ({ name, inputs }: Batch): Promise<Outcome<unknown>[]> => {
    try {
      return await runTogether({ name, inputs });
    } catch (error) {
      if (inputs.length === 1) return [{ fault: faultOf(error) }];
    }
    // The thread went down with the whole batch: each by itself, so that only the one at fault is lost.
    const outcomes: Outcome<unknown>[] = [];
    for (const input of inputs) outcomes.push(...(await run({ name, inputs: [input] })));
    return outcomes;
  };
  const dismiss = async (): Promise<void> => {
    waiting.length = 0;
    await Promise.all([...threads.keys()].map((thread) => thread.terminate()));
  };
  return { run, dismiss };
}
