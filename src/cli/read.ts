import { Readable } from 'node:stream';
import { distinctReports } from '../pipeline.ts';
import { defaultJobs, workOn } from '../pool/index.ts';
import { type ReadReport, readPage } from '../read/index.ts';
import { type DatelineRecord, REGISTER_NAMES } from '../record/types.ts';
import { joinFacts, type ReportFacts } from '../registers/index.ts';
import { complain, Problem, writeOut } from './output.ts';
import { eachPage, foundPages, namesOrStdin, type WantedInput, wantedInputs } from './pages.ts';
import { count, startProgress } from './progress.ts';

export interface ReadOptions {
  manifest?: string;
  json?: boolean;
  store?: string;
  url?: string;
  /** Threads; as many as there are cores where it is not given. */
  jobs?: number;
}

/** `dateline read`: the record of the pages, or of the whole store they were put into. */
export async function runRead(names: readonly string[], options: ReadOptions): Promise<void> {
  const wanted = wantedInputs(namesOrStdin(names, 'read'), options);
  const record =
    options.store === undefined ? await readAlone(wanted, options.jobs) : await readInto(options.store, wanted);
  if (record) await writeOut(options.json ? `${JSON.stringify(record)}\n` : summarise(record));
}

async function readAlone(wanted: readonly WantedInput[], jobs?: number): Promise<DatelineRecord | null> {
  const reports: ReadReport[] = [];
  const tally = await eachPage(wanted, ({ bytes, source }) => {
    reports.push(readPage(bytes, source));
  });
  return foundPages(tally, 'read') ? withProgress((step) => recordOnThreads(reports, jobs, step)) : null;
}

/** What each report tells is found on several threads where there is enough to read; then all is joined. */
async function recordOnThreads(
  reports: readonly ReadReport[],
  jobs: number | undefined,
  step: (done: number, total: number) => void,
): Promise<DatelineRecord> {
  const all = distinctReports(reports);
  const told = workOn(Readable.from(all), {
    task: 'tell',
    jobs: jobs ?? defaultJobs(),
    inputOf: (read: ReadReport) => read,
    sizeOf: ({ report }) => report.text.length,
    expected: all.reduce((size, { report }) => size + report.text.length, 0),
  });
  const facts: ReportFacts[] = [];
  let done = 0;
  for await (const { item, outcome } of told) {
    if (outcome && 'result' in outcome) facts.push(outcome.result);
    else if (outcome) complain(notTold(item, outcome.fault));
    step(++done, all.length);
  }
  return joinFacts(facts);
}

/** A fault of ours: the others go on without this one. */
const notTold = ({ report }: ReadReport, fault: string): Problem =>
  new Problem(
    report.file ?? report.url ?? report.id,
    `could not be annotated, ${fault}`,
    'a fault of dateline: report it with the page',
  );

async function readInto(dir: string, wanted: readonly WantedInput[]): Promise<DatelineRecord | null> {
  const { openKept } = await import('./kept.ts');
  const store = await openKept(dir);
  try {
    const tally = await eachPage(wanted, async ({ bytes, source }) => {
      await store.addPage(bytes, source);
    });
    return foundPages(tally, 'read') ? await withProgress((step) => store.record(step)) : null;
  } finally {
    await store.close();
  }
}

/** Making the record takes longer than reading the pages: it is shown as well. */
async function withProgress(
  make: (step: (done: number, total: number) => void) => Promise<DatelineRecord>,
): Promise<DatelineRecord> {
  const progress = startProgress('making the record:', 'reports');
  const record = await make((done, total) => {
    progress.step(done, total);
    if (done === total) progress.note(`joining what ${count(total)} reports tell`);
  });
  progress.end();
  return record;
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
