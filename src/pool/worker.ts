// What each thread of the pool runs: a bundle of its own beside the program's.
import { parentPort } from 'node:worker_threads';
import { type Batch, runBatch, TASKS } from './tasks.ts';

parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(runBatch(TASKS, batch)));
