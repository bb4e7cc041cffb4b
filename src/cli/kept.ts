import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DecisionError } from '../decide/index.ts';
import { openStore, type Store, StoreError } from '../store/index.ts';
import { Problem } from './output.ts';

/** The user's store, on today's clock. `create: false` where a missing store is an error. @throws Problem */
export async function openKept(dir: string | null, { create = true } = {}): Promise<Store> {
  try {
    return await openStore({ dir, create, engine: engineVersion(), clock: () => new Date().toISOString() });
  } catch (error) {
    throw asProblem(error);
  }
}

/** Errors of the store and of decisions as the command line says them; anything else as it came. */
export function asProblem(error: unknown): unknown {
  return error instanceof StoreError || error instanceof DecisionError
    ? new Problem(error.where, error.what, error.hint)
    : error;
}

/** The program's own bytes: whatever changes in it, derived tables are made again. */
const engineVersion = (): string =>
  createHash('sha256')
    .update(readFileSync(new URL(import.meta.url)))
    .digest('hex')
    .slice(0, 16);
