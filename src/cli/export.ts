import { openKept } from './kept.ts';
import { writeOut } from './output.ts';

/** `dateline export`: the record of a store, today's or as of a moment of publication. */
export async function runExport({ store: dir, asOf }: { store: string; asOf?: string }): Promise<void> {
  const store = await openKept(dir, { create: false });
  try {
    await writeOut(`${JSON.stringify(await (asOf === undefined ? store.record() : store.asOf(asOf)))}\n`);
  } finally {
    await store.close();
  }
}
