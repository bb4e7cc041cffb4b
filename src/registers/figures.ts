import type { QuantityMention, TextSpan } from '../annotate/types.ts';
import type { FigureRow } from '../record/types.ts';
import { claimantOf } from './claimant.ts';
import { partyOfDemonym } from './lexicons/demonyms.ts';
import { PERSON_NOUN } from './lexicons/harm.ts';
import { isDescriptive } from './quantities.ts';
import { rowAt } from './row.ts';
import { clauseAt, dateAt, type Scene } from './scene.ts';

const TRIVIAL =
  /^(?:year|day|week|month|hour|minute|second|am|pm|time|decade|century|year-old|other|way|thing|side|half)s?$/iu;

/**
 * Every other number that carries news.
 * @param taken stretches that other registers already read
 * @param given stretches whose sums of money are aid
 */
export function figureRows(scene: Scene, taken: readonly TextSpan[], given: readonly TextSpan[]): FigureRow[] {
  return scene.quantities.flatMap((quantity, i) => {
    const { start, end, value, comparator } = quantity;
    const listed =
      /\($/u.test(scene.report.text.slice(start - 1, start)) && /^\)/u.test(scene.report.text.slice(end, end + 1));
    const isMoney = /^[A-Z]{3}$/u.test(quantity.unit ?? '');
    const known = isMoney ? [...taken, ...given] : taken;
    if (scene.headline || known.some((t) => t.start <= start && end <= t.end)) return [];
    if (!isNews(scene, quantity, listed, scene.quantities[i - 1])) return [];
    const clause = clauseAt(scene, start);
    const span = {
      start: listed ? nameStart(scene, start) : Math.min(clause.start, start),
      end: Math.max(clause.end, end),
    };
    const told = listed ? { start: span.start, end: end + 1 } : span;
    const base = rowAt('figures', scene, told, start, value);
    if (!base) return [];
    return [
      {
        ...base,
        // Whose the number is, not the clause, which may hold the words of another.
        claimedBy: claimantOf(scene, { start, end }),
        measure: base.evidence[0]?.quote.trim() ?? '',
        value,
        unit: unitOf(scene, quantity, listed),
        comparator,
        period: dateAt(scene, clause, 'sentence'),
      },
    ];
  });
}

/** What was done to those counted where no noun follows the number: "(three) were boarded", "(132) boarded". */
const DONE_TO_THEM =
  /^\s(?:others?\s|more\s|people\s)?(?:were|was|have been|had been|has been|are)?\s?(?:still |also )?(?:captured|boarded|diverted|hailed|arrested|detained|rescued|evacuated|infected|displaced|released|freed|saved|stranded|trapped|recovered|discharged|vaccinated|tested|charged|deported|homeless|sickened|quarantined|isolated)\b/u;
const DONE_BEFORE =
  /\b(?:infected|infecting|arrested|arresting|detained|detaining|rescued|rescuing|evacuated|evacuating|displaced|displacing|captured|freed|saved|released|vaccinated|sickened|quarantined)\s(?:(?:at|least|more|than|about|around|some|nearly|almost|over|another|up|to)\s){0,4}$/u;
/** A tally brought to a number: "the number of cases climbed to (17)", "brought the total to (9)". */
const TALLIED =
  /\b(?:number|total|tally|count|toll|turnout|rate|level|price|cases|infections)\b[^.;]{0,110}\b(?:to|at|of|reached|is|was|stands at|stood at|hit|totall?ed)\s(?:(?:at|least|more|than|about|around|nearly|almost|over)\s){0,3}$/iu;

function isNews(
  scene: Scene,
  quantity: QuantityMention,
  listed: boolean,
  previous: QuantityMention | undefined,
): boolean {
  const { start, end, unit, value } = quantity;
  if (unit !== null && TRIVIAL.test(unit)) return false;
  if (scene.times.some((t) => t.start <= start && end <= t.end)) return false;
  const after = scene.report.text.slice(end, Math.min(scene.end, end + 40));
  const before = scene.report.text.slice(Math.max(scene.start, start - 140), start);
  if (
    /^(?:[- ]year[- ]old|[- ](?:years?|months?|days?|weeks?|hours?|minutes?)\b|\s?(?:am|pm|a\.m|p\.m)\b|st\b|nd\b|rd\b|th\b)/u.test(
      after,
    )
  )
    return false;
  const words = scene.report.text.slice(start, end);
  if (isDescriptive(scene.report.text, quantity) || isAddress(scene, quantity)) return false;
  const measured = /^(?:%|[A-Z]{3})$/u.test(unit ?? '');
  // A value in another measure ("50 km (31 miles)") or the one it was before ("up from 1,364") is not told anew.
  if (listed && previous && start - previous.end <= 3 && previous.unit !== null && unit !== null) return false;
  if (/\bfrom\s(?:(?:about|around|just|the|some)\s)?$/u.test(before) && !/^ to\b/u.test(after.replace(/^ \p{L}+/u, '')))
    return false;
  // How far one place lies from another is geography.
  if (
    /^(?:km|mile|m|foot)$/u.test(unit ?? '') &&
    /^\)?\s?(?:\([^)]{1,20}\)\s?)?(?:to the )?(?:north|south|east|west|from|away|off|outside|inland)/iu.test(after)
  )
    return false;
  const done =
    DONE_TO_THEM.test(after) ||
    DONE_BEFORE.test(before) ||
    (TALLIED.test(before) && !/ out of| on an?\b/u.test(after.slice(0, 8)));
  if (unit === null && !listed && value < 100 && !done) return false;
  if (unit === null && Number.isInteger(value) && value >= 1900 && value <= 2100 && !done) return false;
  // "the two sides", "all three fronts", "its six stages": known before.
  if (
    !measured &&
    value < 15 &&
    /\b(?:the|these|those|all|both|its|their|his|her|our|my|has|have|EU)\s$/u.test(before) &&
    !/\b(?:reported|confirmed)\b/u.test(before.slice(-30)) &&
    /^(?:state|side|front|stage|country|nation|part|leader|way|member|people|party|government|area|cent)$/u.test(
      unit ?? '',
    )
  )
    return false;
  if (/^(?:cent|state|stage|side|front|leg|phase)$/u.test(unit ?? '') && value < 60) return false;
  // "three flats", "five regions": a small number in words is news only of people or of what is counted.
  if (
    value < 10 &&
    !/\p{N}/u.test(words) &&
    !listed &&
    !measured &&
    !done &&
    !COUNTABLE.test(unit ?? '') &&
    unit !== 'person' &&
    !PERSON_NOUN.test(unit ?? '')
  )
    return false;
  return (
    value > 2 ||
    listed ||
    measured ||
    done ||
    /\d/u.test(scene.report.text.slice(start, end)) ||
    COUNTABLE.test(unit ?? '')
  );
}
/** A house number, a telephone number, a clock time in figures. */
const isAddress = ({ report }: Scene, { start, end }: QuantityMention): boolean =>
  /^\s?(?:hrs|hours|GMT|UTC|IST|EST|local time)\b|^ (?:\p{Lu}[\p{L}.]+ |\d+(?:st|nd|rd|th) ){1,3}(?:Street|Avenue|Road|Lane|Drive|Boulevard|Square)\b/u.test(
    report.text.slice(end, end + 50),
  ) ||
  /\b(?:call(?:ed|ing)?|dial(?:led|ed|ing)?|phone|hotline|number|page|room|flight|highway|route|interstate)\s$/iu.test(
    report.text.slice(Math.max(0, start - 12), start),
  );
/** What one or two of are news. */
const COUNTABLE =
  /^(?:arrest|case|infection|derailment|collision|explosion|blast|attack|landslide|aftershock|outbreak|crash|accident|rescue|protest|strike)$/u;

/** The unit in the text's own words ("confirmed cases"); a bracketed or bare number counts what its sentence counts. */
function unitOf(scene: Scene, { start, end, unit }: QuantityMention, listed: boolean): string | null {
  if (unit !== null && /^(?:%|[A-Z]{3}|°[CF])$/u.test(unit)) return unit;
  if (unit !== null) {
    const told = scene.report.text.slice(start, Math.min(scene.end, end + 50));
    const stem = unit === 'person' ? 'people' : unit.slice(0, Math.max(3, unit.length - 2));
    const words = told.match(/[\p{L}’'-]+/gu) ?? [];
    const plural =
      /^(?:man|woman|child)$/u.test(unit) && words.find((word) => PLURALS.get(unit) === word.toLowerCase());
    if (plural) return plural;
    const at = words.findIndex((word) => word.toLowerCase().startsWith(stem.toLowerCase()));
    const adjective = at > 0 && /^(?:confirmed|suspected|reported|strike|new|active)$/iu.test(words[at - 1] ?? '');
    return at < 0 ? unit : adjective ? `${words[at - 1]} ${words[at]}` : (words[at] ?? unit);
  }
  const before = scene.report.text.slice(scene.start, start);
  if (/\bpopulation of [\p{L}\s]{0,20}$/iu.test(before)) return 'people';
  const counted = /\b(?:number|total|count) of ((?:[\p{L}-]+ )?(?:[\p{L}-]+s|people))\b/iu.exec(before)?.[1];
  const taken = DONE_TO_THEM.test(scene.report.text.slice(end, end + 40));
  if (counted) return counted;
  if (taken) return countedBefore(scene, start);
  if (!listed) return DONE_BEFORE.test(before) ? 'people' : peopleAfter(scene, end);
  let told: Scene | null = scene;
  for (let back = 0; told && back < 6; back += 1, told = told.previous) {
    const kind = COUNTED_KIND.exec(told === scene ? before : told.text)?.[0];
    if (kind) return kind;
  }
  return null;
}

/** "more than 52,000 Sudanese": a people, as the text names it. */
function peopleAfter({ report }: Scene, end: number): string | null {
  const word = /^\s(\p{Lu}\p{L}+)\b/u.exec(report.text.slice(end, end + 30))?.[1];
  return word && partyOfDemonym(word) !== null ? word : null;
}

const PLURALS = new Map([
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
]);

/** What the number before this one counted: "1,568 vessels were hailed, (132) boarded". */
function countedBefore(scene: Scene, at: number): string | null {
  let told: Scene | null = scene;
  for (let back = 0; told && back < 3; back += 1, told = told.previous) {
    const last = told.quantities
      .filter((q) => q.end <= at && q.unit !== null && !/^(?:%|[A-Z]{3})$/u.test(q.unit))
      .at(-1);
    if (last) return unitOf(told, last, false);
  }
  return null;
}

const COUNTED_KIND = /\b(?:cases|infections|deaths|injuries|arrests|votes|seats)\b/iu;

/** The start of the name before a bracketed number: "Tarn (4)". */
function nameStart(scene: Scene, bracket: number): number {
  const before = scene.report.text.slice(Math.max(scene.start, bracket - 50), bracket);
  const name = /[^,;:.()]*\($/u.exec(before)?.[0].trimStart() ?? '';
  return bracket - name.length;
}
