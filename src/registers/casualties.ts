import type { QuantityMention, TextSpan } from '../annotate/types.ts';
import type { CasualtyRow, Comparator } from '../record/types.ts';
import { DEATH, HARM_AFTER, HARM_BEFORE, NO_CASUALTIES, TOLL_BEFORE, WOUND } from './lexicons/harm.ts';
import { dateAt, placeAt, rowAt, type Scene, unreal } from './scene.ts';

type Measure = 'killed' | 'injured' | 'missing';
interface Count extends TextSpan {
  measure: Measure;
  value: number;
  comparator: Comparator;
  who: string | null;
  /** Ends of the number itself, to see what joins two counts. */
  from: number;
  upTo: number;
}

const measureOf = (word: string): Measure => (DEATH.test(word) ? 'killed' : WOUND.test(word) ? 'injured' : 'missing');

/** People killed, injured and missing, a row for each party counted. */
export function casualtyRows(scene: Scene): CasualtyRow[] {
  const none = NO_CASUALTIES.exec(scene.text);
  if (none) {
    const start = scene.start + none.index;
    const word = none[0].toLowerCase();
    return rowsOf(scene, { start, end: start + none[0].length }, [], {
      killed: WOUND.test(word) && !DEATH.test(word) ? null : 0,
      injured: DEATH.test(word) ? null : 0,
    });
  }
  const counts = [...numbered(scene), ...single(scene)].sort((a, b) => a.from - b.from);
  const groups: Count[][] = [];
  for (const count of counts) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && joins(scene, last, count) && !group.some((c) => c.measure === count.measure))
      group.push(count);
    else if (!last || count.from >= last.upTo) groups.push([count]);
  }
  return groups.flatMap((group) =>
    rowsOf(
      scene,
      { start: Math.min(...group.map((c) => c.start)), end: Math.max(...group.map((c) => c.end)) },
      group,
      {},
    ),
  );
}

/** "4 killed and 9 wounded": one party, told in two counts. */
const joins = (scene: Scene, last: Count, next: Count): boolean => {
  const between = scene.report.text.slice(last.upTo, next.from);
  return between.length < 70 && /\band\b|,|\bwith\b|\bbut\b/u.test(between) && !/[;.]|\bincluding\b/u.test(between);
};

function rowsOf(
  scene: Scene,
  span: TextSpan,
  group: readonly Count[],
  given: { killed?: number | null; injured?: number | null },
): CasualtyRow[] {
  const value = (measure: Measure) => group.find((c) => c.measure === measure)?.value ?? null;
  const killed = given.killed ?? value('killed');
  const injured = given.injured ?? value('injured');
  const base = rowAt('casualties', scene, span, killed, injured);
  if (!base) return [];
  const at = placeAt(scene, span);
  return [
    {
      ...base,
      killed,
      injured,
      missing: value('missing'),
      who: group.find((c) => c.who)?.who ?? null,
      comparator: group[0]?.comparator ?? '=',
      place: at?.name ?? null,
      at,
      date: dateAt(scene, span),
    },
  ];
}

/** Whether a number counts people: no money, share, length of time or age. */
const countsPeople = ({ unit, value }: QuantityMention): boolean =>
  Number.isInteger(value) &&
  value >= 0 &&
  !/^(?:%|[A-Z]{3}|km|mile|metre|meter|mph|kph|tonne|ton|kg|year|day|week|month|hour|minute|degree)$/u.test(unit ?? '');

function numbered(scene: Scene): Count[] {
  const found: Count[] = [];
  let last: Count | null = null;
  for (const quantity of scene.quantities) {
    if (!countsPeople(quantity)) continue;
    const before = scene.report.text.slice(Math.max(scene.start, quantity.start - 70), quantity.start);
    const after = scene.report.text.slice(quantity.end, Math.min(scene.end, quantity.end + 110));
    const read = roleOf(before, after, quantity, last);
    if (!read) continue;
    const start = quantity.start - read.back;
    const end = quantity.end + read.ahead;
    if (unreal(scene.report.text.slice(Math.max(scene.start, start - 45), start)) && read.back > 0) continue;
    last = {
      measure: read.measure,
      value: quantity.value,
      comparator: quantity.comparator,
      who: read.who,
      start,
      end,
      from: quantity.start,
      upTo: end,
    };
    found.push(last);
  }
  return found;
}

interface Role {
  measure: Measure;
  who: string | null;
  back: number;
  ahead: number;
}

/** What a number counts, by the verb after it, the verb before it, or the count it is joined to. */
function roleOf(before: string, after: string, quantity: QuantityMention, last: Count | null): Role | null {
  const noun = /^(?:death|fatality|injury|dead|wounded)/iu.exec(quantity.unit ?? '')?.[0];
  if (noun) return { measure: measureOf(noun.startsWith('fatal') ? 'fatal' : noun), who: null, back: 0, ahead: 0 };
  const behind = HARM_AFTER.exec(after);
  if (behind) {
    const negated = unreal(behind[0].replace(/\S+$/u, ''));
    if (!negated)
      return {
        measure: measureOf(behind.groups?.harm ?? ''),
        who: partyOf(behind.groups?.who, quantity),
        back: 0,
        ahead: behind[0].length,
      };
  }
  const ahead = HARM_BEFORE.exec(before) ?? TOLL_BEFORE.exec(before);
  if (ahead) {
    const party = /^[^,.;:()—]{0,60}/u.exec(after)?.[0] ?? '';
    return {
      measure: measureOf(ahead.groups?.harm ?? ''),
      who: partyOf(
        party.replace(/\s(?:in|at|on|and|when|after|since|during|near|by|who|as|across|from)\b.*$/u, ''),
        quantity,
      ),
      back: before.length - ahead.index,
      ahead: /^[\s\p{L}-]{0,40}/u.exec(after)?.[0].replace(/\s+\S*$/u, '').length ?? 0,
    };
  }
  if (
    last &&
    quantity.start - last.upTo < 40 &&
    /^[^.;]*(?:\band\b|,|\bincluding\b)[^.;]*$/u.test(before.slice(-(quantity.start - last.upTo))) &&
    /^\s*(?:others?|more|children|women|men|civilians?|soldiers?|police\w*|in\b|were\b)/u.test(after)
  )
    return {
      measure: last.measure,
      who: partyOf(/^\s*([\p{L}-]+)/u.exec(after)?.[1], quantity),
      back: 0,
      ahead: /^\s*[\p{L}-]*/u.exec(after)?.[0].length ?? 0,
    };
  return null;
}

/** Whom a count counts: the words after it, else the noun it was read with, as the text has it. */
const partyOf = (words: string | undefined, { unit }: QuantityMention): string | null => {
  const who = words?.trim().replace(/^(?:of|the)\s+/u, '');
  if (who && /\p{L}/u.test(who)) return who;
  return unit === 'person' ? 'people' : unit;
};

const SINGLE_PASSIVE =
  /\b(?<who>(?:an?|another)\s(?!number|result|total|few)(?:[\p{L}’'-]+\s){1,4}?)(?:was|were|is|has been|had been|has|had)?\s?(?:also\s|reportedly\s|allegedly\s|fatally\s|seriously\s|badly\s)?(?<harm>killed|died|dead|wounded|injured|hurt|beaten to death|shot dead)\b/iu;
const SINGLE_ACTIVE =
  /\b(?<harm>killed|killing|kills|wounded|wounding|injured|injuring)\s(?<who>(?:an?|another)\s(?!number|dozen|hundred|total|few)(?:[\p{L}’'-]+\s?){1,3})/iu;
const NAMED =
  /^\s(?:was|has been|had been)\s(?:also\s|reportedly\s)?(?<harm>killed|wounded|injured|shot dead)\b|^\s(?<death>died)\b/u;

/** One person: "a nurse was killed", "wounding a driver", a named person who died. */
function single(scene: Scene): Count[] {
  const found: Count[] = [];
  for (const pattern of [SINGLE_PASSIVE, SINGLE_ACTIVE]) {
    const match = pattern.exec(scene.text);
    if (!match || unreal(scene.text.slice(0, match.index)) || unreal(match[0].replace(/\S+$/u, ''))) continue;
    found.push(one(scene.start + match.index, match[0], match.groups?.harm ?? '', match.groups?.who ?? null));
  }
  for (const person of scene.entities) {
    if (person.type !== 'PERSON') continue;
    const match = NAMED.exec(scene.report.text.slice(person.end, Math.min(scene.end, person.end + 60)));
    if (!match) continue;
    const told = scene.report.text.slice(person.start, person.end + match[0].length);
    found.push(one(person.start, told, match.groups?.harm ?? match.groups?.death ?? '', person.fullName));
  }
  return found;
}

const one = (start: number, told: string, harm: string, who: string | null): Count => ({
  measure: measureOf(harm),
  value: 1,
  comparator: '=',
  who: who?.trim() ?? null,
  start,
  end: start + told.trimEnd().length,
  from: start,
  upTo: start + told.trimEnd().length,
});
