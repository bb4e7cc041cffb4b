import type { DatelineRecord } from '../record/types.ts';
import { readBytes } from './files.ts';
import { openKept } from './kept.ts';
import { Problem, say, writeOut } from './output.ts';
import { checkRecord } from './recordCheck.ts';

/** `dateline verify`: what does not hold in a record, as a JSON array; exit 1 where anything does not. */
export async function runVerify(file: string | undefined, options: { store?: string }): Promise<void> {
  if ((file === undefined) === (options.store === undefined))
    throw new Problem('verify', 'needs one record', 'give a RECORD.json or --store DIR', 2);
  const where = file ?? (options.store as string);
  const record = file === undefined ? await recordOfStore(where) : readRecord(file);
  const failures = await check(record, where);
  await writeOut(`${JSON.stringify(failures, null, 1)}\n`);
  say(failures.length === 0 ? `${where}: all holds` : `${where}: ${failures.length} do not hold`);
  if (failures.length > 0) process.exitCode = 1;
}

async function recordOfStore(dir: string): Promise<DatelineRecord> {
  const store = await openKept(dir, { create: false });
  try {
    return await store.record();
  } finally {
    await store.close();
  }
}

function readRecord(file: string): DatelineRecord {
  const mend = 'make one with: dateline read PAGE... --json';
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readBytes(file)));
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(file, 'is not JSON', mend);
  }
  const record = value as DatelineRecord | null;
  const lists = [record?.reports, record?.statements, record?.events];
  if (!lists.every(Array.isArray) || typeof record?.registers !== 'object' || record.registers === null)
    throw new Problem(file, 'is not a record', mend);
  return record;
}

/** A record from elsewhere may lack any part; what cannot even be walked does not hold. */
async function check(record: DatelineRecord, where: string): Promise<string[]> {
  try {
    return checkRecord(record);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Problem(where, `is not in the record's form (${error.message})`, 'see docs/record.md');
  }
}
