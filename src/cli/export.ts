import { openKept } from './kept.ts';
import { writeOut } from './output.ts';

/** `dateline export`: the record of a store. */
export async function runExport({ store: dir }: { store: string }): Promise<void> {
  const store = await openKept(dir, { create: false });
  try {
    await writeOut(`${JSON.stringify(await store.record())}\n`);
  } finally {
    await store.close();
  }
}
