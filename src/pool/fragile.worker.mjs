// Threads for the tests: they go down, throw or take their time as the input says.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', async ({ inputs }) => {
  const outcomes = [];
  for (const input of inputs) {
    if (input === 'leave') process.exit(3);
    if (input === 'break') await breakLater();
    if (input === 'swell') for (const hoard = []; ; ) hoard.push(new Array(1e6).fill(hoard.length));
    if (typeof input === 'number') await new Promise((done) => setTimeout(done, input));
    outcomes.push({ result: `done ${input}` });
  }
  parentPort.postMessage(outcomes);
});

/** An error that no one can catch. */
const breakLater = () =>
  new Promise(() => {
    setImmediate(() => {
      throw new Error('broken thread');
    });
  });
