import { dirname, join } from 'node:path';
import { extractPage } from '../read/index.ts';
import { readBytes } from './files.ts';
import { jsonLines, optionalText, textField, tryLine } from './jsonLines.ts';
import { Problem, writeOut } from './output.ts';
import { tryPage } from './pages.ts';
import { startProgress } from './progress.ts';

interface Wanted {
  id: string;
  /** Where it lies, as the user would name it. */
  where: string;
  file: string;
  url: string | null;
}

/** `dateline extract`: pages as text, posts and metadata, a line each in the order given. */
export async function runExtract(files: readonly string[], options: { list?: string }): Promise<void> {
  if (files.length === 0 && options.list === undefined)
    throw new Problem('extract', 'no pages', 'give pages, or --list LIST.jsonl', 2);
  const wanted = files.map((where): Wanted => ({ id: where, where, file: where, url: null }));
  if (options.list !== undefined) wanted.push(...(await readList(options.list)));
  const progress = startProgress('pages', wanted.length);
  for (const { id, where, file, url } of wanted) {
    await tryPage(where, () =>
      writeOut(`${JSON.stringify({ id, ...extractPage(readBytes(where), { file, url }) })}\n`),
    );
    progress.step();
  }
  progress.end();
}

/** Files lie beside the list that names them. */
async function readList(list: string): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  for await (const line of jsonLines(list))
    await tryLine(() => {
      const file = textField(line, 'file');
      const id = optionalText(line, 'id') ?? file;
      wanted.push({ id, where: join(dirname(list), file), file, url: optionalText(line, 'url') });
    });
  return wanted;
}
