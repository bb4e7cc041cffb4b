import { dirname, join } from 'node:path';
import { extractPage } from '../read/index.ts';
import { jsonLines, optionalText, textField, tryLine } from './jsonLines.ts';
import { writeOut } from './output.ts';
import { eachPage, foundPages, namesOrStdin, type WantedInput, wantedInputs } from './pages.ts';

export interface ExtractOptions {
  list?: string;
  url?: string;
}
interface Wanted extends WantedInput {
  /** As the list has it; null where the page's own place is its id. */
  id: string | null;
}

/**
 * `dateline extract`: pages as text, posts and metadata, a line each in the order given. The id of a page out of a feed or
 * an archive is its address.
 */
export async function runExtract(names: readonly string[], { list, url }: ExtractOptions): Promise<void> {
  const wanted: Wanted[] = [];
  if (names.length > 0 || list === undefined)
    for (const input of wantedInputs(namesOrStdin(names, 'extract'), { url })) wanted.push({ ...input, id: null });
  if (list !== undefined) wanted.push(...(await readList(list)));
  const tally = await eachPage(wanted, ({ where, bytes, source, container }, { id }) => {
    const name = container === null ? (id ?? where) : (source.url ?? where);
    return writeOut(`${JSON.stringify({ id: name, ...extractPage(bytes, source) })}\n`);
  });
  foundPages(tally, 'extract');
}

/** Files lie beside the list that names them. */
async function readList(list: string): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  for await (const line of jsonLines(list))
    await tryLine(() => {
      const file = textField(line, 'file');
      const path = join(dirname(list), file);
      wanted.push({
        id: optionalText(line, 'id') ?? file,
        name: path,
        input: { kind: 'file', path, where: path, fromFolder: false },
        known: { url: optionalText(line, 'url') },
      });
    });
  return wanted;
}
