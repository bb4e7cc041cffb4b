import { IS_VERB } from '../annotate/tagging/index.ts';
import type { QuantityMention, TextSpan } from '../annotate/types.ts';
import type { CasualtyRow, Comparator, Place } from '../record/types.ts';
import { isPassive, isPronoun, objectOf, type Phrase, phraseOver, possessorOf, subjectOf, wordAt } from './grammar.ts';
import { DEATH, HARM_AFTER, HARM_BEFORE, NO_CASUALTIES, PERSON_NOUN, TOLL_BEFORE, WOUND } from './lexicons/harm.ts';
import { partyOf } from './party.ts';
import { rowAt } from './row.ts';
import { asPlace, dateAt, placeAt, type Scene, unreal } from './scene.ts';

type Measure = 'killed' | 'injured' | 'missing';
interface Count extends TextSpan {
  measure: Measure;
  /** Null where people are told of and no number is. */
  value: number | null;
  comparator: Comparator;
  who: string | null;
  /** Ends of the number itself, to see what joins two counts. */
  from: number;
  upTo: number;
  /** A part of a count told before it ("including three children"). */
  part: boolean;
  /** Places of "both with one death": a row for each. */
  each: Place[];
}

const measureOf = (word: string): Measure => (DEATH.test(word) ? 'killed' : WOUND.test(word) ? 'injured' : 'missing');

/** People killed, injured and missing, a row for each party counted. */
export function casualtyRows(scene: Scene): CasualtyRow[] {
  const none = noneIn(scene);
  const counts = countsOf(scene).filter((c) => !none || c.end <= none.start || c.start >= none.end);
  const groups: Count[][] = [];
  for (const count of counts) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && joins(scene, last, count) && !group.some((c) => c.measure === count.measure))
      group.push(count);
    else if (!last || count.from >= last.upTo) groups.push([count]);
  }
  return [
    ...(none ? rowsOf(scene, none, [], none) : []),
    ...groups.flatMap((group) =>
      rowsOf(
        scene,
        { start: Math.min(...group.map((c) => c.start)), end: Math.max(...group.map((c) => c.end)) },
        group,
        {},
      ),
    ),
  ];
}

/** "no casualties", "nobody was hurt": 0 of what is named. */
function noneIn(scene: Scene): (TextSpan & { killed: number | null; injured: number | null }) | null {
  const none = NO_CASUALTIES.exec(scene.text);
  if (!none) return null;
  const word = none[0].toLowerCase();
  const before = scene.text.slice(Math.max(0, none.index - 40), none.index);
  if (/^any/u.test(word) && !/\b(?:not|no|n['’]t|without|nor)\b[^.;]*$/iu.test(before)) return null;
  if (/\b(?:know|known|confirm\w*|clear) (?:if|whether)\b/iu.test(before)) return null;
  const start = scene.start + none.index;
  return {
    start,
    end: start + none[0].length,
    killed: WOUND.test(word) && !DEATH.test(word) ? null : 0,
    injured: DEATH.test(word) && !/injur/u.test(word) ? null : 0,
  };
}

function countsOf(scene: Scene): Count[] {
  if (!HARM.test(scene.text) && !(scene.quantities[0] && isVerbless(scene, scene.quantities[0].end))) return [];
  const counted = numbered(scene);
  const told = [...named(scene), ...nouns(scene)].filter(
    (one) => !counted.some((c) => c.start < one.end && one.start < c.end && c.measure === one.measure),
  );
  return [...counted, ...told].sort((a, b) => a.from - b.from);
}
const HARM = new RegExp(`${DEATH.source}|${WOUND.source}|\\b(?:missing|unaccounted)\\b`, 'iu');

/** "4 killed and 9 wounded": one party, told in two counts. */
const joins = (scene: Scene, last: Count, next: Count): boolean => {
  if (next.part || last.each.length > 0 || next.value === null) return false;
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
  const each = group[0]?.each ?? [];
  return (each.length > 0 ? each : [placeAt(scene, span)]).flatMap((at) => {
    const base = rowAt('casualties', scene, span, killed, injured, ...(each.length > 0 ? [at?.name ?? null] : []));
    if (!base) return [];
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
  });
}

/** Whether a number counts people: no money, share, length of time or age. */
const countsPeople = ({ unit, value }: QuantityMention): boolean =>
  Number.isInteger(value) &&
  value >= 0 &&
  !/^(?:%|[A-Z]{3}|km|km²|m²|m|cm|mm|mile|square mile|metre|meter|mph|km\/h|kph|tonne|ton|kg|year|day|week|month|hour|minute|degree|°[CF]|magnitude|hectare|acre|case|infection|house|home|building|country|vehicle|MW|GW|foot)$/u.test(
    unit ?? '',
  );

function numbered(scene: Scene): Count[] {
  const found: Count[] = [];
  let last: Count | null = null;
  for (const quantity of scene.quantities) {
    if (!countsPeople(quantity)) continue;
    const before = scene.report.text.slice(Math.max(scene.start, quantity.start - 70), quantity.start);
    const after = scene.report.text.slice(quantity.end, Math.min(scene.end, quantity.end + 120));
    const read = roleOf(before, after, quantity, last, scene);
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

interface Role {
  measure: Measure;
  back: number;
  ahead: number;
  part?: boolean;
}

/** What a number counts, by the verb after it, the verb before it, or the count it is joined to. */
function roleOf(
  before: string,
  after: string,
  quantity: QuantityMention,
  last: Count | null,
  scene: Scene,
): Role | null {
  // Bodies found are people dead.
  if (
    quantity.unit === 'body' &&
    /^\s(?:[\p{L}]+\s){0,3}(?:recovered|found|retrieved|pulled|discovered)\b/u.test(after)
  )
    return { measure: 'killed', back: 0, ahead: 0 };
  const noun = /^(?:death|fatality|injury|dead|wounded|missing|casualty)/iu.exec(quantity.unit ?? '')?.[0];
  if (noun && noun !== 'casualty') {
    const part = /\bincluding $/u.test(before);
    return { measure: measureOf(noun.startsWith('fatal') ? 'fatal' : noun), back: 0, ahead: 0, part };
  }
  const behind = HARM_AFTER.exec(after);
  if (behind) {
    const negated = unreal(behind[0].replace(/\S+$/u, ''));
    if (!negated) return { measure: measureOf(behind.groups?.harm ?? ''), back: 0, ahead: behind[0].length };
  }
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
  if (last && quantity.start >= last.from && quantity.start - last.upTo < 60) {
    const between = scene.report.text.slice(last.upTo, quantity.start);
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
    if (including || listed)
      return {
        measure: last.measure,
        back: including
          ? between.length - between.search(/\b(?:including|among|of|includes?|included|mostly|as well)\b/u)
          : 0,
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
  if (!last && isVerbless(scene, quantity.end)) return ellipsis(scene, quantity);
  return last && isVerbless(scene, quantity.end) ? { measure: last.measure, back: 0, ahead: 0, part: true } : null;
}

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
function isVerbless({ syntax, report, end }: Scene, count: number): boolean {
  const stop = /[,;”"]/u.exec(report.text.slice(count, end));
  const upTo = stop ? count + stop.index : end;
  return !syntax.words.some((w, i) => w.start < upTo && IS_VERB[w.tag] === 1 && syntax.phraseAt[i] === -1);
}

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
    .replace(/\b(?:dead|deaths?|wounded|injured|injuries)$/u, '')
    .trim();
  if (/\p{L}{2}/u.test(words) && !/^(?:of|to)\b/u.test(words)) return words;
  const of =
    /^ of ((?:the |his |her |their |its )?(?:[\p{L}’'-]+ ?){1,3}?)(?= (?:were|was|have|had|died|in|on)|[,.;]|$)/u.exec(
      scene.report.text.slice(end, end + 50),
    );
  return (
    of?.[1] ??
    (unit === 'person' ? 'people' : /^(?:death|injury|dead|wounded|fatality)/u.test(unit ?? '') ? null : unit)
  );
}

const KILL_VERB =
  /^(?:killed|killing|died|dies|wounded|wounding|injured|injuring|hurt|drowned|perished|hospitali[sz]ed|assassinated|executed|shot|beaten|succumbed|murdered|dead|missing)$/u;

/** People told of without a number: "a nurse was killed", "wounding a driver", "he died", "civilians were hurt". */
function named(scene: Scene): Count[] {
  const { syntax } = scene;
  const found: Count[] = [];
  for (let v = 0; v < syntax.words.length; v += 1) {
    const word = syntax.words[v];
    if (!word || !KILL_VERB.test(word.lower)) continue;
    const tail = scene.report.text.slice(word.start, Math.min(scene.end, word.end + 14));
    if (/^shot\b(?! dead)|^beaten\b(?! to death)/u.test(tail)) continue;
    if (word.lower === 'dead' && !/^(?:found|shot|left|pronounced|declared)$/u.test(syntax.words[v - 1]?.lower ?? ''))
      continue;
    const before = scene.text.slice(0, word.start - scene.start);
    if (unreal(before) || /^(?:missing)$/u.test(word.lower)) continue;
    const intransitive = /^(?:died|dies|drowned|perished|succumbed)$/u.test(word.lower);
    const bare = !isPassive(syntax, v) && !intransitive && !/ing$/u.test(word.lower);
    const object = intransitive || isPassive(syntax, v) ? null : objectOf(syntax, v);
    // "a man beaten to death by police": a participle, said of the phrase before it.
    const reduced = bare && (object === null || /^(?:beaten|shot)/u.test(tail)) && syntax.phraseAt[v - 1] !== -1;
    const allegedly = bare && /^(?:allegedly|reportedly)$/u.test(syntax.words[v - 1]?.lower ?? '');
    const phrase =
      object && !allegedly
        ? object
        : reduced || allegedly || intransitive || isPassive(syntax, v)
          ? subjectOf(syntax, v)
          : null;
    const one =
      phrase &&
      partyCount(
        scene,
        object && phrase === object ? withJoined(scene, phrase) : phrase,
        word,
        /^(?:beaten|shot)/u.test(tail) ? 'killed' : word.lower,
      );
    if (one) found.push(one);
  }
  const hurt = HURT.exec(scene.text);
  if (hurt) {
    const v = wordAt(syntax, scene.start + hurt.index);
    const phrase = v >= 0 ? subjectOf(syntax, v) : null;
    const one =
      phrase &&
      partyCount(
        scene,
        phrase,
        { start: scene.start + hurt.index, end: scene.start + hurt.index + hurt[0].length },
        'injured',
      );
    if (one) found.push(one);
  }
  return found;
}
const HURT =
  /\b(?:treated for (?:[\p{L}-]+ ){0,3}(?:injur|wound|burn|fracture)\w*|(?:suffered|sustained) (?:[\p{L}-]+ ){0,3}(?:injur|wound|burn)\w*|(?:is|was|remains|remained) in (?:an? )?(?:critical|serious|stable|moderate|grave) (?:but stable )?condition|(?:was|were) (?:taken|rushed|airlifted|flown) to (?:an? |the )?(?:[\p{L}-]+ )?hospital)\b/iu;

/** "killed a mother and her daughter": the phrases joined to an object are killed with it. */
function withJoined({ syntax }: Scene, phrase: Phrase): Phrase {
  const { words, phrases, phraseAt } = syntax;
  if (words[phrase.last + 1]?.lower !== 'and') return phrase;
  const next = phrases[phraseAt[phrase.last + 2] ?? -1];
  const verb = next && words[next.last + 1];
  if (!next || !PERSON_NOUN.test(words[next.head]?.lower ?? '') || (verb && IS_VERB[verb.tag] === 1)) return phrase;
  return { ...phrase, last: next.last, end: next.end };
}

/** One party of people as a count; null where the phrase is no people, or its number was read already. */
function partyCount(scene: Scene, phrase: Phrase, told: TextSpan, harm: string): Count | null {
  const { words } = scene.syntax;
  const held = words.slice(phrase.first, phrase.last + 1);
  if (scene.quantities.some((q) => q.start < phrase.end && phrase.start < q.end && q.value !== 1)) return null;
  const head = words[phrase.head];
  if (!head) return null;
  const people = scene.entities.filter(
    (e) =>
      e.type === 'PERSON' &&
      e.start >= phrase.start &&
      e.end <= phrase.end &&
      !/^['’]s?\b/u.test(scene.report.text.slice(e.end, e.end + 3)),
  );
  const isNamed = people.some((e) => e.end >= head.end);
  const pronoun = isPronoun(scene.syntax, phrase);
  // "killed one of his sons"
  const after = scene.report.text.slice(phrase.end, phrase.end + 24);
  const oneOf = head.lower === 'one' && /^ of (?!the (?:most|worst|deadliest|biggest)\b)/u.test(after);
  const isPerson =
    oneOf || isNamed || PERSON_NOUN.test(head.lower) || (pronoun && /^(?:he|she|him|her|they|them)$/u.test(head.lower));
  if (!isPerson) return null;
  // "a mother and her daughter": two, each told singly.
  const tail = held.at(-1)?.lower ?? '';
  const isPair =
    !isNamed &&
    held.filter((w) => w.lower === 'and').length === 1 &&
    /^(?:an?|his|her|their|the|another)$/u.test(held[0]?.lower ?? '') &&
    PERSON_NOUN.test(tail) &&
    !/[^s]s$|^(?:children|people|men|women)$/u.test(tail);
  const plural =
    !isNamed &&
    !oneOf &&
    (/[^s]s$|^(?:people|police|men|women|children|troops|they|them)$/u.test(head.lower) ||
      (held.some((w) => w.lower === 'and') && !isPair));
  const start = Math.min(phrase.start, told.start);
  const end = Math.max(phrase.end, told.end);
  const who = pronoun ? partyOf(scene, phrase) : scene.report.text.slice(phrase.start, phrase.end);
  if (pronoun && !who) return null;
  const value = plural ? null : isPair ? 2 : Math.max(1, isNamed ? people.length : 1);
  return {
    measure: measureOf(harm),
    value,
    comparator: '=',
    who,
    start,
    end,
    from: start,
    upTo: end,
    part: true,
    each: [],
  };
}

const DEED_NOUN =
  /\b(?<harm>death|killing|murder|assassination)\b(?! (?:toll|penalty|sentence|threats?|row|rate|squad)|s\b)(?:\s(?:on|last|in)\s[\p{L}\s]{2,16})? of (?!\p{N})/giu;

/** "the killing of a general", "the mayor's death". */
function nouns(scene: Scene): Count[] {
  const found: Count[] = [];
  for (const match of scene.text.matchAll(DEED_NOUN)) {
    const start = scene.start + match.index;
    const end = start + match[0].length;
    const phrase = scene.syntax.phrases.find((p) => p.end > end && p.start <= end + 1);
    if (
      !phrase ||
      unreal(scene.text.slice(0, match.index)) ||
      /\b(?:sentenced to|condemned to|charged with|accused of|suspected of|call\w* for the) \S*\s?$/iu.test(
        scene.text.slice(0, match.index),
      )
    )
      continue;
    const owner = possessorOf(scene.syntax, phrase);
    const one = partyCount(
      scene,
      owner && !PERSON_NOUN.test(scene.syntax.words[phrase.head]?.lower ?? '') ? owner : phrase,
      { start, end },
      match.groups?.harm ?? '',
    );
    if (one) found.push(one);
  }
  return found;
}
