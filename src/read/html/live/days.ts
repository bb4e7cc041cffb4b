import { Element } from 'domhandler';
import { attr, type Document, textOf } from '../dom.ts';
import type { Day, MomentReader } from './moment.ts';

/** Longer texts are no separator between days. */
const MAX_SEPARATOR = 45;

/** The day a short text names, where it names nothing else: "Tuesday 4 May", "18. 7.", "Gestern". */
export function readDay(text: string, moments: MomentReader, today: Day | null): Day | null {
  if (text === '' || text.length > MAX_SEPARATOR) return null;
  const moment = moments.read(text);
  if (!moment || moment.stamp) return null;
  if (moment.day) return moment.day;
  return moment.daysAgo !== null && today ? daysBefore(today, moment.daysAgo) : null;
}

export function daysBefore(day: Day, count: number): Day {
  const ms = Date.UTC(day.year ?? 2000, day.month - 1, day.day - count);
  const date = new Date(ms);
  return {
    year: day.year === null ? null : date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** The day under whose separator each post stands; null above the first one. */
export function separatedDays(posts: readonly Element[], moments: MomentReader, today: Day | null): (Day | null)[] {
  const root = commonRoot(posts);
  const index = new Map(posts.map((post, i) => [post, i]));
  const days: (Day | null)[] = posts.map(() => null);
  let day: Day | null = null;
  let separators = 0;
  const stack = [...root.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!(node instanceof Element)) continue;
    const at = index.get(node);
    if (at !== undefined) {
      days[at] = day;
      continue;
    }
    const marked = node.name === 'time' ? attr(node, 'datetime') : '';
    const text = isShort(node) ? textOf(node) : '';
    const here =
      readDay(text, moments, today) ?? (marked && text === '' ? readDay(marked.slice(0, 10), moments, today) : null);
    if (here) {
      day = here;
      separators++;
      continue;
    }
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
  }
  return separators > 0 ? days : posts.map(() => null);
}
function isShort(element: Element): boolean {
  let length = 0;
  let nodes = 0;
  const stack = [...element.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (++nodes > 20) return false;
    if (node instanceof Element) stack.push(...node.children);
    else if ('data' in node) length += node.data.trim().length;
    if (length > MAX_SEPARATOR) return false;
  }
  return length > 1;
}
/** The smallest element that holds all the posts. */
function commonRoot(posts: readonly Element[]): Element | Document {
  const first = posts[0] as Element;
  const last = posts.at(-1) as Element;
  const above = new Set<unknown>();
  for (let up: unknown = first.parent; up; up = (up as Element).parent) above.add(up);
  for (let up: unknown = last.parent; up; up = (up as Element).parent) if (above.has(up)) return up as Element;
  return first.parent as Element;
}
