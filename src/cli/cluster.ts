import { clusterDocuments } from '../merge/index.ts';
import { jsonLines, optionalText, textField, tryLine } from './jsonLines.ts';
import { Problem, writeOut } from './output.ts';

/** `dateline cluster`: which documents report the same happening, a line each in the order given. */
export async function runCluster(file: string): Promise<void> {
  const docs: { id: string; text: string; published: string | null; url: string | null }[] = [];
  const seen = new Set<string>();
  for await (const line of jsonLines(file))
    await tryLine(() => {
      const id = textField(line, 'id');
      if (seen.has(id)) throw new Problem(line.where, `the id ${id} is there twice`, 'give each document its own');
      docs.push({
        id,
        text: textField(line, 'text'),
        published: optionalText(line, 'published'),
        url: optionalText(line, 'url'),
      });
      seen.add(id);
    });
  const clusters = clusterDocuments(docs);
  for (const { id } of docs) await writeOut(`${JSON.stringify({ id, cluster: clusters.get(id) ?? id })}\n`);
}
