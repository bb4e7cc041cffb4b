import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { INSTANT_FORM, isInstant } from '../store/instant.ts';
import { complain, guardOutput, Problem } from './output.ts';

const port = (text: string): number => {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw new InvalidArgumentError('give a number from 0 to 65535.');
  return Number(text);
};
const instant = (text: string): string => {
  if (!isInstant(text)) throw new InvalidArgumentError(`${INSTANT_FORM}.`);
  return text;
};
const jobs = new Option('--jobs <number>', 'threads to work on; 1 does all in one (default: all cores)').argParser(
  (text: string): number => {
    if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('give a number from 1 to 999.');
    return Number(text);
  },
);
const manifest = new Option('--manifest <file>', 'what is known of each page: outlet, published, timeZone ...');
const url = new Option('--url <address>', 'the address of the one page given, as of stdin');
const store = new Option('--store <dir>', 'keep the pages in this folder');

/** The commands; each loads what it needs when it runs. */
function makeProgram(): Command {
  const program = new Command('dateline')
    .description('Keeps the record of an unfolding crisis, each fact pinned to its sentence.')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(see dateline --help)');
  program
    .command('read [page...]')
    .description('read pages, folders, feeds and archives (WARC), or stdin, and print what they tell')
    .addOption(manifest)
    .addOption(store)
    .addOption(url)
    .addOption(jobs)
    .option('--json', 'print the whole record as one JSON object')
    .action(async (pages, options) => (await import('./read.ts')).runRead(pages, options));
  program
    .command('serve [page...]')
    .description("serve the live page of these pages, of a store, or of the package's samples")
    .addOption(manifest)
    .addOption(store)
    .option('--port <number>', 'where to listen; 0 takes a free port', port, 4400)
    .action(async (pages, options) => (await import('./serve.ts')).runServe(pages, options));
  program
    .command('export')
    .description('print the record of a store')
    .addOption(new Option('--format <format>', 'form of the record').choices(['json']).default('json'))
    .requiredOption('--store <dir>', 'the folder of the store')
    .option('--as-of <instant>', 'the record of what had been published by then', instant)
    .action(async (options) => (await import('./export.ts')).runExport(options));
  program
    .command('changes')
    .description('print what is new, changed and withdrawn in the record of a store')
    .requiredOption('--store <dir>', 'the folder of the store')
    .requiredOption('--since <instant>', 'since the store had read so far', instant)
    .option('--published', 'since outlets had published so far')
    .action(async (options) => (await import('./changes.ts')).runChanges(options));
  program
    .command('verify [record]')
    .description('check that each quote equals its slice and each id resolves')
    .option('--store <dir>', 'check the record of this store')
    .action(async (record, options) => (await import('./verify.ts')).runVerify(record, options));
  program
    .command('decide <file>')
    .description('keep decisions of an editor: JSON of one, a list, or JSON lines, from a file or - for stdin')
    .requiredOption('--store <dir>', 'the folder of the store')
    .action(async (file, options) => (await import('./decide.ts')).runDecide(file, options));
  program
    .command('decisions')
    .description('print the decisions of a store and where each stands in its record')
    .requiredOption('--store <dir>', 'the folder of the store')
    .action(async (options) => (await import('./decide.ts')).runDecisions(options));
  program
    .command('annotate [file...]')
    .description('annotate JSON lines {"id","text","published"?}, from files or stdin')
    .option('--layers <list>', 'some of times,quantities,entities,places,attributions')
    .addOption(jobs)
    .action(async (files, options) => (await import('./annotate.ts')).runAnnotate(files, options));
  program
    .command('extract [page...]')
    .description('print pages as text, posts and metadata, a JSON line each; takes what read takes')
    .addOption(url)
    .option('--list <file>', 'JSON lines {"id","file","url"?}, the files beside it')
    .action(async (pages, options) => (await import('./extract.ts')).runExtract(pages, options));
  program
    .command('cluster <docs>')
    .description('say which documents report the same happening, from JSON lines {"id","text","published"?,"url"?}')
    .action(async (docs) => (await import('./cluster.ts')).runCluster(docs));
  program
    .command('timeline <articles>')
    .description('write timelines from JSON lines {"id","published","text"}')
    .requiredOption('--tasks <file>', 'JSON array of {"name","maxDates","sentsPerDate","from","to"}')
    .action(async (articles, options) => (await import('./timeline.ts')).runTimeline(articles, options));
  return program;
}

async function main(): Promise<void> {
  guardOutput();
  try {
    await makeProgram().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else await complainOf(error);
  }
}

/** A bug stops loudly; what the world did wrong is one line. */
async function complainOf(error: unknown): Promise<void> {
  const known = error instanceof Problem ? error : (await import('./kept.ts')).asProblem(error);
  if (!(known instanceof Problem)) throw known;
  complain(known);
}

await main();
