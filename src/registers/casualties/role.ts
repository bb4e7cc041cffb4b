import { IS_FINITE, IS_VERB } from '../../annotate/tagging/index.ts';
import type { QuantityMention } from '../../annotate/types.ts';
import { HARM_AFTER, HARM_BEFORE, PERSON_NOUN, TOLL_BEFORE } from '../lexicons/harm.ts';
import { type Scene, unreal } from '../scene.ts';
import { type Count, type Measure, measureOf } from './count.ts';

/** What a number counts, and how far the words that tell it reach before and behind it (UTF-16 code units). */
export interface Role {
  measure: Measure;
  back: number;
  ahead: number;
  part?: boolean;
}

/**
 * What a number counts, by the verb after it, the verb before it, or the count it is joined to.
 * @param elliptic what a sentence without a verb goes on to count
 */
export function roleOf(
  before: string,
  after: string,
  quantity: QuantityMention,
  last: Count | null,
  scene: Scene,
  elliptic: () => Role | null,
): Role | null {
  // Bodies found are people dead.
  if (quantity.unit === 'body' && (BODY_FOUND.test(after) || FOUND_BODY.test(before)))
    return { measure: 'killed', back: 0, ahead: 0 };
  if (/^li(?:fe|ves)$/u.test(quantity.unit ?? '')) {
    const took = LIVES_TAKEN.exec(before);
    return took ? { measure: 'killed', back: before.length - took.index, ahead: 0 } : null;
  }
  const noun = /^(?:death|fatality|injury|dead|wounded|missing|casualty)/iu.exec(quantity.unit ?? '')?.[0];
  if (noun && noun !== 'casualty') {
    const part = /\bincluding $/u.test(before);
    return { measure: measureOf(noun.startsWith('fatal') ? 'fatal' : noun), back: 0, ahead: 0, part };
  }
  const behind = HARM_AFTER.exec(after);
  if (
    behind &&
    !hasOwnVerb(scene, quantity.end, quantity.end + behind[0].length - (behind.groups?.harm ?? '').length)
  ) {
    const harm = behind.groups?.harm ?? '';
    // "170 are feared missing": missing is what they are.
    const led = behind[0].slice(0, behind[0].length - harm.length);
    const negated = unreal(/^(?:missing|trapped|buried)/iu.test(harm) ? led.replace(/\bfeared\b/u, '') : led);
    if (!negated) return { measure: measureOf(harm), back: 0, ahead: behind[0].length };
  }
  // "14 civilians and one soldier had died"
  const paired = PAIRED.exec(after);
  const both = paired && HARM_AFTER.exec(after.slice(paired[0].length));
  if (both && countsSomebody(scene.report.text.slice(quantity.start, quantity.end + 30), '') && !unreal(both[0]))
    return { measure: measureOf(both.groups?.harm ?? ''), back: 0, ahead: 0 };
  const ahead = HARM_BEFORE.exec(before) ?? TOLL_BEFORE.exec(before);
  if (ahead)
    return {
      measure: measureOf(ahead.groups?.harm ?? ''),
      back: before.length - ahead.index,
      ahead:
        /^[\s\p{L}-]{0,40}/u
          .exec(after)?.[0]
          .replace(/\s+\S*$/u, '')
          .replace(/\s(?:and|or|including|with|while|but)\b.*$/su, '').length ?? 0,
    };
  const words = scene.report.text.slice(quantity.start, quantity.end + 30);
  const isNear = last !== null && quantity.start - last.upTo < 150;
  const gap = isNear ? scene.report.text.slice(last.upTo, quantity.start) : '';
  const isPart = /,\s(?:among them|including)\s(?:at least\s)?$/u.test(gap);
  if (last && quantity.start >= last.from && (quantity.start - last.upTo < 60 || isPart)) {
    const between = isPart ? gap.slice(gap.lastIndexOf(',', gap.length - 10)) : gap;
    const including =
      /\b(?:including|among (?:them|whom|those)|of (?:them|whom|which)|includes?|included|mostly|as well as)\s(?:(?:at|least|the)\s){0,2}$/u.test(
        between,
      ) || /^ of (?:them|whom)\b/u.test(after);
    const listed =
      /^[^.;]*(?:\band\b|,)[^.;]*$/u.test(between) &&
      !/\b(?:were|was|had|has|have|said|after|when|that|[\p{L}]{4,}ing)\b/u.test(between);
    const elsewhere =
      quantity.unit === null &&
      /\band\s(?:(?:at|least|some|about|up|to)\s){0,3}$/u.test(between) &&
      /^\s(?:globally|worldwide|nationwide|elsewhere|in \p{Lu})/u.test(after);
    if ((including || (listed && !elsewhere)) && !countsSomebody(words, after)) return null;
    const joint = including ? between.search(/\b(?:including|among|of|includes?|included|mostly|as well)\b/u) : -1;
    if (including || listed)
      return {
        measure: last.measure,
        back: joint < 0 ? 0 : between.length - joint,
        ahead: 0,
        part: true,
      };
  }
  // "killed one of his sons and (three) of his grandchildren"
  const joined =
    !last &&
    /\b(?<harm>killed|killing|wounded|wounding|injured|injuring)\b[^.;]{0,70}\band (?:at least )?$/u.exec(before);
  if (joined && countsSomebody(words, after) && !/\b(?:said|was|were|had|has)\b/u.test(joined[0]))
    return { measure: measureOf(joined.groups?.harm ?? ''), back: 0, ahead: 0, part: true };
  if (!last && isVerbless(scene, quantity.end)) return elliptic();
  return last && isVerbless(scene, quantity.end) ? { measure: last.measure, back: 0, ahead: 0, part: true } : null;
}

/** From one count to the count it is joined to. */
const PAIRED =
  /^(?:\s[\p{L}’'-]+){0,4}?\sand\s(?:[\p{N},]+|an?|one|two|three|four|five|six|seven|eight|nine|ten|another)(?=\s)/u;

/** "Two helicopters began moving the injured": the number does something else. */
const hasOwnVerb = ({ syntax }: Scene, from: number, to: number): boolean => {
  const between = syntax.words.filter((w) => w.start >= from && w.end <= to);
  if (between.some((w) => /^(?:who|that|which|whose)$/u.test(w.lower))) return false;
  return between.some((w) => IS_FINITE[w.tag] === 1 && !LINKING.test(w.lower));
};
const LINKING =
  /^(?:is|are|was|were|be|been|have|has|had|did|do|does|got|remain(?:ed|s)?|went|go|lost|lay|feared|believed|reported|confirmed|known|left|found|listed|received|suffered|needed|required|later)$/u;

const BODY_FOUND = /^\s(?:[\p{L}]+\s){0,3}(?:recovered|found|retrieved|pulled|discovered|carried|dug|brought)\b/u;
const FOUND_BODY =
  /\b(?:recovered|found|retrieved|pulled(?: out)?|discovered|counted|brought (?:out|up))\s(?:(?:the|another|at|least|more|than|some|about|around|nearly)\s){0,3}$/u;
const LIVES_TAKEN =
  /\b(?:took|taken|taking|claim(?:ed|s|ing)?|cost(?:ing)?)\s(?:(?:at|least|more|than|about|around|some|nearly|almost|over|up|to|the|an|estimated)\s){0,4}$/iu;

/** "(three) children", "(two) others", "(six) of his men": people, and nothing else told of them. */
const countsSomebody = (words: string, after: string): boolean => {
  const [, ...rest] = words.replace(/[,.;].*$/su, '').split(/[^\p{L}’'-]+/u);
  const somebody =
    rest.slice(0, 4).some((w) => PERSON_NOUN.test(w)) ||
    /^\S+ (?:others?|more|of (?:his|her|their|the|its|them|whom))\b/u.test(words);
  return (
    somebody &&
    !/^\s(?:[\p{L}-]+\s){0,1}(?:were|was|are|have|had|has)\b(?! (?:killed|wounded|injured|hurt))/u.test(after)
  );
};

/** Whether what leads to a count, and goes on from it to the next comma or quotation mark, has no verb. */
export function isVerbless({ syntax, report, end }: Scene, count: number): boolean {
  const stop = /[,;”"]/u.exec(report.text.slice(count, end));
  const upTo = stop ? count + stop.index : end;
  return !syntax.words.some((w, i) => w.start < upTo && IS_VERB[w.tag] === 1 && syntax.phraseAt[i] === -1);
}
