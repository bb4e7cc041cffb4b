import type { SplitText } from '../text/index.ts';
import { mayStartAfter, Openings } from '../text/openings.ts';
import { PieceFinder } from '../text/pieces.ts';
import type { AnnotateInput, Sentence, TimeMention } from '../types.ts';
import { type Anchor, makeAnchors } from './anchor.ts';
import { fromDay, toDay } from './calendar.ts';
import { type Candidate, readLongest } from './refine/overlaps.ts';
import type { Place, Reading, Reference, TimeRule } from './rule.ts';
import { RULES } from './rules/index.ts';

export { dayRange } from './dayRange.ts';

interface Match extends Candidate {
  rule: TimeRule;
  groups: Readonly<Record<string, string | undefined>>;
}

/** Where a rule's mention lies in its match: the group named `span`, else the whole. */
function spanOf(match: RegExpExecArray): [number, number] {
  return match.indices?.groups?.span ?? [match.index, match.index + match[0].length];
}

const FINDER = new PieceFinder(RULES.flatMap(({ cues, also }) => [cues, also ?? cues]));
/** Units of text beyond a sentence that a match may read: how far words are looked back at, and how far it may run on. */
const BEHIND = 40;
const AHEAD = 80;

/**
 * What the rules match, sentence by sentence: those whose cues it holds are tried where they may begin. A match may run on into
 * the next sentence, where the text was cut wrongly.
 */
function findMatches(text: string, sentences: readonly Sentence[]): Match[] {
  const matches: Match[] = [];
  const found = new Int32Array(FINDER.size);
  for (let s = 0; s < sentences.length; s++) {
    const start = s === 0 ? 0 : sentences[s]!.start;
    const end = sentences[s + 1]?.start ?? text.length;
    const stop = Math.min(text.length, end + AHEAD);
    found.fill(0);
    if (FINDER.scan(text, start, stop, found)) matchSentence(text, start, end, stop, found, matches);
  }
  return matches;
}

/** Where each rule's matches may begin. */
const OPENINGS = new Openings(RULES.map(({ opens }) => opens));
/** Rules whose cues a sentence holds, a bit each; and by rule where its last match there ends. */
const cued = new Int32Array(OPENINGS.size);
const searched = new Int32Array(RULES.length);

const SPACE = 32;

function matchSentence(
  text: string,
  start: number,
  end: number,
  stop: number,
  found: Int32Array,
  matches: Match[],
): void {
  cued.fill(0);
  for (let rank = 0; rank < RULES.length; rank++) {
    // The bits of `cues` and `also` lie side by side.
    if (((found[rank >> 4]! >>> ((rank & 15) * 2)) & 3) === 3) cued[rank >> 5]! |= 1 << (rank & 31);
  }
  searched.fill(start);
  const from = Math.max(0, start - BEHIND);
  const part = text.slice(from, stop);
  let before = start === 0 ? SPACE : text.charCodeAt(start - 1);
  for (let at = start; at < end; at++) {
    const starts = mayStartAfter(before);
    before = text.charCodeAt(at);
    const set = starts ? OPENINGS.at(text, at) : 0;
    if (set === 0) continue;
    for (let k = 0; k < cued.length; k++) {
      for (let bits = OPENINGS.sets[set + k]! & cued[k]!; bits !== 0; bits &= bits - 1) {
        const rank = k * 32 + 31 - Math.clz32(bits & -bits);
        if (at >= searched[rank]!) matchAt(part, from, at, rank, matches);
      }
    }
  }
}

/** What a rule matches at an offset, if anything; `part` is the text from `from` on. */
function matchAt(part: string, from: number, at: number, rank: number, matches: Match[]): void {
  const rule = RULES[rank]!;
  const { pattern } = rule;
  pattern.lastIndex = at - from;
  const match = pattern.exec(part);
  if (!match) return;
  searched[rank] = from + match.index + Math.max(1, match[0].length);
  const [first, last] = spanOf(match);
  if (last > first) matches.push({ start: from + first, end: from + last, rank, rule, groups: match.groups ?? {} });
}

/** Walks the text once and keeps what the mentions so far have fixed. */
class Context {
  private sentence = 0;
  private stretch: number | null = null;
  private sentenceOf = -1;
  private day: number | null = null;
  private sentenceDay: number | null = null;
  private quarter: number | null = null;
  private quarterEnd = 0;
  private minutes: number | null = null;
  private told: number | null = null;

  constructor(
    private readonly text: string,
    private readonly sentences: readonly Sentence[],
    private readonly anchorAt: (offset: number) => Anchor,
    private readonly isHistory: boolean,
  ) {}

  placeOf(match: Match): Place {
    const anchor = this.anchorAt(match.start);
    if (anchor.stretch !== this.stretch) {
      this.stretch = anchor.stretch;
      this.day = null;
      this.quarter = null;
      this.minutes = null;
      this.told = null;
    }
    // A match that is not read may give way to one that starts before it.
    while (this.sentence > 0 && this.sentences[this.sentence]!.start > match.start) this.sentence--;
    while (this.sentence + 1 < this.sentences.length && this.sentences[this.sentence]!.end <= match.start)
      this.sentence++;
    if (this.sentence !== this.sentenceOf) {
      this.sentenceOf = this.sentence;
      this.sentenceDay = null;
    }
    const sentence = this.sentences[this.sentence];
    const reference: Reference = {
      day: this.day ?? anchor.day,
      sentenceDay: this.sentenceDay,
      quarter: this.quarter,
      quarterEnd: this.quarterEnd,
      minutes: this.minutes,
      told: this.isHistory || anchor.day === null ? this.told : null,
    };
    return {
      text: this.text,
      start: match.start,
      end: match.end,
      anchor,
      reference,
      sentenceStart: Math.min(sentence?.start ?? match.start, match.start),
      sentenceEnd: Math.max(sentence?.end ?? match.end, match.end),
    };
  }

  remember(match: Match, reading: Reading): void {
    if (reading.day !== undefined && reading.day !== null) {
      this.day = reading.day;
      this.sentenceDay = reading.day;
    }
    const year = match.groups.year;
    if (reading.day != null && (year || this.told !== null)) this.told = reading.day;
    else if (year?.length === 4) this.told = midOf(reading.value);
    const clock = reading.type === 'TIME' ? /T(\d\d):(\d\d)$/.exec(reading.value) : null;
    if (clock) this.minutes = Number(clock[1]) * 60 + Number(clock[2]);
    const quarter = /^(\d{4})-Q([1-4])$/.exec(reading.value);
    if (quarter && !/ago|earlier|year-quarter/.test(match.rule.name + JSON.stringify(match.groups))) {
      this.quarter = Number(quarter[1]) * 4 + Number(quarter[2]) - 1;
      this.quarterEnd = match.end;
    }
  }
}

/** The middle of the year or month of a value: what later dates without a year lie nearest to. */
function midOf(value: string): number | null {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(value) ?? [];
  return year ? toDay(Number(year), month ? Number(month) : 7, month ? 15 : 1) : null;
}

const MONTH_OF_YEAR = new Set(['times/month-day', 'times/day-month', 'times/month-year']);
/** A history names at least so many months with their years, and hardly any of its own time. */
const FEWEST_DATES = 3;
const OLD_SHARE = 0.75;

/** Whether a text tells of another time than its own: most of the dates it gives with a year lie years from it. */
function isHistory(matches: readonly Match[], anchor: Anchor): boolean {
  if (anchor.day === null) return false;
  const now = fromDay(anchor.day).year;
  const years = matches.filter(({ rule, groups }) => groups.year && MONTH_OF_YEAR.has(rule.name));
  const old = years.filter(({ groups }) => Math.abs(Number(groups.year) - now) > 1);
  return years.length >= FEWEST_DATES && old.length >= years.length * OLD_SHARE;
}

/**
 * Time expressions of a text with TimeML types and values, in order, none overlapping.
 *
 * "Today" is the time of the anchor that holds the mention, else `input.published`, as a local day in `input.timeZone`.
 * Where it is unknown, a relative expression has the value `XXXX-XX-XX`: no calendar day is guessed.
 */
export function findTimes(input: AnnotateInput, split: SplitText): TimeMention[] {
  const anchorAt = makeAnchors(input);
  const matches = findMatches(input.text, split.sentences);
  const isPast = isHistory(matches, anchorAt(input.text.length));
  const context = new Context(input.text, split.sentences, anchorAt, isPast);
  const mentions: TimeMention[] = [];
  readLongest(matches, (match) => {
    const reading = match.rule.read(match.groups, context.placeOf(match));
    if (!reading) return false;
    context.remember(match, reading);
    const { start, end, rule } = match;
    mentions.push({ start, end, type: reading.type, value: reading.value, rule: rule.name });
    return true;
  });
  return mentions;
}
