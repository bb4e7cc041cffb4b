import { type TimelineArticle, type TimelineTask, writeTimelines } from '../tell/timeline.ts';
import { readBytes } from './files.ts';
import { jsonLines, optionalText, textField, tryLine } from './jsonLines.ts';
import { Problem, writeOut } from './output.ts';

const FORM = 'write a JSON array of {"name","maxDates","sentsPerDate","from","to"}';
const DAY = /^\d{4}-\d\d-\d\d/;

/** `dateline timeline`: for each task, its most telling dates, each with the sentences that tell it. */
export async function runTimeline(file: string, { tasks: tasksFile }: { tasks: string }): Promise<void> {
  const tasks = readTasks(tasksFile);
  const articles: TimelineArticle[] = [];
  for await (const line of jsonLines(file))
    await tryLine(() => {
      const published = optionalText(line, 'published');
      if (published === null || !DAY.test(published))
        throw new Problem(line.where, '"published" is no date', 'write it as 2024-03-08');
      articles.push({ id: String(line.value.id ?? line.where), published, text: textField(line, 'text') });
    });
  await writeOut(`${JSON.stringify(writeTimelines(articles, tasks))}\n`);
}

function readTasks(file: string): TimelineTask[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readBytes(file)));
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(file, 'the tasks are not JSON', FORM);
  }
  if (!Array.isArray(parsed)) throw new Problem(file, 'the tasks are not a JSON array', FORM);
  return parsed.map((raw, index) => checkTask(raw, `${file} task ${index + 1}`));
}

function checkTask(raw: unknown, where: string): TimelineTask {
  const { name, maxDates, sentsPerDate, from, to } = (raw ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string') throw new Problem(where, '"name" is not text', FORM);
  if (!isCount(maxDates) || !isCount(sentsPerDate))
    throw new Problem(where, '"maxDates" or "sentsPerDate" is no whole number', FORM);
  if (typeof from !== 'string' || typeof to !== 'string' || !DAY.test(from) || !DAY.test(to))
    throw new Problem(where, '"from" or "to" is no date', 'write it as 2024-03-08');
  return { name, maxDates, sentsPerDate, from: from.slice(0, 10), to: to.slice(0, 10) };
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;
