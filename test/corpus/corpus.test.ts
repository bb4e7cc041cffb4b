import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PageError, readPage } from '../../src/read/index.ts';
import type { Report } from '../../src/record/types.ts';

/** What a careful reader sees on the page. A field left out is not compared. */
interface ExpectedPage {
  /** The page cannot be read: the code of the `PageError`; nothing else is compared. */
  error?: string;
  kind?: Report['kind'];
  /** A list where the page names itself in several ways, each right. */
  title?: string | string[] | null;
  authors?: string[];
  outlet?: string | null;
  agency?: string | string[] | null;
  published?: string | null;
  updated?: string | null;
  language?: string;
  url?: string | null;
  notes?: string[];
  keyPoints?: string[];
  /** `time` is an instant or null. An article is one post: its paragraphs, list items and subheads as lines. */
  posts?: { time?: string | null; headline?: string | null; authors?: string[]; text: string }[];
  /** Lines a post may hold or leave out (a standfirst), and openings of lines (an agency's place and date). */
  optional?: string[];
  /** Furniture: none of this may stand in the report's text. */
  absent: string[];
}
/** Fields known to fail, page by page, each with the reason. */
type Pending = Record<string, { fields: string[]; why: string }>;

const here = new URL('./', import.meta.url);
const parse = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, here), 'utf8'));
const pages = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const pending = parse<Pending>('pending.json');

/** White space as the eye sees it: lines without their margins, empty ones left out. */
const linesOf = (text: string) =>
  text
    .split(/\n+/u)
    .map((line) =>
      line
        .replace(/[\s\u00a0\u202f]+/gu, ' ')
        .replace(/^[•*–-] /u, '')
        .trim(),
    )
    .filter((line) => line !== '');
const instant = (value: string | null | undefined) => (value ? new Date(value).toISOString() : null);
/** Pages show minutes; the seconds of an attribute are neither right nor wrong. */
const minute = (value: string | null) => instant(value)?.slice(0, 16) ?? null;

/** The fields in which a report differs from what is expected, each with a message that shows both. */
function differences(report: Report, wanted: ExpectedPage): Map<string, string> {
  const found = new Map<string, string>();
  const compare = (field: string, got: unknown, want: unknown) => {
    if (JSON.stringify(got) !== JSON.stringify(want))
      found.set(field, `${field}\n   wanted ${JSON.stringify(want)}\n   got    ${JSON.stringify(got)}`);
  };
  // A field which the record does not have yet is not compared.
  for (const field of ['kind', 'outlet', 'language', 'url', 'authors', 'notes'] as const)
    if (wanted[field] !== undefined && field in report) compare(field, Reflect.get(report, field), wanted[field]);
  for (const field of ['title', 'agency'] as const)
    if (wanted[field] !== undefined && field in report && ![wanted[field]].flat().includes(Reflect.get(report, field)))
      compare(field, Reflect.get(report, field), wanted[field]);
  for (const field of ['published', 'updated'] as const)
    if (wanted[field] !== undefined) compare(field, instant(report[field]), instant(wanted[field]));
  if (wanted.keyPoints)
    compare(
      'keyPoints',
      report.keyPoints.map(([start, end]) => report.text.slice(start, end)),
      wanted.keyPoints,
    );
  if (wanted.posts) comparePosts(report, wanted.posts, new Set((wanted.optional ?? []).flatMap(linesOf)), compare);
  compare(
    'absent',
    wanted.absent.filter((words) => report.text.includes(words)),
    [],
  );
  return found;
}
function comparePosts(
  report: Report,
  wanted: NonNullable<ExpectedPage['posts']>,
  optional: ReadonlySet<string>,
  compare: (field: string, got: unknown, want: unknown) => void,
) {
  const { posts } = report;
  compare('posts', posts.length, wanted.length);
  // Beyond the shorter list each comparison would only say once more that the count is wrong.
  const pairs = wanted.slice(0, posts.length).map((want, i) => ({ want, got: posts[i]! }));
  const bare = (line: string) => line.slice([...optional].find((opening) => line.startsWith(opening))?.length ?? 0).trim();
  const wholly = (lines: string[]) => lines.map(bare).filter((line) => line !== '');
  const text = pairs.map(({ want, got }) => ({
    want: wholly(linesOf(want.text)),
    got: wholly(linesOf(report.text.slice(got.bodyStart, got.end))),
  }));
  const at = text.findIndex(({ want, got }) => JSON.stringify(want) !== JSON.stringify(got));
  if (at >= 0) compare(`posts.text`, { post: at, lines: text[at]!.got }, { post: at, lines: text[at]!.want });
  const each = (field: 'time' | 'headline' | 'authors', see: (value: never) => unknown) => {
    const told = pairs.filter(({ want }) => want[field] !== undefined);
    compare(
      `posts.${field}`,
      told.map(({ got }) => see(got[field] as never)),
      told.map(({ want }) => see(want[field] as never)),
    );
  };
  each('time', minute);
  each('headline', (value: string | null) => value?.replace(/\s+/gu, ' ').trim() ?? null);
  each('authors', (value: string[]) => [...value].sort());
}

/** Reads a page of the corpus, with what a fetch knew of it. */
function differencesOf(name: string): Map<string, string> {
  const wanted = parse<ExpectedPage>(`${name}/expected.json`);
  const known = parse<{ url: string | null; published: string | null; timeZone: string | null }>(`${name}/source.json`);
  try {
    const { report } = readPage(readFileSync(new URL(`${name}/page.html`, here)), { file: 'page.html', ...known });
    if (wanted.error) return new Map([['error', `error\n   wanted ${wanted.error}\n   got    a report`]]);
    return differences(report, wanted);
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return error.code === wanted.error ? new Map() : new Map([['error', `error\n   ${error.message}`]]);
  }
}

/** `UPDATE_PENDING=1` writes the failing fields; the reason is written by hand, and a test asks for it. */
const update = process.env.UPDATE_PENDING === '1';
function notePending(name: string, fields: string[]) {
  const why = pending[name]?.why ?? '';
  delete pending[name];
  if (fields.length > 0) pending[name] = { fields, why };
  const sorted = Object.fromEntries(Object.entries(pending).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(new URL('pending.json', here), `${JSON.stringify(sorted, null, 2)}\n`);
}

describe('the corpus: what a careful reader sees is what is read', () => {
  it.each(pages)('%s', (name) => {
    const failing = differencesOf(name);
    if (update) return notePending(name, [...failing.keys()]);
    const known = pending[name]?.fields ?? [];
    const news = [...failing].filter(([field]) => !known.includes(field)).map(([, message]) => message);
    if (news.length > 0)
      expect.fail(`test/corpus/${name}/page.html is read otherwise than expected:\n${news.join('\n')}\n`);
    const mended = known.filter((field) => !failing.has(field));
    expect(mended, `${name} passes in ${mended.join(', ')}: strike it from test/corpus/pending.json`).toEqual([]);
  });
  it('pending.json names pages that are there, and why', () => {
    for (const [name, { fields, why }] of Object.entries(pending)) {
      expect(existsSync(new URL(`${name}/page.html`, here)), name).toBe(true);
      expect(fields.length, name).toBeGreaterThan(0);
      expect(why.length, name).toBeGreaterThan(10);
    }
    const count = Object.keys(pending).length;
    if (count > 0) console.log(`corpus: ${count} of ${pages.length} pages are pending`);
  });
});
