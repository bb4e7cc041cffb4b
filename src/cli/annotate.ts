import { type Annotation, annotate, type Layer } from '../annotate/index.ts';
import { type JsonLine, jsonLines, optionalText, textField, tryLine } from './jsonLines.ts';
import { Problem, writeOut } from './output.ts';

export const LAYERS: readonly Layer[] = ['times', 'quantities', 'entities', 'places', 'attributions'];

/** `dateline annotate`: JSON lines in, the layers of each out, in the same order. */
export async function runAnnotate(files: readonly string[], options: { layers?: string }): Promise<void> {
  const layers = chooseLayers(options.layers);
  for (const file of files.length > 0 ? files : ['-'])
    await tryLine(async () => {
      for await (const line of jsonLines(file))
        await tryLine(() =>
          writeOut(`${JSON.stringify(annotateLine(line, layers))}
`),
        );
    });
}

function annotateLine(line: JsonLine, layers: ReadonlySet<Layer>): Record<string, unknown> {
  const text = textField(line, 'text');
  const published = optionalText(line, 'published');
  const annotation = annotate({ text, published }, layers);
  const shown = LAYERS.filter((layer) => layers.has(layer)).map((layer) => [layer, plain(annotation, layer)]);
  return { id: line.value.id ?? null, ...Object.fromEntries(shown) };
}

/** The layer without what is ours alone: the rule that fired, the fuller name, the metonym. */
const plain = (annotation: Annotation, layer: Layer): unknown[] =>
  annotation[layer].map((mention) => {
    const { rule, fullName, metonym, ...shown } = mention as unknown as Record<string, unknown>;
    return shown;
  });

function chooseLayers(named: string | undefined): ReadonlySet<Layer> {
  if (named === undefined) return new Set(LAYERS);
  const chosen = named.split(',').map((name) => name.trim());
  for (const name of chosen)
    if (!(LAYERS as readonly string[]).includes(name))
      throw new Problem('--layers', `no layer is called "${name}"`, `choose from ${LAYERS.join(', ')}`, 2);
  return new Set(chosen as Layer[]);
}
