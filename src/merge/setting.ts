import { dayRange } from '../annotate/times/index.ts';
import type { PlaceMention, TextSpan, TimeMention } from '../annotate/types.ts';
import type { Post } from '../record/types.ts';
import { between } from './events/between.ts';
import { isCountry } from './events/where.ts';
import type { AnnotatedReport, Setting, When } from './types.ts';

export const UNDATED: When = { from: null, to: null };

/** The settings of all sentences that touch a post, in the order of the text. */
export function settingsOf({ report, annotation }: AnnotatedReport): Setting[] {
  const settings: Setting[] = [];
  let post: Post | undefined;
  let paragraph = -1;
  let story = UNDATED;
  let headed: When | null = null;
  let isTimeline = false;
  let entry: When | null = null;
  let carried = UNDATED;
  let place: PlaceMention | null = null;
  let town: PlaceMention | null = null;
  const grounds = withoutSpeakers(annotation);
  for (const sentence of annotation.sentences) {
    const home = report.posts.find((p) => p.start < sentence.end && sentence.start < p.end);
    if (!home) continue;
    if (home !== post) {
      [isTimeline, entry] = [isLedByDates(report.text, annotation, home), null];
      if (report.kind === 'digest') headed = headDayOf(report.text, annotation.times, post?.end ?? 0, home) ?? headed;
      story = headed ?? storyDayOf(report.published, annotation.times, home);
      [carried, place, town] = [UNDATED, groundOf(report.text, annotation.places, home), null];
      if (place && !isCountry(place)) town = place;
    } else if (sentence.paragraph !== paragraph) carried = UNDATED;
    [post, paragraph] = [home, sentence.paragraph];
    if (isTimeline) entry = leadOf(report.text, annotation.times, sentence) ?? entry;
    const when = entry ?? (carried.from === null ? story : carried);
    settings.push({ sentence, post: home, when, led: entry !== null, headed, place, town });
    const day = (home.time ?? report.published)?.slice(0, 10) ?? null;
    const told = dateIn(annotation.times, sentence, day);
    if (told.from !== null) carried = told;
    place = lastGround(report.text, between(grounds, sentence), place);
    const towns = between(grounds, sentence).filter((p) => !isCountry(p));
    town = lastGround(report.text, towns, town);
  }
  return settings;
}

const MIN_ENTRIES = 3;
/** "Feb. 24 - Rebels take the port.": what a timeline's line begins with. */
const LEAD = /^\s?[-–—:]{1,2}\s?(?=[\p{Lu}\p{N}“"])/u;

/** The day that opens a sentence as a timeline's line; null where none does. */
function leadOf(text: string, times: readonly TimeMention[], { start, end }: TextSpan): When | null {
  const [first] = between(times, { start, end });
  if (first?.type !== 'DATE' || first.start - start > 3 || !LEAD.test(text.slice(first.end, first.end + 5)))
    return null;
  const range = dayRange(first.value);
  return range && { from: range.from, to: range.to };
}

/** Whether a post is a timeline: several of its sentences begin with their date. */
function isLedByDates(text: string, { sentences, times }: AnnotatedReport['annotation'], post: Post): boolean {
  let led = 0;
  for (const sentence of between(sentences, { start: post.bodyStart, end: post.end }))
    if (leadOf(text, times, sentence) && ++led >= MIN_ENTRIES) return true;
  return false;
}

/** The first date told in a stretch; what is still to come when it is reported has not happened. */
export function dateIn(times: readonly TimeMention[], stretch: TextSpan, notAfter: string | null): When {
  let year: When = UNDATED;
  for (const { type, value } of between(times, stretch)) {
    const range = type === 'DATE' || type === 'TIME' ? dayRange(value) : null;
    if (!range || (notAfter !== null && range.from > notAfter)) continue;
    const when = { from: range.from, to: range.to };
    // "debated the 2022 budget on Wednesday": a bare year is no rival of a day.
    if (!/^\d{4}$/u.test(value)) return when;
    if (year.from === null) year = when;
  }
  return year;
}

/** "at dawn", "overnight": under a heading with a day it was that day's. */
export const isPartOfDay = (text: string, { type, start, end }: TimeMention): boolean =>
  type === 'TIME' && !/\p{L}{3,6}day\b|\p{N}{4}|\bago\b/u.test(text.slice(start, end));

/** "said on Monday", "officials on Monday said": when it was told, not when it was. */
export const isOfReport = (text: string, { start, end }: TextSpan): boolean =>
  REPORTED_BEFORE.test(text.slice(Math.max(0, start - 24), start)) ||
  // "the bridge, built in 1967, …"
  MADE_BEFORE.test(text.slice(Math.max(0, start - 24), start)) ||
  REPORTED_AFTER.test(text.slice(end, end + 14));
const REPORTED_BEFORE =
  /\b(?:said|told [\p{L} ]{1,12}|announced|reported|added|stated|tweeted|wrote)(?: (?:on|late|early|in))*\s$/iu;
const MADE_BEFORE =
  /\b(?:built|born|founded|erected|constructed|established|inaugurated|completed|dating from|dates from)(?: back)?(?: in| on| to)?\s$/iu;
const REPORTED_AFTER = /^,? (?:said|announced|told|reported)\b/iu;

/**
 * The day that a heading names for what stands under it: one that opens the post's headline ("8 November: Crossing
 * shut"), or fills a line between the post before and this one ("Thursday, March 7"). Null where there is none.
 */
function headDayOf(
  text: string,
  times: readonly TimeMention[],
  after: number,
  { start, bodyStart }: Post,
): When | null {
  const heading = between(times, { start: Math.min(after, start), end: bodyStart }).findLast(
    ({ start: from, end, type, value }) => {
      if (type !== 'DATE' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
      const before = text.slice(Math.max(0, from - LONGEST_LEAD), from);
      const lead = before.slice(before.lastIndexOf('\n') + 1);
      const isHead = lead.length < before.length || from <= LONGEST_LEAD;
      return (
        isHead &&
        /^\W{0,3}(?:\p{Lu}\p{L}+day,?\s)?$/u.test(lead) &&
        /^(?:\s?[:–—-]|\s?\n|$)/u.test(text.slice(end, end + 2))
      );
    },
  );
  const day = heading && dayRange(heading.value);
  return day ? { from: day.from, to: day.to } : null;
}
/** "Wednesday, " before a date, with the end of the line before it; UTF-16 code units. */
const LONGEST_LEAD = 24;

/** The day the post is about: the first day it tells that lies at most two before it was published. */
function storyDayOf(published: string | null, times: readonly TimeMention[], post: Post): When {
  const reported = post.time ?? published;
  if (reported === null) return UNDATED;
  const day = Date.parse(reported.slice(0, 10));
  for (const { type, value } of between(times, post)) {
    const range = type === 'DATE' || type === 'TIME' ? dayRange(value) : null;
    const age = range && range.from === range.to ? (day - Date.parse(range.from)) / 86_400_000 : Number.NaN;
    if (range && age >= 0 && age <= 2) return { from: range.from, to: range.to };
  }
  return UNDATED;
}

/** How surely a place before which these words stand is where it happened: "in" and "near" tell it, "to" may. */
const AT =
  /\b(?:in|at|near|outside|around|over|across|inside|on|through|throughout|off|(?:in|to|across) the (?:north|south|east|west|centre|center)(?:east|west)? of|(?:city|town|village|region|district|province|port|suburb|outskirts|capital) of)\s+(?:the\s+)?(?:[\p{L}’'-]+\s+){0,4}$/iu;
/** What was done to it was done there: "shelled Tarn", "ran over Tarn". */
const DONE_TO =
  /\b(?:captur|seiz|shell|bomb|attack|storm|enter|retak|besieg|pound|reach|visit|tour|engulf|rattl|jolt|batter|lash|ravag|flatten|inundat|engulf|rattl|jolt|batter|lash|ravag|flatten|inundat|overr[ua]n|destroy|devastat|flood|hit)\p{L}*\s+(?:the\s+)?(?:[\p{L}’'-]+\s+){0,2}$|\b(?:struck|took|retook|left|ran over|fell on|rocked|shook)\s+(?:the\s+)?(?:[\p{L}’'-]+\s+){0,2}$/iu;
const TOWARDS = /\b(?:to|into|towards?|of|for|from|against)\s+(?:the\s+)?(?:[\p{L}’'-]+\s+){0,2}$/iu;
/** "the eastern city Tarn": a noun of place before it. */
const NAMED = /\b(?:city|town|village|region|district|province|port|suburb)\s+$/iu;
/** "30 miles south of Tarn": a mark to find the ground by, not the ground. */
const MARK =
  /(?:\b(?:miles?|km|kilomet(?:er|re)s?)\b\)?[^.;]{0,30}\b(?:of|from)|(?<!\b(?:the|in) )\b(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)? of)\s+(?:the\s+)?(?:[\p{L}’'-]+\s+){0,3}$/iu;
/** "Ann Bell, 66, of Tarn, was killed", "a man from Tarn": where somebody is from. */
const ORIGIN =
  /(?:\p{L},\s(?:\p{N}+,\s)?(?:of|from)|\b(?:man|woman|boy|girl|teenager|native|resident|residents|student|students|tourists?|nationals?|citizens?|couple|brothers|workers|miners|migrants)\s(?:from|of))\s(?:the\s)?$/iu;
/** "on the road to Tarn", "a flight from Tarn": where a way leads, not where it happened. */
const ROUTE =
  /\b(?:roads?|way|route|highway|motorway|flights?|trains?|bus|border|links?)\s(?:to|from|towards?|for|with)\s(?:the\s)?$/iu;
const OWNS = /^[’']s\s(?:[\p{Ll}-]+\s){0,2}\p{Lu}/u;
/** "Tarn has reported 12 cases": what is counted is counted there. */
const COUNTS =
  /^\s(?:(?:(?:has|have|had)\s)?(?:reported|reports|confirmed|recorded|registered|counted)\s(?:\p{L}+\s){0,3}(?:\p{N}|its (?:first|second|third)|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)|(?:has|have|had)\s(?:\p{L}+\s){0,3}(?:[\p{N},.]+|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:\p{L}+\s)?(?:cases|infections|deaths|dead)\b)/u;

const NOUN_ON = /^\s(?:port|coast|city|town|resort|island|state)/u;

/** 3 told as the ground, 2 a direction or a part, 1 named, 0 a mark to find it by, or a government by its country. */
export function groundRank(text: string, place: PlaceMention): number {
  const before = text.slice(Math.max(0, place.start - 60), place.start).replace(/^.*[.;:!?”"]/su, '');
  // A heading, "Mali": the ground of what stands under it.
  if (text.charAt(place.start - 1) === '\n' && /^:?\s?\n/u.test(text.slice(place.end, place.end + 3))) return 3;
  if (COUNTS.test(text.slice(place.end, place.end + 60))) return 3;
  if (MARK.test(before) || ROUTE.test(before) || ORIGIN.test(before)) return 0;
  // "in Northland's Tarn district": the larger, which only says which.
  if (OWNS.test(text.slice(place.end, place.end + 40))) return 2;
  // "on the Red Sea port": the water the port is on.
  if (
    /(?:Sea|Gulf|Ocean)$/u.test(place.name) &&
    /^\s\p{Ll}/u.test(text.slice(place.end, place.end + 2)) &&
    NOUN_ON.test(text.slice(place.end, place.end + 12))
  )
    return 1;
  const isAt = AT.exec(before);
  if (isAt && !/,/u.test(isAt[0])) return 3;
  if (NAMED.test(before) || DONE_TO.test(before)) return 3;
  if (TOWARDS.test(before) && !place.metonym) return 2;
  return place.metonym ? 0 : 1;
}

/**
 * The last ground told in a stretch; a smaller place before a larger one ("Tarn, Northland") stands for both, and a
 * country told after a place in it does not take its stead.
 */
function lastGround(text: string, places: readonly PlaceMention[], before: PlaceMention | null): PlaceMention | null {
  let found = before;
  let last: PlaceMention | null = null;
  for (const place of places) {
    if (groundRank(text, place) !== 3) continue;
    const widens = found !== null && isCountry(place) && !isCountry(found) && found.country === place.country;
    const aside = last !== null && isAside(text, last, place);
    if (!widens && !aside && !(last && place.start - last.end <= 2)) found = place;
    last = place;
  }
  return found;
}

/** "killed in Tarn after a gate at the Belm Dam jammed": what came before, or a work near the town, is no new ground. */
const isAside = (text: string, ground: PlaceMention, next: PlaceMention): boolean =>
  WORKS.test(next.name) || /\b(?:after|before|since|because)\b/u.test(text.slice(ground.end, next.start));
const WORKS = /\b(?:Dam|Airport|Bridge|Hospital|Station|Stadium|University|Reservoir|Refinery|River|Mine|Prison)$/u;

/** Where a post stands as a whole: its headline's ground, else the dateline's place before its first word. */
function groundOf(text: string, places: readonly PlaceMention[], post: Post): PlaceMention | null {
  const head = between(places, { start: post.start, end: post.bodyStart }).filter((p) => !p.metonym);
  const told = head.find((p) => groundRank(text, p) === 3);
  if (told) return told;
  const line = text.lastIndexOf('\n', Math.max(0, post.bodyStart - 1)) + 1;
  const dateline = DATELINE.test(text.slice(line, post.bodyStart))
    ? between(places, { start: line, end: post.bodyStart }).at(0)
    : undefined;
  return dateline ?? head[0] ?? null;
}
/** "TARN, Northland (XPA) - " */
const DATELINE = /^[^a-z]{0,4}\p{Lu}[^\n]{2,120}[-–—|)]\s*$/u;

/** Where a speaker is or comes from is not, for that, where the matter was: "A family in Tarn said". */
function withoutSpeakers({ places, attributions }: AnnotatedReport['annotation']): PlaceMention[] {
  const sources = attributions.flatMap(({ source }) => source.map(([start, end]) => ({ start, end })));
  sources.sort((a, b) => a.start - b.start);
  return places.filter(
    (p) =>
      !between(sources, { start: p.start - 200, end: p.end + 1 }).some((s) => s.start <= p.start && p.end <= s.end),
  );
}

/** Where the matter of a stretch happened: in it, in its sentence, or where the sentence is set. Best first. */
export function placesAt(
  text: string,
  places: readonly PlaceMention[],
  stretch: TextSpan,
  setting: Setting,
): PlaceMention[] {
  const ranked = between(places, setting.sentence).map((place) => ({ place, rank: groundRank(text, place) }));
  const label = ranked.filter(
    ({ place }) => place.end <= stretch.start && /^\s?:/u.test(text.slice(place.end, place.end + 2)),
  );
  if (label.length > 0) return [(label.at(-1) as { place: PlaceMention }).place];
  const isInside = (place: PlaceMention) => place.start >= stretch.start && place.end <= stretch.end;
  const of = (rank: number, inside: boolean) =>
    nearestFirst(
      ranked.filter((r) => r.rank === rank && isInside(r.place) === inside).map((r) => r.place),
      stretch,
    );
  const townOf = ({ start, end }: TextSpan) =>
    setting.town && KNOWN_TOWN.test(text.slice(start, end)) ? [setting.town] : [];
  // "killed 92 around the globe": on no ground told before.
  if (EVERYWHERE.test(text.slice(stretch.start, stretch.end)) && of(3, true).length === 0) return [];
  const steps: readonly (() => PlaceMention[])[] = [
    () => of(3, true),
    () => townOf(stretch),
    () => calledIn(text, stretch, places),
    () => describedIn(text, stretch),
    () => of(3, false),
    () => townOf(setting.sentence),
    () => of(2, true),
    () => properIn(text, stretch, places),
    () => (setting.place ? [setting.place] : []),
    () => of(1, true),
    () => of(2, false),
    () => of(1, false),
    () => facilityIn(text, stretch),
  ];
  for (const step of steps) {
    const found = step();
    if (found.length > 0) return found;
  }
  return [];
}

const EVERYWHERE = /\b(?:(?:around|across|throughout) the (?:world|globe)|worldwide|globally)\b/u;
const KNOWN_TOWN =
  /\b(?:the|this) (?:\p{L}+[- ])?(?:city|town|village|port|settlement)\b|\bthe (?:city|town|village)[’']s\b/u;
/** "in an eastern city", "near several villages", "20 km west of Tarn": ground without a name, and so without a point. */
const DESCRIBED =
  /\b(?:in|at|near|outside|on|of|from|around)\s(?<name>(?:an?|several|two|three|many|other)\s(?:[\p{L}-]+\s){0,3}(?:cit(?:y|ies)|towns?|villages?|districts?|provinces?|mountains|valley|islands?|camps?|suburbs?|neighbou?rhoods?)(?:\s(?:near|in|outside|south of|north of|east of|west of)\s(?:the\s)?(?:\p{Lu}[\p{L}-]+\s?){1,3}(?:capital)?)?)|(?<side>\b(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)? of (?:the (?:\p{Lu}\p{L}+ )?capital|\p{Lu}[\p{L}-]+))/u;

/** "at the airport", "stormed the foreign ministry", "pounded rebel-held cities": where no ground is named at all, what was done it to or at. */
const FACILITY =
  /\b(?:in|at|near|outside|inside|around|from|of|across|off|stormed|attacked|shelled|bombed|pounded|hit|struck|seized|captured|entered|besieged|raided|occupied|surrounded|blockaded|left|fled)\s(?:the\s|an?\s|its\s|their\s|several\s|two\s|three\s)?(?<name>(?:[\p{L}’'-]+\s){0,3}?(?:capital|airports?|airbase|embass(?:y|ies)|consulate|stadium|palace|square|parliament|ministry|ports?|harbour|border|frontier|hospitals?|prisons?|jails?|schools?|universit(?:y|ies)|campus|mosques?|church|markets?|camps?|stations?|refiner(?:y|ies)|factory|plant|mine|bridge|barracks|checkpoints?|cities|towns?|villages?|district|island|coast|mountains)(?:\sof\s(?:\p{Lu}[\p{L}’-]+\s?){1,3})?)/u;
function facilityIn(text: string, { start, end }: TextSpan): PlaceMention[] {
  const found = FACILITY.exec(text.slice(start, Math.min(end, start + LONGEST_STRETCH)));
  const told = found?.groups?.name;
  const name = told?.trimEnd();
  if (!found || !told || !name) return [];
  const at = start + found.index + found[0].length - told.length;
  const nowhere = { lat: null, lon: null, country: null, geonameId: null, metonym: false };
  return [{ start: at, end: at + name.length, name, ...nowhere, rule: 'setting/facility' }];
}

/** "in the southern city of Larn", "in Larn, a village near the border": a town that no gazetteer has, by the noun that says it is one. */
const CALLED =
  /\b(?:in|at|near|outside|on|from|off|around)\s(?:[\p{L}-]+\s){0,4}(?:city|town|village|district|province|suburb|port|hamlet|island|municipality|neighbou?rhood|county)\sof\s(?<name>\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+){0,2})|\b(?:in|at|near|outside|on)\s(?<said>\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+){0,2}),\s(?:an?|the)\s(?:[\p{L}-]+\s){0,3}(?:city|town|village|district|suburb|port|hamlet|island|municipality)\b/u;
function calledIn(text: string, { start, end }: TextSpan, places: readonly PlaceMention[]): PlaceMention[] {
  const stretch = text.slice(start, Math.min(end, start + LONGEST_STRETCH));
  const found = CALLED.exec(stretch);
  const name = found?.groups?.name ?? found?.groups?.said;
  if (!found || !name) return [];
  const at = start + stretch.indexOf(name, found.index);
  const span = { start: at, end: at + name.length };
  if (between(places, { start: span.start - 1, end: span.end + 1 }).length > 0) return [];
  const nowhere = { lat: null, lon: null, country: null, geonameId: null, metonym: false };
  return [{ ...span, name, ...nowhere, rule: 'setting/called' }];
}

/** "Larn airport", "the Quay bridge", "Mill Street": a thing by its own name, which is ground where no gazetteer has it. */
const PROPER =
  /(?<!\p{L}[’'])(?<name>(?:\p{Lu}[\p{L}’-]+\s){1,3}(?:[Aa]irport|[Aa]irbase|[Hh]ighway|[Mm]otorway|[Rr]oad|[Ss]treet|[Aa]venue|[Bb]oulevard|[Ss]quare|[Bb]ridge|[Ss]tadium|[Hh]ospital|[Pp]rison|[Dd]istrict|[Qq]uarter|[Nn]eighbou?rhood|[Ss]uburb|[Ii]slands?|[Rr]efugee camp|[Cc]amp|[Cc]rossing|[Vv]alley|[Pp]ark|[Pp]alace))\b/u;
function properIn(text: string, { start, end }: TextSpan, places: readonly PlaceMention[]): PlaceMention[] {
  const found = PROPER.exec(text.slice(start, Math.min(end, start + LONGEST_STRETCH)));
  const name = found?.groups?.name;
  if (!found || !name) return [];
  const span = { start: start + found.index, end: start + found.index + name.length };
  const inside = between(places, span).find((place) => place.lat !== null);
  if (inside) return [inside];
  const bare = name.replace(/^(?:The|A|An|In|On|At|From)\s/u, '');
  const nowhere = { lat: null, lon: null, country: null, geonameId: null, metonym: false };
  return [{ start: span.end - bare.length, end: span.end, name: bare, ...nowhere, rule: 'setting/proper' }];
}

function describedIn(text: string, { start, end }: TextSpan): PlaceMention[] {
  const found = DESCRIBED.exec(text.slice(start, Math.min(end, start + LONGEST_STRETCH)));
  const name = (found?.groups?.name ?? found?.groups?.side)?.trim();
  if (!found || !name) return [];
  const at = start + found.index + found[0].indexOf(name);
  const nowhere = { lat: null, lon: null, country: null, geonameId: null, metonym: false };
  return [{ start: at, end: at + name.length, name, ...nowhere, rule: 'setting/described' }];
}
const LONGEST_STRETCH = 600;

const nearestFirst = (places: PlaceMention[], { start, end }: TextSpan): PlaceMention[] => {
  // Where a thing was done is told behind it rather than before.
  const far = (p: PlaceMention) => (p.end <= start ? start - p.end + 2 : p.start >= end ? p.start - end : 0);
  return places.sort((a, b) => far(a) - far(b) || a.start - b.start);
};
