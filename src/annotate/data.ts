import { existsSync, readFileSync } from 'node:fs';

/**
 * The one place where the pure rooms read from disk: data files that ship with the program and never change while it
 * runs. In the bundle they lie beside it; from source they are what the build made.
 */
const FOLDERS = [new URL('./data/', import.meta.url), new URL('../../dist/data/', import.meta.url)];

/** Bytes of a shipped data file. @throws when the build has not made it. */
export function readData(name: string): Uint8Array {
  for (const folder of FOLDERS) {
    const file = new URL(name, folder);
    if (existsSync(file)) return readFileSync(file);
  }
  throw new Error(`data file ${name} is missing: run "npm run build", which makes it`);
}
