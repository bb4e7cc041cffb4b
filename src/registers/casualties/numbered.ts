import type { QuantityMention } from '../../annotate/types.ts';
import type { Place } from '../../record/types.ts';
import { phraseOver } from '../grammar.ts';
import { isDescriptive } from '../quantities.ts';
import { asPlace, type Scene, unreal } from '../scene.ts';
import type { Count } from './count.ts';
import { type Role, roleOf } from './role.ts';
import { AGE_LEAD, partyCount } from './unnumbered.ts';

/** Whether a number counts people: no money, share, length of time or age. */
const countsPeople = ({ unit, value }: QuantityMention): boolean =>
  Number.isInteger(value) &&
  value >= 0 &&
  !/^(?:%|[A-Z]{3}|km|km²|m²|m|cm|mm|mile|square mile|metre|meter|mph|km\/h|kph|tonne|ton|kg|year|day|week|month|hour|minute|degree|°[CF]|magnitude|hectare|acre|case|infection|house|home|building|country|vehicle|MW|GW|foot)$/u.test(
    unit ?? '',
  );

/** People counted by a number: "12 miners were killed and 30 hurt". */
export function numbered(scene: Scene): Count[] {
  const found: Count[] = [];
  let last: Count | null = null;
  for (const quantity of scene.quantities) {
    if (!countsPeople(quantity) || isDescriptive(scene.report.text, quantity)) continue;
    const before = scene.report.text.slice(Math.max(scene.start, quantity.start - 70), quantity.start);
    const after = scene.report.text.slice(quantity.end, Math.min(scene.end, quantity.end + 120));
    // "a boy of 14 was killed": how old one was.
    if (AGE_LEAD.test(before)) continue;
    const read = roleOf(before, after, quantity, last, scene, () => ellipsis(scene, quantity));
    if (!read) continue;
    const start = quantity.start - read.back;
    const end = quantity.end + read.ahead;
    if (unreal(scene.report.text.slice(Math.max(scene.start, start - 45), start)) && read.back > 0) continue;
    last = {
      measure: read.measure,
      value: quantity.value,
      comparator: quantity.comparator,
      who: whoOf(scene, quantity),
      start,
      end,
      from: quantity.start,
      upTo: end,
      part: read.part ?? false,
      each: /\bboth (?:with|reporting|recording|had) $/u.test(before) ? bothPlaces(scene, quantity.start) : [],
    };
    found.push(last);
    const other = read.back === 0 && !read.part ? partner(scene, quantity, last) : null;
    if (other) found.push(other);
  }
  return found;
}

/** "A teacher and her (two) pupils died": the one told without a number, before the "and". */
function partner(scene: Scene, { start }: QuantityMention, told: Count): Count | null {
  const counted = phraseOver(scene.syntax, start);
  const and = counted && scene.syntax.words[counted.first - 1];
  const phrase =
    counted && and?.lower === 'and' ? scene.syntax.phrases[scene.syntax.phraseAt[counted.first - 2] ?? -1] : undefined;
  const one = phrase && partyCount(scene, phrase, { start: phrase.start, end: told.end }, '');
  return one?.value === 1 ? { ...one, measure: told.measure, from: told.upTo, upTo: told.upTo, part: true } : null;
}

/** The two places last named before "both". */
const bothPlaces = (scene: Scene, at: number): Place[] =>
  scene.places
    .filter((p) => p.end <= at)
    .slice(-2)
    .map(asPlace);

/** "Six people in Tarn and one in Belm." goes on with what the sentence before counted. */
function ellipsis(scene: Scene, quantity: QuantityMention): Role | null {
  const before = scene.previous;
  if (
    !before ||
    !/^(?:people|men|women|children|others?|more)?\s?in \p{Lu}/u.test(
      scene.report.text.slice(quantity.start, quantity.end + 30).replace(/^\S+\s/u, ''),
    )
  )
    return null;
  const measures = new Set(numbered(before).map((c) => c.measure));
  const [measure] = measures;
  return measure && measures.size === 1 ? { measure, back: 0, ahead: 0, part: true } : null;
}

/** Whom a number counts, in the text's words: its noun phrase without the number. */
function whoOf(scene: Scene, { start, end, unit }: QuantityMention): string | null {
  const phrase = phraseOver(scene.syntax, start);
  const tail = phrase ? scene.report.text.slice(Math.max(start, phrase.start), Math.max(end, phrase.end)) : '';
  const words = tail
    .replace(
      /^[\d.,]+(?:\s(?:thousand|million|billion))?(?:\s|$)|^[\p{L}-]+(?:\s(?:hundred|thousand|million))?(?:\s|$)/u,
      '',
    )
    .replace(/\b(?:dead|deaths?|wounded|injured|injuries|lives)$/u, '')
    .trim();
  if (/\p{L}{2}/u.test(words) && !/^(?:of|to)\b/u.test(words)) return words;
  const of =
    /^ of ((?:the |his |her |their |its )?(?:[\p{L}’'-]+ ?){1,3}?)(?= (?:were|was|have|had|died|in|on)|[,.;]|$)/u.exec(
      scene.report.text.slice(end, end + 50),
    );
  return (
    of?.[1] ??
    (unit === 'person' ? 'people' : /^(?:death|injury|dead|wounded|fatality|life)/u.test(unit ?? '') ? null : unit)
  );
}
