import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { complain, guardOutput, Problem } from './output.ts';

const port = (text: string): number => {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw new InvalidArgumentError('give a number from 0 to 65535.');
  return Number(text);
};
const manifest = new Option('--manifest <file>', 'what is known of each page: outlet, published, timeZone ...');
const store = new Option('--store <dir>', 'keep the pages in this folder');

/** The commands; each loads what it needs when it runs. */
function makeProgram(): Command {
  const program = new Command('dateline')
    .description('Keeps the record of an unfolding crisis, each fact pinned to its sentence.')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(see dateline --help)');
  program
    .command('read <page...>')
    .description('read pages and print what they tell')
    .addOption(manifest)
    .addOption(store)
    .option('--json', 'print the whole record as one JSON object')
    .action(async (pages, options) => (await import('./read.ts')).runRead(pages, options));
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
