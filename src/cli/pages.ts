import { basename } from 'node:path';
import { PageError, type PageSource } from '../read/index.ts';
import { readBytes } from './files.ts';
import { readManifest } from './manifest.ts';
import { complain, Problem } from './output.ts';
import { startProgress } from './progress.ts';

/** A page as named on the command line. */
export interface NamedPage {
  where: string;
  bytes: Uint8Array;
  source: PageSource;
}

/**
 * Hands each page to `take`, in the order given. One that cannot be read or taken is complained of in one line; the
 * others go on.
 */
export async function eachPage(
  files: readonly string[],
  manifest: string | undefined,
  take: (page: NamedPage) => void | Promise<void>,
): Promise<void> {
  const known = manifest === undefined ? new Map() : readManifest(manifest, files);
  const progress = startProgress('pages', files.length);
  for (const where of files) {
    await tryPage(where, async () => {
      const file = basename(where);
      await take({ where, bytes: readBytes(where), source: { ...known.get(file), file } });
    });
    progress.step();
    await new Promise(setImmediate); // lets Ctrl-C through between pages
  }
  progress.end();
}

/** Runs what may fail on this one page. What is no fault of the page (a full disk, a bug) is thrown on. */
export async function tryPage(where: string, run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof PageError) complain(pageProblem(where, error));
    else if (error instanceof Problem && error.where === where) complain(error);
    else throw error;
  }
}

/** The reader knows a page by its base name; the user, by the path given. */
function pageProblem(where: string, error: PageError): Problem {
  const said = error.message.startsWith(`${error.where}: `)
    ? error.message.slice(error.where.length + 2)
    : error.message;
  const [what = said, ...mend] = said.split('; ');
  return new Problem(where, what, mend.join('; ') || error.hint);
}
