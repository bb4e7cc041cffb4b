import { statSync } from 'node:fs';
import type { Layer } from '../annotate/index.ts';
import { type AnnotateInput, defaultJobs, workOn } from '../pool/index.ts';
import { type JsonLine, linesOrProblems, optionalText, textField } from './jsonLines.ts';
import { complain, Problem, writeOut } from './output.ts';

export const LAYERS: readonly Layer[] = ['times', 'quantities', 'entities', 'places', 'attributions'];

export interface AnnotateOptions {
  layers?: string;
  /** Threads; as many as there are cores where it is not given. */
  jobs?: number;
}
/** What a line asks for, or what is wrong with it: both keep their places in the order. */
type Wanted = { where: string; input: AnnotateInput } | Problem;

/** `dateline annotate`: JSON lines in, the layers of each out, in the same order, whichever is done first. */
export async function runAnnotate(files: readonly string[], options: AnnotateOptions): Promise<void> {
  const layers = chooseLayers(options.layers);
  const names = files.length > 0 ? files : ['-'];
  const done = workOn(wantedOf(names, layers), {
    task: 'annotate',
    jobs: options.jobs ?? defaultJobs(),
    inputOf: (wanted) => (wanted instanceof Problem ? null : wanted.input),
    sizeOf: ({ text }) => text.length,
    expected: expectedSize(names),
  });
  for await (const { item, outcome } of done) {
    if (item instanceof Problem) complain(item);
    else if (outcome && 'result' in outcome) await writeOut(outcome.result);
    else if (outcome) complain(failed(item.where, item.input.id, outcome.fault));
  }
}

/** A fault of ours: the others go on without this one. */
function failed(where: string, id: unknown, fault: string): Problem {
  const named = id === null ? '' : ` (id ${JSON.stringify(id).slice(0, 80)})`;
  return new Problem(where + named, `could not be annotated, ${fault}`, 'a fault of dateline: report it with the line');
}

async function* wantedOf(files: readonly string[], layers: readonly Layer[]): AsyncGenerator<Wanted> {
  for (const file of files)
    for await (const line of linesOrProblems(file)) yield line instanceof Problem ? line : wantedOfLine(line, layers);
}

function wantedOfLine(line: JsonLine, layers: readonly Layer[]): Wanted {
  try {
    const [text, published] = [textField(line, 'text'), optionalText(line, 'published')];
    return { where: line.where, input: { id: line.value.id ?? null, text, published, layers } };
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** Bytes of the files, about what their texts come to; 0 where it cannot be known. */
function expectedSize(files: readonly string[]): number {
  let size = 0;
  for (const file of files) {
    const stats = file === '-' || file.endsWith('.gz') ? undefined : statSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile()) return 0;
    size += stats.size;
  }
  return size;
}

/** The layers named, in the order in which they are written. */
function chooseLayers(named: string | undefined): readonly Layer[] {
  if (named === undefined) return LAYERS;
  const chosen = named.split(',').map((name) => name.trim());
  for (const name of chosen)
    if (!(LAYERS as readonly string[]).includes(name))
      throw new Problem('--layers', `no layer is called "${name}"`, `choose from ${LAYERS.join(', ')}`, 2);
  return LAYERS.filter((layer) => chosen.includes(layer));
}
