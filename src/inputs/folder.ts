import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError, readSystemError } from './systemError.ts';
import { type Failure, failure, type PassedOver, passed } from './types.ts';

/** A file to be read: one named by the user, one found in a folder, or stdin. */
export interface InputFile {
  kind: 'file';
  /** `-` is stdin. */
  path: string;
  where: string;
  fromFolder: boolean;
}
/** What lies beside saved pages and is never one. */
const ASSETS =
  /\.(?:css|m?js|map|png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|woff2?|ttf|otf|eot|mp[34]|m4[av]|webm|mov|avi|ogg|wav)$/iu;
/** Tables and lists, which other commands read. */
const DATA = /\.(?:jsonl|ndjson|csv|tsv|db|sqlite)(?:\.gz)?$/iu;

/**
 * The files of a folder, those of its folders too, in order of name. Hidden files are no pages, and neither is
 * `manifest.json`. A folder that links to one already entered is passed over.
 */
export function listFolder(folder: string): (InputFile | Failure | PassedOver)[] {
  const found: (InputFile | Failure | PassedOver)[] = [];
  const entered = new Set<string>();
  const open = [folder];
  for (let where = open.pop(); where !== undefined; where = open.pop()) {
    try {
      const stat = statSync(where);
      if (!stat.isDirectory()) found.push(fileIn(where, stat.isFile()));
      else if (entered.size === entered.add(realpathSync(where)).size)
        found.push(passed(where, 'folders', { notice: 'leads to a folder already read; passed over' }));
      else {
        const names = readdirSync(where).filter((name) => !name.startsWith('.'));
        for (const name of names.sort().reverse()) open.push(join(where, name));
      }
    } catch (error) {
      if (!isSystemError(error)) throw error;
      const { what, mend } = readSystemError(error);
      found.push(failure(where, what, mend));
    }
  }
  return found;
}

function fileIn(where: string, isPlain: boolean): InputFile | PassedOver {
  if (!isPlain) return passed(where, 'devices', { notice: 'is no file; passed over' });
  if (/(?:^|[\\/])manifest\.json$/u.test(where)) return passed(where, 'manifests');
  if (ASSETS.test(where)) return passed(where, 'pictures, scripts and styles');
  if (DATA.test(where)) return passed(where, 'tables', { notice: 'is a table or list, no page; passed over' });
  return { kind: 'file', path: where, where, fromFolder: true };
}
