import { openKept } from './kept.ts';
import { say, writeOut } from './output.ts';

export interface ChangesOptions {
  store: string;
  since: string;
  published?: boolean;
}

/** `dateline changes`: what is new, changed and withdrawn since a moment, as one JSON object. */
export async function runChanges({ store: dir, since, published = false }: ChangesOptions): Promise<void> {
  const store = await openKept(dir, { create: false });
  try {
    const changes = await store.changesSince(since, published ? 'published' : 'read');
    await writeOut(`${JSON.stringify(changes)}\n`);
    const counts = (['reports', 'events', 'statements', 'rows'] as const).map(
      (name) => `${name} ${changes[name].length}`,
    );
    say(`${dir}: since ${since} ${counts.join(', ')}`);
  } finally {
    await store.close();
  }
}
