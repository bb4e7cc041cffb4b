import { IS_FINITE } from '../annotate/tagging/index.ts';
import type { TextSpan } from '../annotate/types.ts';
import type { CalendarRow, RecordDate } from '../record/types.ts';
import { isPronoun, mainSubject, type Phrase, phraseOver, subjectOf, wordAt } from './grammar.ts';
import { COMING, MEETING, VOWED, WILL } from './lexicons/deeds.ts';
import { lastPerson, ownerOf, partyOf } from './party.ts';
import { rowAt } from './row.ts';
import { clauseAt, datesOf, nearest, type Scene } from './scene.ts';

const UNSURE =
  /\b(?:if|unless|would|could|might|(?<!\b(?:in|on|of|since|until|by|last|\d)\s)may(?!\s\d)|never|not|no plans?|cancel\w*|postponed)\b|n['’]t\b/iu;

interface Coming extends TextSpan {
  noun: boolean;
  date: RecordDate | null;
  told: TextSpan;
}

/** Things still to come when they were reported: what is due, planned or will be, and meetings named with their day. */
export function calendarRows(scene: Scene): CalendarRow[] {
  if (scene.headline || !MAY_COME.test(scene.text)) return [];
  const future = futureDates(scene);
  const rows: CalendarRow[] = [];
  let upTo = -1;
  for (const coming of [...verbsOf(scene, future), ...meetingsOf(scene, future)].sort((a, b) => a.start - b.start)) {
    if (coming.told.start < upTo) continue;
    const base = rowAt('calendar', scene, coming.told, coming.start - scene.start);
    if (!base) continue;
    const what = scene.report.text.slice(coming.told.start, coming.told.end).trim();
    rows.push({ ...base, what, who: whoOf(scene, coming, base.claimedBy), date: coming.date });
    upTo = coming.told.end;
  }
  return rows;
}
const MAY_COME =
  /\b(?:will|due|set|scheduled|expected|plann?(?:s|ed)?|intend(?:s|ed)?|upcoming|forthcoming|next|later|target|to be|on|in|for|shall|until|by|tomorrow|promised|pledged|vowed|agreed|ordered|decided)\b/iu;

interface Dated extends TextSpan {
  date: RecordDate;
}

/** Dates that are not over on the day of the report. */
function futureDates(scene: Scene): Dated[] {
  const day = (scene.post.time ?? scene.report.published ?? '').slice(0, 10);
  return datesOf(scene)
    .map((dated) => comingWeekday(scene, dated, day))
    .filter(({ date }) => {
      const last = date.split('/').at(-1) ?? '';
      return day === '' || last >= day.slice(0, last.length);
    });
}

const FUTURE = /\b(?:will|shall|due|would|is to|are to|to be|set to|strikes? (?:for|from|on)|until|by|from)\b/iu;
/** "will shut from Monday", "called a strike for Tuesday": a bare weekday behind a word of the future is the next of its name. */
function comingWeekday(scene: Scene, dated: Dated, today: string): Dated {
  const text = scene.report.text.slice(dated.start, dated.end);
  const ms = Date.parse(dated.date);
  const age = (Date.parse(today) - ms) / DAY_MS;
  const isBare = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?$/u.test(text);
  if (!isBare || !(age > 0 && age <= 7)) return dated;
  const lead = scene.report.text.slice(Math.max(scene.start, dated.start - 50), dated.start).replace(/^.*[.;,]/su, '');
  if (!FUTURE.test(lead) || !/\b(?:for|from|by|until|on)\s$/u.test(lead)) return dated;
  return { ...dated, date: new Date(ms + 7 * DAY_MS).toISOString().slice(0, 10) };
}
const DAY_MS = 86_400_000;

/** Those that begin after the day of the report, or run beyond it. */
function notToday(scene: Scene, future: readonly Dated[]): Dated[] {
  const today = (scene.post.time ?? scene.report.published ?? '').slice(0, 10);
  return future.filter(({ start, end, date }) => {
    const last = date.split('/').at(-1) ?? '';
    return (
      last > today.slice(0, last.length) || (last === today && LATER.test(scene.report.text.slice(start - 12, end)))
    );
  });
}

/** "later on Friday", "tonight": still ahead on the day itself. */
const LATER = /\blater (?:on )?|\btonight$|\bthis evening$/iu;

/** "is expected to recover", "will be closed": how things are thought to go, news for a calendar only with a day. */
const HOPED =
  /^(?:\p{L}+ )?(?:expected|set|planned|due) to (?:recover|survive|be|rise|climb|swell|drop|double|top|pass|spread|linger|fall|remain|worsen|weaken|strengthen|increase|decrease|grow|continue|last|take|cost|reach|have|become|improve|ease|exceed|lose|need|stay|make a)\b|^will (?:also |then |later )?be (?:closed|open|doing)\b/iu;
/** "within 30 days" */
const WITHIN =
  /\bwithin (?:the next )?(?:\p{N}+|an?|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:hours?|days?|weeks?|months?|years?)\b/u;
const REPORTED_FUTURE = /\b(?:said|announced|added|confirmed|told)\b[^.;]{0,80}\bwould\b/u;

/** "is due to", "plans to visit", "will meet on Friday". */
function verbsOf(scene: Scene, future: readonly Dated[]): Coming[] {
  const ahead = notToday(scene, future);
  const found: Coming[] = [];
  for (const pattern of [COMING, WILL, VOWED])
    for (const match of scene.text.matchAll(pattern)) {
      const start = scene.start + match.index;
      const clause = clauseAt(scene, start);
      const v = wordAt(scene.syntax, start);
      // "no plans to", "the plans to": a noun, and nobody's.
      const nobodys = /^plans?\b/iu.test(match[0]) && scene.syntax.phraseAt[v] !== -1;
      if (nobodys && !ownerOf(scene, phraseOver(scene.syntax, start))) continue;
      const inside = (pattern === COMING ? future : ahead).filter(
        (d) => d.start >= clause.start && d.end <= clause.end,
      );
      const day =
        nearest(
          inside.filter((d) => d.start >= start && ahead.includes(d)),
          start,
        ) ?? nearest(inside, start);
      const within = WITHIN.test(scene.report.text.slice(start, clause.end));
      // "will" with any verb only where a day is told with it.
      if (pattern !== COMING && !day && !within) continue;
      // "What was taken by law will be taken back": said, and no plan.
      if (!day && !within && isQuoted(scene, start)) continue;
      // "said they would strike on Friday" is the future as it was told.
      const told = scene.report.text.slice(clause.start, clause.end).replace(REPORTED_FUTURE, '');
      if (UNSURE.test(told.replace(/target would be/u, '')) || found.some((f) => f.told.start === clause.start))
        continue;
      if (!day && !within && HOPED.test(scene.report.text.slice(start, clause.end))) continue;
      const opened = /\b(?:if|unless)\b/iu.test(scene.text.slice(0, match.index).slice(-60));
      if (!opened)
        found.push({ start, end: start + match[0].length, noun: false, date: day?.date ?? null, told: clause });
    }
  return found;
}

/** Between marks of quotation in its sentence. */
const isQuoted = (scene: Scene, at: number): boolean =>
  /[“"][^“”"]*$/u.test(scene.report.text.slice(Math.max(scene.start, at - 300), at));

/** "an upcoming summit in Tarn", "the talks in Belm later this week": a meeting, vote or deadline with its sign of the future. */
function meetingsOf(scene: Scene, future: readonly Dated[]): Coming[] {
  const found: Coming[] = [];
  const ahead = notToday(scene, future);
  const nouns = [...scene.text.matchAll(MEETING)].map((m) => ({
    start: scene.start + m.index,
    end: scene.start + m.index + m[0].length,
  }));
  for (const [i, noun] of nouns.entries()) {
    const phrase = phraseOver(scene.syntax, noun.start);
    const start = phrase?.start ?? noun.start;
    const lead = scene.report.text.slice(Math.max(scene.start, start - 30), noun.end).replace(/^.*[,;.]/su, '');
    const tail = scene.report.text.slice(noun.end, Math.min(scene.end, noun.end + 90)).replace(/[.;,].*$/su, '');
    const day = ahead.find((d) => d.start >= noun.end && d.end <= noun.end + tail.length);
    const signed = /\b(?:upcoming|forthcoming|planned|scheduled|next)\b/iu.test(lead);
    const last = nouns[i - 1];
    const joined = last !== undefined && found.at(-1)?.start === last.start && !holdsVerb(scene, last.end, noun.start);
    const next = nouns[i + 1];
    const later =
      next !== undefined &&
      !holdsVerb(scene, noun.end, next.start) &&
      ahead.some((d) => d.start >= next.end && d.start - next.end < 60 && !holdsVerb(scene, next.end, d.start));
    if (OVER.test(scene.text.slice(0, noun.start - scene.start).slice(-60)) && !signed) continue;
    if (!day && !signed && !joined && !later) continue;
    const date = day ?? ahead.find((d) => d.start >= noun.end) ?? null;
    const stop =
      next && next.start < noun.end + tail.length
        ? Math.max(noun.end, phraseOver(scene.syntax, next.start)?.start ?? next.start)
        : noun.end + tail.length;
    const told = scene.report.text.slice(start, stop).replace(/[\s,]+(?:and|or|after|before|at|in|with|on)?\s*$/u, '');
    found.push({ ...noun, noun: true, date: date?.date ?? null, told: { start, end: start + told.length } });
  }
  return found;
}

/** What was held is over, whatever day stands by it. */
const OVER = /\b(?:held|attended|hosted|after|following|since|met (?:in|at|during))\s(?:[\p{L}’'-]+\s){0,5}$/u;

const holdsVerb = ({ syntax }: Scene, from: number, to: number): boolean =>
  syntax.words.some((w, i) => w.start >= from && w.end <= to && IS_FINITE[w.tag] === 1 && syntax.phraseAt[i] === -1);

/** Who is to do it: the verb's subject, whose the meeting is, else who the sentence is about. */
function whoOf(scene: Scene, coming: Coming, claimedBy: string | null): string | null {
  if (coming.noun) {
    const phrase = phraseOver(scene.syntax, coming.start);
    return ownerOf(scene, phrase) ?? named(scene, mainSubject(scene.syntax), claimedBy);
  }
  const v = lastVerbIn(scene, coming);
  const subject = v >= 0 ? subjectOf(scene.syntax, v) : null;
  return named(scene, subject ?? mainSubject(scene.syntax), claimedBy);
}

function lastVerbIn(scene: Scene, { start, end }: TextSpan): number {
  const { words, phraseAt } = scene.syntax;
  const first = wordAt(scene.syntax, start);
  for (let i = first; i >= 0 && i < words.length && (words[i]?.start ?? end) < end; i += 1)
    if (phraseAt[i] === -1) return i;
  return first;
}

function named(scene: Scene, phrase: Phrase | null, claimedBy: string | null): string | null {
  if (!phrase) return null;
  const text = scene.report.text.slice(phrase.start, phrase.end).toLowerCase();
  if (isPronoun(scene.syntax, phrase)) {
    if (/^(?:we|i)$/u.test(text)) return claimedBy;
    return (
      partyOf(scene, phrase) ??
      (/^(?:he|she)$/u.test(text) ? (lastPerson(scene, phrase.start)?.fullName ?? claimedBy) : null)
    );
  }
  if (/^(?:it|there|this|that|which|one thing.*)$/u.test(text)) return null;
  const owner = /\b(?:target|plan|aim|goal|next step|program(?:me)?|visit|trip)$/u.test(text)
    ? ownerOf(scene, phrase)
    : null;
  if (owner && /^(?:their|his|her|its)$/iu.test(owner)) return null;
  const event = MEETING_HEAD.test(text);
  return owner ?? (event ? ownerOf(scene, phrase) : partyOf(scene, phrase));
}
/** What is held holds nothing. */
const MEETING_HEAD =
  /\b(?:summit|meeting|elections?|referendum|talks|conference|ceremony|funeral|hearing|trial|vote|inquiry)$/u;
