import { recordOf } from '../pipeline.ts';
import { type ReadReport, readPage } from '../read/index.ts';
import { type DatelineRecord, REGISTER_NAMES } from '../record/types.ts';
import { writeOut } from './output.ts';
import { eachPage } from './pages.ts';

export interface ReadOptions {
  manifest?: string;
  json?: boolean;
  store?: string;
}

/** `dateline read`: the record of the pages, or of the whole store they were put into. */
export async function runRead(files: readonly string[], options: ReadOptions): Promise<void> {
  const record =
    options.store === undefined ? await readAlone(files, options) : await readInto(options.store, files, options);
  await writeOut(options.json ? `${JSON.stringify(record)}\n` : summarise(record));
}

async function readAlone(files: readonly string[], { manifest }: ReadOptions): Promise<DatelineRecord> {
  const reports: ReadReport[] = [];
  await eachPage(files, manifest, ({ bytes, source }) => {
    reports.push(readPage(bytes, source));
  });
  return recordOf(reports);
}

async function readInto(dir: string, files: readonly string[], { manifest }: ReadOptions): Promise<DatelineRecord> {
  const { openKept } = await import('./kept.ts');
  const store = await openKept(dir);
  try {
    await eachPage(files, manifest, async ({ bytes, source }) => {
      await store.addPage(bytes, source);
    });
    return await store.record();
  } finally {
    await store.close();
  }
}

function summarise({ reports, statements, events, registers }: DatelineRecord): string {
  const counts = REGISTER_NAMES.map((name) => `${name} ${registers[name].length}`).join(', ');
  const pages = reports.map((report) => {
    const posts = `${report.posts.length} ${report.posts.length === 1 ? 'post' : 'posts'}`;
    return `${report.file ?? report.url ?? report.id}: ${report.kind}, ${posts}, ${report.published ?? 'no date'}`;
  });
  const totals = `${reports.length} reports, ${statements.length} statements, ${events.length} events`;
  return `${[...pages, totals, `registers: ${counts}`].join('\n')}\n`;
}
