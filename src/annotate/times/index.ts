import type { SplitText } from '../text/index.ts';
import { forEachMatch } from '../text/matches.ts';
import type { AnnotateInput, Sentence, TimeMention } from '../types.ts';
import { type Anchor, makeAnchors } from './anchor.ts';
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

function findMatches(text: string): Match[] {
  const matches: Match[] = [];
  const lower = text.toLowerCase();
  RULES.forEach((rule, rank) => {
    if (rule.cues && !rule.cues.some((cue) => lower.includes(cue))) return;
    forEachMatch(rule.pattern, text, (match) => {
      const [start, end] = spanOf(match);
      if (end > start) matches.push({ start, end, rank, rule, groups: match.groups ?? {} });
    });
  });
  return matches;
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

  constructor(
    private readonly text: string,
    private readonly sentences: readonly Sentence[],
    private readonly anchorAt: (offset: number) => Anchor,
  ) {}

  placeOf(match: Match): Place {
    const anchor = this.anchorAt(match.start);
    if (anchor.stretch !== this.stretch) {
      this.stretch = anchor.stretch;
      this.day = null;
      this.quarter = null;
      this.minutes = null;
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
    const clock = reading.type === 'TIME' ? /T(\d\d):(\d\d)$/.exec(reading.value) : null;
    if (clock) this.minutes = Number(clock[1]) * 60 + Number(clock[2]);
    const quarter = /^(\d{4})-Q([1-4])$/.exec(reading.value);
    if (quarter && !/ago|earlier|year-quarter/.test(match.rule.name + JSON.stringify(match.groups))) {
      this.quarter = Number(quarter[1]) * 4 + Number(quarter[2]) - 1;
      this.quarterEnd = match.end;
    }
  }
}

/**
 * Time expressions of a text with TimeML types and values, in order, none overlapping.
 *
 * "Today" is the time of the anchor that holds the mention, else `input.published`, as a local day in `input.timeZone`.
 * Where it is unknown, a relative expression has the value `XXXX-XX-XX`: no calendar day is guessed.
 */
export function findTimes(input: AnnotateInput, split: SplitText): TimeMention[] {
  const context = new Context(input.text, split.sentences, makeAnchors(input));
  const mentions: TimeMention[] = [];
  readLongest(findMatches(input.text), (match) => {
    const reading = match.rule.read(match.groups, context.placeOf(match));
    if (!reading) return false;
    context.remember(match, reading);
    const { start, end, rule } = match;
    mentions.push({ start, end, type: reading.type, value: reading.value, rule: rule.name });
    return true;
  });
  return mentions;
}
