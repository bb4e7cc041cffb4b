import type { Span } from '../../record/types.ts';
import type { SplitText } from '../text/index.ts';
import { findOpenings, forEachMatchAt } from '../text/openings.ts';
import type { AttributionMention } from '../types.ts';
import { ACCORDING, CUE, CUE_OPENINGS, TAKES_OBJECT } from './cues.ts';
import { findUnits, type Unit } from './units.ts';

const AUXILIARY =
  /(?:\s(?:has|have|had|been|did|went on to|also|later|then|earlier|reportedly|repeatedly|previously|would|will|is|was|are|were|further|again|publicly|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day))+\s*$/i;
const BREAK =
  /(?:[;:“”"—–\n]|--|,|\b(?:that|and|but|as|while|because|when|after|before|although|though|if|where|which|since|whether|than|or)\b)/gi;
const ADJUNCT =
  /^\s*(?:,|(?:earlier|later|yesterday|today)\b|(?:late |early |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?: (?:morning|night|evening|afternoon))?|(?:in|at|during|on|to|via|after|through|by)(?: (?!that\b)[\w’'.-]+){1,12}?(?=\s*(?:,|:|that\b|[“"]|$|[.!?])))/i;
const INVERTED_SUBJECT = /^\s+((?:[^\s,.;:“”"]+ ?){1,12})/;

/** Units of text beyond which a sentence is no prose; keeps hostile input cheap. */
const LONGEST = 3000;

/** Reporting clauses found by named rules, one attribution to a clause. They know the ways of live blogs and briefings. */
export function findByRules(text: string, split: SplitText, taken: Uint8Array | null = null): AttributionMention[] {
  const found: AttributionMention[] = [];
  let last: { mention: AttributionMention; unit: Unit } | null = null;
  let pending: { mention: AttributionMention; unit: Unit } | null = null;
  let done = 0;
  for (const unit of findUnits(text, split)) {
    if (unit.start < done) continue;
    const opened = pending;
    pending = null;
    if (opened && unit.paragraph > opened.unit.paragraph && unit.paragraph - opened.unit.paragraph <= 2) {
      const line = text.indexOf('\n', unit.start);
      done = line < 0 ? text.length : line;
      const block = trimmed(text, unit.start, done);
      if (block) {
        opened.mention.content.push(block);
        found.push(opened.mention);
        last = { mention: opened.mention, unit };
        continue;
      }
    }
    const opener = blockOpener(text, unit);
    if (opener) {
      pending = { mention: opener, unit };
    }
    const here = inUnit(text, unit, taken);
    const quotation = here.length === 0 ? wholeQuotation(text, unit) : null;
    if (quotation && last && unit.paragraph - last.unit.paragraph <= 2) {
      last.mention.content.push(quotation);
      last.unit = unit;
      continue;
    }
    found.push(...here);
    const final = here.at(-1);
    last = final ? { mention: final, unit } : null;
  }
  return found;
}

function wholeQuotation(text: string, unit: Unit): Span | null {
  return /^\s*["“]/.test(unit.mask) && /^[\s"“”\uE000]+[.,]?\s*$/.test(unit.mask)
    ? trimmed(text, unit.start, unit.end)
    : null;
}

const OPENER =
  /^(?:[^\n]{0,160}, )?([^\s,:;][^,:;\n]{1,100}?) (said|says|wrote|writes|added|tweeted|posted|continued|asked)(?: (?:in|on|at|during)(?: [^\s,:]+){1,6}| [A-Z]\w*day)?\s*:?\s*$/;

function endsWithColon(mask: string): boolean {
  let end = mask.length;
  while (end > 0 && /\s/.test(mask[end - 1]!)) end--;
  return mask[end - 1] === ':';
}

/** "She said:" with what was said in the paragraph below. */
function blockOpener(text: string, unit: Unit): AttributionMention | null {
  if (unit.mask.length >= 400 || !endsWithColon(unit.mask)) return null;
  const match = OPENER.exec(unit.mask);
  if (!match) return null;
  const cue = unit.start + match[0].lastIndexOf(` ${match[2]}`) + 1;
  const end = cue - 1;
  const start = end - match[1]!.length;
  if (text.slice(start, end) !== match[1]) return null;
  return { source: [[start, end]], cue: [[cue, cue + match[2]!.length]], content: [], rule: 'block' };
}

/** Every match of a sticky pattern where it may begin. */
function matchesAt(pattern: RegExp, mask: string, offsets: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  forEachMatchAt(pattern, mask, offsets, (match) => found.push(match));
  return found;
}

/** One past "OSTER (Radio Belm) — " at the head of a unit; 0 where it has none. */
const endOfDateline = (mask: string): number => /^[^\n]{0,250}?\([A-Z][\w ]*\) [-–—]+ /.exec(mask)?.[0].length ?? 0;

function inUnit(text: string, unit: Unit, taken: Uint8Array | null): AttributionMention[] {
  const found: AttributionMention[] = [];
  const at = (a: number, b: number): Span => [unit.start + a, unit.start + b];
  const { mask } = unit;
  if (mask.length > LONGEST) return [];
  const push = (rule: string, source: Span | null, cue: Span, contents: (Span | null)[]) => {
    const content = contents.filter((c) => c !== null);
    if (content.length > 0) found.push({ source: source ? [source] : [], cue: [cue], content, rule });
  };
  const [cues = [], accordings = []] = findOpenings(CUE_OPENINGS, mask, 2);
  const [according] = matchesAt(ACCORDING, mask, accordings);
  if (according && mask.length < 2000) {
    const from = according.index + according[0].length;
    const lead = mask.slice(0, according.index).trim() === '';
    const stop = lead ? /[,:]/.exec(mask.slice(from)) : /,|[.!?]\s*$|;/.exec(mask.slice(from));
    const to = from + (stop?.index ?? mask.length - from);
    push('according to', at(from, to), at(according.index, according.index + 12), [
      lead ? trimmed(text, unit.start + to, unit.end) : trimmed(text, unit.start, unit.start + according.index),
    ]);
  }
  let floor = cues.length > 0 && mask.includes(') ') ? endOfDateline(mask) : 0;
  for (const match of matchesAt(CUE, mask, cues)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < floor || taken?.[unit.start + start] === 1 || barred(mask, start, end)) continue;
    const before = mask.slice(Math.max(0, start - 400), start);
    const base = start - before.length;
    // "…," said X
    if (/[,"”?!]\s*$/.test(before) && /^(?:said|says|added|warned|wrote|asked)$/i.test(match[0])) {
      const after = INVERTED_SUBJECT.exec(mask.slice(end, end + 200));
      if (
        after &&
        /["”,]\s*$/.test(before) &&
        /[A-Za-z]/.test(after[1]!) &&
        !/^(?:that|he|she|they|it)\b/.test(after[1]!) &&
        (/["”]\s*$/.test(before) || /^[.\s]*$/.test(mask.slice(end + after[0].length)))
      ) {
        const from = end + after[0].length - after[1]!.length;
        const name = after[1]!.replace(/\s(?:in|on|at|during|after|as|to|of the situation)\s.*$/, '').trimEnd();
        const to = from + name.length;
        push('inversion', at(from, to), at(start, end), [
          trimmed(text, unit.start + floor, unit.start + start),
          laterQuotation(text, unit, to),
        ]);
        floor = to;
        continue;
      }
    }
    const aux = AUXILIARY.exec(before);
    const subjectEnd = base + (aux ? aux.index : before.trimEnd().length);
    let left = mask.slice(floor, subjectEnd);
    let right = left.length;
    if (/,\s*$/.test(left)) {
      // X, the minister, said
      right = left.lastIndexOf(',');
      const near = left.lastIndexOf(',', right - 1);
      const far = near < 0 ? -1 : left.lastIndexOf(',', near - 1);
      const inner = far >= 0 && /^,\s\d{1,3}$/.test(left.slice(far, near)) ? far : near;
      if (inner < 0 || right - inner > 120) continue;
      // where they are is no part of who they are
      const isAdjunct = /^,\s(?:in|on|at|near|from|along|outside|across)\s/i.test(left.slice(inner, right));
      left = left.slice(0, inner);
      if (isAdjunct) right = inner;
    }
    const who = /\bwho\s*$/.exec(left);
    if (who) {
      left = left.slice(0, who.index).replace(/,?\s*$/, '');
      right = left.length;
    }
    let cut = 0;
    for (const b of left.matchAll(BREAK)) {
      const joins = /^(?:and|or)$/i.test(b[0]) && !/,\s*$/.test(left.slice(0, b.index)) && cut === 0 && b.index < 40;
      if (!joins) cut = b.index + b[0].length;
    }
    const shared = /^(?:[\s,]|and|but)*$/.test(left) || /ing$/.test(match[0]);
    const own = shared ? null : trimmed(text, unit.start + floor + cut, unit.start + floor + right);
    const source = shared ? (found.at(-1)?.source[0] ?? null) : own && narrowed(text, own);
    if (!source || source[1] - source[0] > 160) continue;
    let next = end;
    if (/^t(?:old|ells?)$/i.test(match[0])) {
      const object =
        /^\s+(?:(?:the|a|an|his|her|their|state|reporters|journalists|CNN|lawmakers|us|him|them|me)\b|[A-Z])[^,:“"]{0,60}?(?=,|:|\s(?:that|on|in|at|by|during|he|she|they|it|the|there|a|his|her|its)\b|\s*["“]|[.]\s*$|$)/.exec(
          mask.slice(end),
        );
      if (object) next = end + object[0].length;
    }
    for (let n = 0; n < 3; n++) {
      const adjunct = ADJUNCT.exec(mask.slice(next, next + 160));
      if (!adjunct || adjunct[0] === '') break;
      next += adjunct[0].length;
    }
    const rest = mask.slice(next);
    const head = shared ? start : source[0] - unit.start;
    const preceding = trimmed(text, unit.start + floor, unit.start + head);
    if (
      /^[\s,.!?]*$/.test(rest) ||
      (/[,"”]\s*$/.test(mask.slice(floor, head)) &&
        preceding &&
        (/["”]\s*$/.test(mask.slice(floor, head)) ||
          /^(?:\s(?:on |late |early )?\w+day)?\s*[,.]/.test(mask.slice(end))))
    ) {
      if (!preceding) continue;
      const quoted = /["“]/.test(rest) ? laterQuotation(text, unit, next) : null;
      push('clause before', source, at(start, end), [preceding, quoted]);
      floor = next;
      continue;
    }
    const that = /^\s*(?:that\b|:)?\s*/.exec(rest)!;
    if (!TAKES_OBJECT.test(match[0]) && /^\s*(?:by|of|to|from|in|with|about|into|,)\b/i.test(rest)) continue;
    const stop =
      /,(?: [\w’'.-]+){1,6} (?:said|added|reported|told reporters)\b[^,]{0,60}$|;|,? (?:and|but) that\b|,? according to\b/.exec(
        rest,
      );
    const to = next + (stop?.index ?? rest.length);
    push('clause after', source, at(start, end), [trimmed(text, unit.start + next + that[0].length, unit.start + to)]);
    floor = to;
  }
  const colon =
    found.length === 0 && mask.includes(':') ? /^([A-Z][^\s:]+(?: [A-Z][^\s:]+){0,5}):\s+(?=["“])/.exec(mask) : null;
  if (colon) {
    const length = colon[1]!.length;
    push('colon', at(0, length), at(length, length + 1), [trimmed(text, unit.start + colon[0].length, unit.end)]);
  }
  return found;
}

/** Nouns, participles and infinitives that only look like a reporting verb. */
const barred = (mask: string, start: number, end: number): boolean => {
  const before = mask.slice(Math.max(0, start - 12), start);
  if (/\bwent on to\s$/.test(before)) return false;
  if (/\b(?:to|not|the|a|an|of|be|being)\s$/i.test(before)) return true;
  const verb = mask.slice(start, end);
  if (/ing$/.test(verb) && !/,\s$/.test(before)) return true;
  return /^(?:agree|claim|threaten)/.test(verb) && /^s?e?d?\s+to\b/.test(mask.slice(end, end + 5));
};

const SUBJECT =
  /^(?:\p{Lu}|(?:the|a|an|one|some|two|three|his|her|their|its|many|several|other|local|[a-z]*officials|residents|eyewitnesses|witnesses|rebels|police|state|experts|reports|separatist)\b|\p{Ll}+(?:men|women|people|ers|ors|ists|ians|ants|ents)\b|(?:he|she|they|it|we|i)$)/u;

/** The source without a leading adverb, or only the pronoun it ends in; null where it can be no subject. */
function narrowed(text: string, [start, end]: Span): Span | null {
  const whole = text.slice(start, end);
  const pronoun = /\s(?:he|she|they)$/.exec(whole);
  if (pronoun) return [end - pronoun[0].length + 1, end];
  const lead =
    /^(?:Earlier|Meanwhile|However|Later|Today|Yesterday|Separately|Previously|Also|On \p{Lu}[a-z]+day)\s/u.exec(whole);
  const from = start + (lead?.[0].length ?? 0);
  return SUBJECT.test(text.slice(from, end)) ? [from, end] : null;
}

function laterQuotation(text: string, unit: Unit, from: number): Span | null {
  const open = unit.mask.slice(from).search(/["“]/);
  return open < 0 ? null : trimmed(text, unit.start + from + open, unit.end);
}

/** The stretch without white space, commas and a closing full stop at its edges; null where nothing is left. */
function trimmed(text: string, start: number, end: number): Span | null {
  let [a, b] = [start, end];
  while (a < b && /[\s,;:—–-]/.test(text[a]!)) a++;
  while (b > a && /[\s,;:—–]/.test(text[b - 1]!)) b--;
  if (b > a && text[b - 1] === '.') b--;
  return b - a > 1 ? [a, b] : null;
}
