import { existsSync, readFileSync } from 'node:fs';
import { listen, makeApp } from '../server/index.ts';
import type { ChangeTime, PageQuery } from '../store/index.ts';
import { openKept } from './kept.ts';
import { Problem, say, writeOut } from './output.ts';
import { eachPage, wantedInputs } from './pages.ts';
import { findSamples } from './samples.ts';

export interface ServeOptions {
  manifest?: string;
  port: number;
  store?: string;
}

/** `dateline serve`: the live page of the pages given, of a store, or of the samples. Runs until Ctrl-C. */
export async function runServe(pages: readonly string[], options: ServeOptions): Promise<void> {
  const samples = pages.length === 0 && options.store === undefined ? findSamples() : null;
  const stopped = untilStopped();
  const store = await openKept(options.store ?? null);
  let told = Promise.resolve({ record: '', decisions: '[]' });
  const parts = {
    record: async (asOf?: string) => {
      const { record } = await told;
      return asOf === undefined ? record : JSON.stringify(await store.asOf(asOf));
    },
    page: async (query: PageQuery) => {
      await told;
      return JSON.stringify(await store.page(query));
    },
    changes: async (since: string, by: ChangeTime) => {
      await told;
      return JSON.stringify(await store.changesSince(since, by));
    },
    decisions: async () => (await told).decisions,
  };
  const server = await listenAt(makeApp({ ...parts, asset: readAsset }), options.port);
  try {
    told = (async () => {
      const wanted = wantedInputs(samples?.files ?? pages, { manifest: samples?.manifest ?? options.manifest });
      await eachPage(wanted, async ({ bytes, source }) => {
        await store.addPage(bytes, source);
      });
      const { record, standing } = await store.decided();
      return { record: JSON.stringify(record), decisions: JSON.stringify(standing) };
    })();
    await told;
    if (samples) say('no pages given: these are the samples of the package');
    if (options.store === undefined) say('the store is in memory and gone when this ends; --store DIR keeps it');
    await writeOut(`Dateline is at http://127.0.0.1:${server.port}\n`);
    await stopped;
  } finally {
    await server.close();
    await store.close();
  }
}

/** Resolves at Ctrl-C or when told to end. */
const untilStopped = (): Promise<void> =>
  new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });

async function listenAt(app: Parameters<typeof listen>[0], port: number): ReturnType<typeof listen> {
  try {
    return await listen(app, port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Problem(`port ${port}`, 'is in use', 'choose another with --port');
    if (code === 'EACCES') throw new Problem(`port ${port}`, 'may not be used', 'choose one above 1023 with --port');
    throw error;
  }
}

function readAsset(name: string): Uint8Array | null {
  const file = new URL(`./web/${name}`, import.meta.url);
  return existsSync(file) ? readFileSync(file) : null;
}
