import type { AnnotateInput } from '../types.ts';
import { toDay } from './calendar.ts';

/** What "today" is at one place of the text. */
export interface Anchor {
  /** Index of the stretch with its own time; -1 for the text's own. */
  stretch: number;
  /** Null where the text has no known time. */
  day: number | null;
  /** Minutes since local midnight; null for a bare date. */
  minutes: number | null;
}

const UNKNOWN: Anchor = { stretch: -1, day: null, minutes: null };

/** Formatters by zone: making one costs more than reading a short post. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function makeFormatter(timeZone: string): Intl.DateTimeFormat {
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone });
  } catch {
    // An unknown zone name is a gap in what we know of the outlet, not an error in its text.
    return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' });
  }
}

/** The few hundred zones of the world bound the map; a made-up name is read as UTC and kept out of it. */
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = makeFormatter(timeZone);
  if (made.resolvedOptions().timeZone !== 'UTC' || timeZone === 'UTC') formatters.set(timeZone, made);
  return made;
}

function readInstant(time: string | null, timeZone: string, stretch: number): Anchor {
  const plain = /^(\d{4})-(\d\d)-(\d\d)$/.exec(time ?? '');
  if (plain) return { stretch, day: toDay(Number(plain[1]), Number(plain[2]), Number(plain[3])), minutes: null };
  const at = time && /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? Date.parse(time) : Number.NaN;
  if (Number.isNaN(at)) return { ...UNKNOWN, stretch };
  const part = new Map(
    formatterFor(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const day = toDay(part.get('year') ?? 1970, part.get('month') ?? 1, part.get('day') ?? 1);
  return { stretch, day, minutes: ((part.get('hour') ?? 0) % 24) * 60 + (part.get('minute') ?? 0) };
}

/** Looks up the anchor of any offset. */
export function makeAnchors(input: AnnotateInput): (offset: number) => Anchor {
  const zone = input.timeZone ?? 'UTC';
  const whole = readInstant(input.published, zone, -1);
  const stretches = (input.anchors ?? [])
    .map(({ start, end, time }, index) => {
      const own = readInstant(time, zone, index);
      return { start, end, anchor: own.day === null ? { ...whole, stretch: index } : own };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let last = 0;
  return (offset) => {
    while (last > 0 && stretches[last - 1]!.end > offset) last--;
    while (last < stretches.length && stretches[last]!.end <= offset) last++;
    const stretch = stretches[last];
    return stretch && stretch.start <= offset ? stretch.anchor : whole;
  };
}
