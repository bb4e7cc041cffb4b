import { IS_VERB } from '../../annotate/tagging/index.ts';
import type { TextSpan } from '../../annotate/types.ts';
import { isPassive, isPronoun, objectOf, type Phrase, possessorOf, subjectOf, wordAt } from '../grammar.ts';
import { partyOfDemonym } from '../lexicons/demonyms.ts';
import { PERSON_NOUN } from '../lexicons/harm.ts';
import { partyOf } from '../party.ts';
import { type Scene, unreal } from '../scene.ts';
import { type Count, measureOf } from './count.ts';

const KILL_VERB =
  /^(?:killed|killing|died|dies|wounded|wounding|injured|injuring|hurt|drowned|perished|hospitali[sz]ed|assassinated|executed|shot|beaten|succumbed|murdered|dead|missing|froze|frozen|bled|starved|burned|burnt)$/u;

/** People told of without a number: "a nurse was killed", "wounding a driver", "he died", "civilians were hurt". */
export function named(scene: Scene): Count[] {
  const { syntax } = scene;
  const found: Count[] = [];
  for (let v = 0; v < syntax.words.length; v += 1) {
    const word = syntax.words[v];
    if (!word || !KILL_VERB.test(word.lower)) continue;
    const tail = scene.report.text.slice(word.start, Math.min(scene.end, word.end + 14));
    if (/^shot\b(?! dead)|^(?:beaten|froze|frozen|bled|starved|burned|burnt)\b(?! to death)/u.test(tail)) continue;
    if (word.lower === 'dead' && !/^(?:found|shot|left|pronounced|declared)$/u.test(syntax.words[v - 1]?.lower ?? ''))
      continue;
    const before = scene.text.slice(0, word.start - scene.start);
    if (
      unreal(before) ||
      /\b(?:nearly|almost|narrowly)\s$/u.test(before.slice(-12)) ||
      /^(?:missing)$/u.test(word.lower)
    )
      continue;
    const intransitive = /^(?:died|dies|drowned|perished|succumbed|froze|bled|starved)$/u.test(word.lower);
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
        /^(?:beaten|shot|fro[sz]e|bled|starved|burn)/u.test(tail) ? 'killed' : word.lower,
      );
    if (one) found.push(one);
  }
  const among = AMONG.exec(scene.text);
  if (among) found.push(...amongHarmed(scene, among));
  const body = BODY.exec(scene.text);
  if (body) found.push(...bodyFound(scene, body));
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
/** "the body of a young climber was found": one dead. */
const BODY = /\b(?:the|a) body of (?=(?:an?|the|one|another) )/iu;
const FOUND = /^[^.;,]{0,60}?\b(?:found|recovered|discovered|pulled|retrieved|washed|brought|dragged|identified)\b/u;

function bodyFound(scene: Scene, match: RegExpExecArray): Count[] {
  const start = scene.start + match.index;
  const end = start + match[0].length;
  const phrase = scene.syntax.phrases.find((p) => p.end > end && p.start <= end + 1);
  const told = phrase && FOUND.test(scene.report.text.slice(phrase.end, scene.end));
  const one = told ? partyCount(scene, phrase, { start, end }, 'dead') : null;
  return one ? [one] : [];
}

/** "A baby was among the dead", "among the wounded was a nurse". */
const AMONG =
  /\b(?:was|were|is|are) among (?:the |those )(?<harm>dead|killed|victims|injured|wounded|missing|fatalities)\b|\bamong (?:the |those )(?<before>dead|killed|victims|injured|wounded|missing|fatalities) (?:was|were|is|are)\b/iu;

function amongHarmed(scene: Scene, match: RegExpExecArray): Count[] {
  const { syntax } = scene;
  const [start, end] = [scene.start + match.index, scene.start + match.index + match[0].length];
  const first = wordAt(syntax, start);
  const phrase = match.groups?.harm
    ? syntax.phrases.find((p) => p.last === first - 1)
    : syntax.phrases.find((p) => p.start > end && p.start - end < 3);
  const harm = (match.groups?.harm ?? match.groups?.before ?? '').toLowerCase();
  const one = phrase && partyCount(scene, phrase, { start, end }, harm === 'victims' ? 'dead' : harm);
  return one ? [one] : [];
}

const HURT =
  /\b(?:treated for (?:[\p{L}-]+ ){0,3}(?:injur|wound|burn|fracture)\w*|(?:suffered|sustained) (?:[\p{L}-]+ ){0,3}(?:injur|wound|burn)\w*|(?:is|was|remains|remained) in (?:an? )?(?:critical|serious|stable|moderate|grave) (?:but stable )?condition|(?:was|were) (?:taken|rushed|airlifted|flown) to (?:an? |the )?(?:[\p{L}-]+ )?hospital|(?:was|were) (?:shot|hit|wounded|stabbed) in the \p{L}+|(?:lost|has lost|had lost) (?:an?|one|his|her|the (?=sight)|both) ?(?:left |right )?(?:legs?|arms?|hands?|foot|feet|eyes?|sight|limbs?|fingers?)|(?:skull|arm|leg|jaw|nose|ribs?|wrist|ankle|collarbone) (?:was|were) (?:fractured|broken))\b/iu;

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
export function partyCount(scene: Scene, phrase: Phrase, told: TextSpan, harm: string): Count | null {
  const { words } = scene.syntax;
  const held = words.slice(phrase.first, phrase.last + 1);
  const isAge = (at: number) => AGE_LEAD.test(scene.report.text.slice(Math.max(0, at - 20), at));
  if (scene.quantities.some((q) => q.start < phrase.end && phrase.start < q.end && q.value !== 1 && !isAge(q.start)))
    return null;
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
  if (GENERIC.test(head.lower)) return null;
  const isPerson =
    oneOf ||
    isNamed ||
    PERSON_NOUN.test(head.lower) ||
    // "a young Syrian"
    (/^(?:an?|one|another)$/u.test(held[0]?.lower ?? '') &&
      partyOfDemonym(scene.report.text.slice(head.start, head.end)) !== null) ||
    // "a street cleaner died": who dies and is of a trade.
    (/^an?$/u.test(held[0]?.lower ?? '') && DOER_NOUN.test(head.lower)) ||
    (pronoun && /^(?:he|she|him|her|they|them)$/u.test(head.lower));
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
  if (pronoun && !who && !/^(?:he|she|him|her)$/u.test(head.lower)) return null;
  // "two days before he died": known, and only says when.
  if (
    pronoun &&
    /\b(?:before|until|when|since) $/iu.test(scene.report.text.slice(Math.max(0, phrase.start - 8), phrase.start))
  )
    return null;
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

/** "a boy of (14)": how old. */
export const AGE_LEAD = /\b(?:boy|girl|man|woman|child|teenager|youth|baby|pupil)s?\s(?:of|aged)\s$/u;

/** Those counted elsewhere: "most of the victims drowned" tells no new party. */
const GENERIC = /^(?:victims|dead|deceased|casualties)$/u;
/** A trade or an office by its ending, and no thing that ends alike. */
const DOER_NOUN =
  /^(?!river|water|tower|power|number|winter|summer|tiger|panther|newspaper|helicopter|trailer|tanker|trawler|freighter|boiler|computer|letter|paper|border|tractor|reactor|motor|sensor|door|floor|plant|elephant)\p{L}{3,}(?:ers?|ors?|eers?|ians?|ants?|ees?)$/u;

const DEED_NOUN =
  /\b(?<harm>death|killing|murder|assassination)\b(?! (?:toll|penalty|sentence|threats?|row|rate|squad)|s\b)(?:\s(?:on|last|in)\s[\p{L}\s]{2,16})? of (?!\p{N})/giu;

/** "the killing of a general", "the mayor's death". */
export function nouns(scene: Scene): Count[] {
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
