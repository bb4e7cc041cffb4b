import { dayNumber, dayOf, eventIdOf, happeningOf, whenAndWhere } from '../merge/index.ts';
import type { Event, Evidence, Statement } from '../record/types.ts';
import type { KeptMention, Mentions, Said } from './mentions.ts';
import { numberOf, orderNumber, type Sql } from './sql.ts';
import { BEFORE_ALL, NO_DAY, STILL } from './tables.ts';

/** The number of the list of events; registers follow, then statements. */
export const EVENTS = 0;

/** The event that mentions tell, the first published first, without its figures and disputes. */
export function eventOf(group: readonly KeptMention[]): Event {
  const byPost = new Map<string, Map<string, Said>>();
  for (const { said } of group)
    for (const one of said) {
      const there = byPost.get(one.post);
      if (there) there.set(one.id, one);
      else byPost.set(one.post, new Map([[one.id, one]]));
    }
  const inOrder = [...byPost].map(([post, said]) => [post, [...said.values()].sort((a, b) => a.ord - b.ord)] as const);
  return happeningOf(group, new Map(inOrder) as ReadonlyMap<string, readonly unknown[]> as Map<string, Statement[]>);
}

/** The statements whose words a mention holds, as far as its event needs them. */
export function saidIn(evidence: readonly Evidence[], statements: readonly Statement[]): Said[] {
  const posts = new Set(evidence.map(({ post }) => post));
  return statements.flatMap(({ id, report, post, content }, ord) =>
    posts.has(post) && content.some(([start, end]) => evidence.some((e) => start < e.end && e.start < end))
      ? [{ id, report, post, content, ord }]
      : [],
  );
}

export function eventIdAt(mentions: Mentions, home: number): string {
  const first = mentions.idOf(home);
  let id = ids.get(first);
  if (id === undefined) {
    id = eventIdOf(first);
    if (ids.size >= MOST_IDS) ids.clear();
    ids.set(first, id);
  }
  return id;
}
/** Events by their first mentions: hashed once, though asked for with every claim. */
const ids = new Map<string, string>();
const MOST_IDS = 20_000;

type FoundBy = Pick<Event, 'type' | 'hazard' | 'from' | 'firstReported' | 'places'>;

/** What a thing is found by in its list: its day, its type, and the tags of its places and type. */
export interface Found {
  day: number;
  type: number;
  tags: number[];
}

export const dayInList = (date: string | null): number => dayNumber(date, false) ?? NO_DAY;
export const typeTag = (type: string): number => numberOf(`type ${type}`);
export const placeTags = (places: readonly { name: string; country: string | null }[]): number[] => [
  ...new Set(places.flatMap(({ name, country }) => [placeTag(name), ...(country === null ? [] : [placeTag(country)])])),
];
export const placeTag = (place: string): number => numberOf(`place ${place.toLowerCase()}`);

export function foundBy(event: FoundBy): Found {
  const type = typeTag(event.type ?? event.hazard ?? '');
  return { day: dayInList(dayOf(event)), type, tags: [...placeTags(event.places), type] };
}

/** Makes again what the store keeps of the event of a group, from the moment of its first change on. */
export function renewEvent(sql: Sql, mentions: Mentions, home: number, changed: readonly number[]): void {
  const group = mentions.members(home);
  const from = Math.min(...changed.map((one) => mentions.publishedAt(one)));
  const num = orderNumber(eventIdAt(mentions, home));
  forget(sql, home, num, group.length === 0 ? -STILL : from);
  if (group.length === 0) {
    sql.run('delete from events where home = ?', home);
    return;
  }
  mentions.prepare(group);
  const told = group.map((one) => mentions.get(one));
  const event = eventOf(told);
  sql.run('insert or replace into events values (?, ?, ?)', home, event.id, JSON.stringify(event));
  let last = sql.get<{ since: number; found: string }>(
    'select since, found from versions where home = ? order by since desc limit 1',
    home,
  );
  for (const state of whenAndWhere(told)) {
    const since = Math.max(BEFORE_ALL, state.since);
    if (since < from) continue;
    const found = foundBy({ ...event, ...state });
    const text = JSON.stringify(found);
    if (last?.found === text) continue;
    if (last) setUntil(sql, home, num, last, since);
    last = { since, found: text };
    sql.run('insert into versions values (?, ?, ?, ?)', home, since, STILL, text);
    const where = [found.day, num, home, since, since, STILL, found.type];
    sql.insert('entries', [[EVENTS, ...where]]);
    sql.insert(
      'tags',
      found.tags.map((tag) => [tag, EVENTS, ...where]),
    );
  }
}

interface Version {
  since: number;
  found: string;
}

/** Versions from `from` on go; the one before them holds still. */
function forget(sql: Sql, home: number, num: number, from: number): void {
  const gone = sql.all<Version>('select since, found from versions where home = ? and since >= ?', home, from);
  for (const { since, found } of gone) {
    const { day, tags } = JSON.parse(found) as Found;
    sql.run(
      `delete from entries where kind = ${EVENTS} and day = ? and num = ? and src = ? and ord = ?`,
      day,
      num,
      home,
      since,
    );
    for (const tag of tags)
      sql.run(
        `delete from tags where tag = ? and kind = ${EVENTS} and day = ? and num = ? and src = ? and ord = ?`,
        tag,
        day,
        num,
        home,
        since,
      );
  }
  sql.run('delete from versions where home = ? and since >= ?', home, from);
  const last = sql.get<Version>('select since, found from versions where home = ? order by since desc limit 1', home);
  if (last) setUntil(sql, home, num, last, STILL);
}

function setUntil(sql: Sql, home: number, num: number, { since, found }: Version, until: number): void {
  const { day, tags } = JSON.parse(found) as Found;
  sql.run('update versions set until = ? where home = ? and since = ?', until, home, since);
  sql.run(
    `update entries set until = ? where kind = ${EVENTS} and day = ? and num = ? and src = ? and ord = ?`,
    until,
    day,
    num,
    home,
    since,
  );
  for (const tag of tags)
    sql.run(
      `update tags set until = ? where tag = ? and kind = ${EVENTS} and day = ? and num = ? and src = ? and ord = ?`,
      until,
      tag,
      day,
      num,
      home,
      since,
    );
}
