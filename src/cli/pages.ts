import {
  baseName,
  type Failure,
  type Finding,
  type FoundPage,
  type InputFile,
  type Known,
  listInputs,
  type PassedOver,
  pagesOf,
} from '../inputs/index.ts';
import { PageError } from '../read/index.ts';
import { readManifest } from './manifest.ts';
import { complain, Problem, say } from './output.ts';
import { count, startProgress } from './progress.ts';

export interface PageOptions {
  manifest?: string | undefined;
  /** The address of the one page given. */
  url?: string | undefined;
}
/** Pages taken, and inputs or pages that failed. */
export interface Tally {
  taken: number;
  failed: number;
}

/** What was named, or stdin where nothing was and something is piped in. @throws Problem (exit 2) */
export function namesOrStdin(names: readonly string[], command: string): readonly string[] {
  if (names.length > 0) return names;
  if (process.stdin.isTTY)
    throw new Problem(command, 'no pages', 'give pages, folders, feeds or archives, or - for stdin', 2);
  return ['-'];
}

/** One input, and what is known of it. */
export interface WantedInput {
  /** As the user named it: a folder's name for each of its files. */
  name: string;
  input: InputFile | Failure | PassedOver;
  known: Known;
}

/**
 * The inputs of the command line, folders opened, with what the manifest or `--url` tells of each.
 * @throws Problem (exit 2)
 */
export function wantedInputs(names: readonly string[], { manifest, url }: PageOptions): WantedInput[] {
  const found = names.flatMap((name) => listInputs(name).map((input) => ({ name, input })));
  const files = found.flatMap(({ input }) => (input.kind === 'file' ? [baseName(input.path)] : []));
  if (url !== undefined && (found.length !== 1 || files.length !== 1 || found[0]!.name !== names[0]))
    throw new Problem('--url', 'is the address of one page', 'give one page', 2);
  const entries =
    manifest === undefined
      ? null
      : readManifest(
          manifest,
          files.flatMap((file) => [file, unpacked(file)]),
        );
  return found.map(({ name, input }) => {
    const file = input.kind === 'file' ? baseName(input.path) : '';
    const told = entries?.get(file) ?? entries?.get(unpacked(file)) ?? {};
    return { name, input, known: url === undefined ? told : { ...told, url } };
  });
}
const unpacked = (file: string): string => file.replace(/\.gz$/iu, '');

/**
 * Hands each page of the inputs to `take`, in the order given. One that cannot be read or taken is complained of in one
 * line, and the others go on; what was passed over is counted in a line an input at the end.
 */
export async function eachPage<W extends WantedInput>(
  wanted: readonly W[],
  take: (page: FoundPage, from: W) => void | Promise<void>,
): Promise<Tally> {
  const over = new PassedOverCount();
  const tally: Tally = { taken: 0, failed: 0 };
  const files = wanted.filter(({ input }) => input.kind === 'file').length;
  let holdsMany = false;
  const progress = startProgress('reading', 'pages');
  const handle = async (finding: Finding, from: W, counted: string) => {
    if (finding.kind === 'passed') {
      over.add(counted, finding);
      return;
    }
    const fault =
      finding.kind === 'failure' ? failureProblem(finding) : await faultOf(finding, () => take(finding, from));
    if (fault === null) tally.taken++;
    else if (fault instanceof Problem) {
      tally.failed++;
      complain(fault);
    } else over.add(counted, fault);
    holdsMany ||= finding.kind === 'page' && finding.container !== null;
    progress.step(tally.taken + tally.failed, holdsMany ? undefined : files);
    await new Promise(setImmediate); // lets Ctrl-C through between pages
  };
  for (const from of wanted) {
    const { input, known, name } = from;
    if (input.kind !== 'file') await handle(input, from, name);
    else
      for await (const finding of pagesOf(input, known))
        await handle(finding, from, finding.kind === 'passed' && finding.where === input.where ? name : input.where);
  }
  progress.end();
  over.tell();
  return tally;
}

/** Whether any page was taken; where none was, the run ends with exit code 2, its reason said. */
export function foundPages({ taken, failed }: Tally, command: string): boolean {
  if (taken > 0) return true;
  if (failed > 0) process.exitCode = 2;
  else
    complain(
      new Problem(
        command,
        'no page was found in what was given',
        'give pages, or feeds and archives that hold some',
        2,
      ),
    );
  return false;
}

/**
 * Runs what may fail on this one page, and gives the page's fault. An archive holds pages of every kind, among them those
 * that tell nothing, and they are passed over; a page that was named should be one. What is no fault of the page (a full
 * disk, a bug) is thrown on.
 */
async function faultOf(page: FoundPage, run: () => void | Promise<void>): Promise<Problem | PassedOver | null> {
  try {
    await run();
    return null;
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    if (page.container !== 'warc' || !/^(?:no-article|empty)$/u.test(error.code)) return pageProblem(page.where, error);
    return { kind: 'passed', where: page.where, why: 'pages without an article', title: null, notice: null };
  }
}
const failureProblem = ({ where, what, mend }: Failure): Problem => new Problem(where, what, mend);

/** The reader knows a page by its base name; the user, by the path given. */
function pageProblem(where: string, error: PageError): Problem {
  const said = error.message.startsWith(`${error.where}: `)
    ? error.message.slice(error.where.length + 2)
    : error.message;
  const [what = said, ...mend] = said.split('; ');
  return new Problem(where, what, mend.join('; ') || error.hint);
}

/** What was passed over, input by input and reason by reason. */
class PassedOverCount {
  #counts = new Map<string, Map<string, { number: number; titles: string[] }>>();

  add(input: string, { where, why, title, notice }: PassedOver): void {
    if (notice !== null) {
      say(`${where}: ${notice}`);
      return;
    }
    const reasons = this.#counts.get(input) ?? new Map();
    const reason = reasons.get(why) ?? { number: 0, titles: [] };
    reason.number++;
    if (title !== null && reason.titles.length < SHOWN_TITLES) reason.titles.push(title);
    this.#counts.set(input, reasons.set(why, reason));
  }

  tell(): void {
    for (const [input, reasons] of this.#counts)
      say(
        `${input}: passed over: ${[...reasons].map(([why, { number, titles }]) => told(why, number, titles)).join(', ')}`,
      );
  }
}
const SHOWN_TITLES = 3;

function told(why: string, number: number, titles: readonly string[]): string {
  const named = titles.map((title) => `"${title.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 60)}"`).join(', ');
  const more = number > titles.length ? ` and ${count(number - titles.length)} more` : '';
  return `${why} (${count(number)}${named ? `: ${named}${more}` : ''})`;
}
