import type { Stamp } from './clocks.ts';
import { findLabels, maybeLabel } from './dates/labels.ts';
import { clockAt, findMoment, type Moment, momentAt } from './dates/moments.ts';
import { splitAuthors } from './names.ts';

export { isPerson, splitAuthors } from './names.ts';

/** A stamp found in a text, with what stands around it. */
export interface StampAt {
  stamp: Stamp;
  start: number;
  end: number;
}

const MAX_LINE = 140;

/** Whether a line is a stamp and nothing else but a signature: "22:56 , Ada Lund", "Tuesday 4 May 2021 7.45pm". */
export function maybeStampLine(line: string): { stamp: Stamp; authors: string[] } | null {
  if (line.length > MAX_LINE) return null;
  const moment = momentAt(line, maybeLabel(line)?.end ?? 0);
  const stamp = moment && stampOf(moment);
  if (!stamp) return null;
  const rest = line.slice(moment.end);
  if (/^[\s.,|)·]*$/u.test(rest)) return { stamp, authors: [] };
  const signature = SIGNATURE.exec(rest)?.[1];
  if (!signature) return null;
  const authors = splitAuthors(signature);
  return authors.length > 0 ? { stamp, authors } : null;
}
const SIGNATURE =
  /^\s*(?:[,|·•–—-]|(?:by|von|par|por|di|від|от)(?!\p{L}))\s*(?:(?:by|von|par|por|di|від|от)\s+)?(\S.*)$/iu;

/** A line that opens with a clock and goes on with text: "7.45pm: Talks go on", "11.04 Uhr: ...". */
export const maybeStampOpening = (line: string): StampAt | null => openingClock(line, /^\s*[:–—|-]\s+(?=\S)/u);
/** A heading may leave the joining mark out: "18:00 Ferry service resumes". */
export const maybeHeadingStamp = (heading: string): StampAt | null =>
  openingClock(heading, /^(?:\s*[:–—|-])?\s+(?=\S)/u);
function openingClock(line: string, joint: RegExp): StampAt | null {
  const clock = clockAt(line);
  const stamp = clock && stampOf(clock);
  const joined = clock && joint.exec(line.slice(clock.end, clock.end + 12));
  return stamp && joined ? { stamp, start: 0, end: clock.end + joined[0].length } : null;
}

/** A stamp with its label inside a line: "Headline updated: Sun Mar 06 2022 18:58:00 Text". */
export function maybeLabelledStamp(line: string): StampAt | null {
  for (const label of findLabels(line)) {
    if (!line.slice(label.start, label.end).includes(':')) continue;
    const moment = momentAt(line, label.end);
    const stamp = moment?.date && moment.clock ? stampOf(moment) : null;
    if (moment && stamp) return { stamp, start: label.start, end: moment.end };
  }
  return null;
}

/** The first date with a clock within a short text. */
export function maybeInlineStamp(text: string): StampAt | null {
  const moment = findMoment(text, ({ date, clock }) => date !== null && clock !== null);
  const stamp = moment && stampOf(moment);
  return moment && stamp ? { stamp, start: moment.start, end: moment.end } : null;
}

/** A moment as a stamp; one without a clock is none. */
function stampOf({ date, clock, zone, daysBack, minutesAgo }: Moment): Stamp | null {
  if (!clock && minutesAgo === null) return null;
  return {
    year: date?.year ?? null,
    month: date?.month ?? null,
    day: date?.day ?? null,
    hour: clock?.hour ?? 0,
    minute: clock?.minute ?? 0,
    zone,
    ...(date?.eitherOrder && { eitherOrder: true }),
    ...(daysBack !== null && { daysBack }),
    // "2h ago 11:15 am": the clock is the closer of the two.
    ...(minutesAgo !== null && !clock && { minutesAgo }),
  };
}
