import { IS_FINITE, IS_NOUN, TAG } from '../../annotate/tagging/index.ts';
import { isReporting } from '../statements/reporting.ts';
import type { Clause, Word } from './clauses.ts';
import {
  DOING_ONGOING_VERBS,
  DOING_VERBS,
  EVENT_NOUNS,
  type Frame,
  HAZARD_CONTEXT,
  HAZARD_WORDS,
  HEADLINE_VERBS,
  INFINITIVE_VERBS,
  ONGOING_VERBS,
  PAST_VERBS,
  VICTIM_WORDS,
} from './lexicon.ts';
import { isUnrealNoun, isUnrealVerb } from './modality.ts';
import { pastForms } from './tense.ts';

/** The word that makes a clause a happening, and what it makes it. */
export interface Trigger {
  at: number;
  kind: 'verb' | 'victim' | 'hazard' | 'noun';
  type: Frame['type'];
  mode: string | null;
  hazard: string | null;
  /** For harm: whether its clause itself names the cause. */
  hasCause?: boolean;
}

const GOING_ON = new Set(
  'is are was were been be continue continues continued keep keeps began begun started resumed'.split(' '),
);
const OWNING = new Set('by acknowledge acknowledged acknowledging admitted admitting confirmed'.split(' '));
const CONTINUING = new Set('continue continues continued began begun started resumed managed went'.split(' '));
/** "laboured for hours to free", "doctors try to help": what is being done, by those who say so. */
const STRIVING = new Set(
  'work works worked working labored laboured struggled raced rushed rushing try trying scrambled'.split(' '),
);
const HELPING = new Set('help helps helped helping let made'.split(' '));
const CASES = new Set('case cases'.split(' '));
const COUNTED = new Set('first confirmation detected'.split(' '));
const DETERMINERS = new Set('the a an his her their its our this that these those some'.split(' '));

/**
 * The trigger of a clause: its first asserted verb of a frame, else harm done to somebody, else a hazard, else a noun
 * of happening. A verb comes first since it tells what the clause is about ("eased restrictions" eases).
 * @param narrative told in the present throughout, as timelines are
 * @param context words of the sentence, then of what stands before it: where harm finds its cause
 */
export function triggerOf(
  text: string,
  clause: Clause,
  context: readonly Word[],
  headline: boolean,
  narrative = false,
): Trigger | null {
  if (clause.words[0]?.lower === 'asked') return null;
  const shared = clause.subject?.length ?? 0;
  // What a second verb means, its subject may tell: "the crowd … and set fire to cars".
  const words = clause.subject ? [...clause.subject, ...clause.words] : clause.words;
  const trigger = triggerIn(text, words, shared, context, headline, narrative);
  return trigger && { ...trigger, at: trigger.at - shared };
}

function triggerIn(
  text: string,
  words: readonly Word[],
  from: number,
  context: readonly Word[],
  headline: boolean,
  narrative: boolean,
): Trigger | null {
  const firstOf = (find: (at: number) => Trigger | null) => firstFrom(words, from, find);
  // The month is no march.
  const isMonth = (at: number) => words[at]?.lower === 'march' && text.charAt(words[at]?.start ?? 0) === 'M';
  const isName = (at: number) => isMonth(at) || isModifier(text, words, at) || (!headline && isProper(text, words, at));
  const isPart = (at: number) => text.charAt((words[at]?.start ?? 0) - 1) === '-';
  const verb =
    firstOf((at) => (isPart(at) ? null : verbAt(words, at, headline))) ??
    (narrative ? firstOf((at) => (isPart(at) ? null : presentAt(words, at))) : null);
  const victim = firstOf((at) => (isPart(at) ? null : victimAt(words, at, context)));
  // "50 were killed and 15 captured": one count of harm.
  if (verb && victim && victim.at < verb.at && TAKEN.has(words[verb.at]?.lower ?? '')) return victim;
  return (
    verb ??
    victim ??
    firstOf((at) => (isName(at) ? null : hazardAt(words, at))) ??
    firstOf((at) => casesAt(words, at, context)) ??
    plainer(
      firstOf((at) => (isName(at) ? null : nounAt(words, at, headline))),
      firstOf((at) => (isPart(at) ? null : doingAt(words, at))),
    )
  );
}

/** Of a noun of happening and a verb of wider reach the verb, unless the noun is what it is about: "the battle left two homeless". */
const plainer = (noun: Trigger | null, doing: Trigger | null): Trigger | null =>
  noun && doing ? (doing.at < noun.at ? doing : noun) : (noun ?? doing);

/** "Officials denied that troops had fired": told as not having been. */
const DENYING = new Set('denied denies denying deny refuted'.split(' '));
/** Words that a denial is looked for before: keeps any text linear. */
const DENIAL_REACH = 16;
const RESUMING = new Set('said saying and but says'.split(' '));
function isDenied(words: readonly Word[], at: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - DENIAL_REACH); k--) {
    const lower = words[k]?.lower ?? '';
    if (DENYING.has(lower)) return true;
    if (RESUMING.has(lower)) return false;
  }
  return false;
}

const TAKEN = new Set('captured taken arrested detained'.split(' '));

/** "the Rail Accident Investigation Branch": part of a name. */
function isProper(text: string, words: readonly Word[], at: number): boolean {
  const isCapital = (word: Word | undefined) => word !== undefined && /^\p{Lu}/u.test(text.charAt(word.start));
  return at > 0 && isCapital(words[at]) && isCapital(words[at + 1]) && isCapital(words[at - 1]);
}

/** "riot police", "crash site", "infantry fighting vehicles": the noun only says of what kind another is. */
function isModifier(text: string, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (
    !word ||
    !next ||
    !IS_NOUN[word.tag] ||
    next.start - word.end !== 1 ||
    (next.tag !== TAG.NN && next.tag !== TAG.NNS)
  )
    return false;
  if (text.charAt(word.end) !== ' ' || /^[\p{Lu}\p{N}]/u.test(text.charAt(next.start))) return false;
  return !EVENT_NOUNS.has(next.lower) && !HAZARD_WORDS.has(next.lower) && !VICTIM_WORDS.has(next.lower);
}

function firstFrom(words: readonly Word[], from: number, find: (at: number) => Trigger | null): Trigger | null {
  for (let at = from; at < words.length; at++) {
    if (isDenied(words, at)) continue;
    const trigger = find(at);
    if (trigger) return trigger;
  }
  return null;
}

function verbAt(words: readonly Word[], at: number, headline: boolean): Trigger | null {
  const lower = words[at]?.lower ?? '';
  const previous = words[at - 1]?.lower ?? '';
  const striven = words.slice(Math.max(0, at - 6), at - 1).some((w) => STRIVING.has(w.lower));
  const helped = words.slice(Math.max(0, at - 3), at).some((w) => HELPING.has(w.lower));
  if ((previous === 'to' && (striven || CONTINUING.has(words[at - 2]?.lower ?? ''))) || helped) {
    const frame = frameAt(INFINITIVE_VERBS.get(lower), words, at);
    if (frame) return triggerAt(at, 'verb', frame);
  }
  if (isUnrealVerb(words, at) || isVoid(words, at) || isPromise(words, at) || isIdle(words, at)) return null;
  if (isAside(words, at)) return null;
  const frames = PAST_VERBS.get(lower);
  // "the spread of the virus", "a burst of gunfire"
  const past = frames && !(isNounHere(words, at) && !headline) ? frameAt(frames, words, at) : null;
  // "the detained men", "a planned ..." describe; they tell nothing by themselves.
  if (past && !DETERMINERS.has(previous) && words[at - 1]?.tag !== TAG.POS) return triggerAt(at, 'verb', past);
  const alleged = previous === 'of' && ACCUSING.has(accuserOf(words, at)) ? doneBy(lower, words, at) : null;
  if (alleged) return triggerAt(at, 'verb', alleged);
  const near = words.slice(Math.max(0, at - 3), at).some((w) => GOING_ON.has(w.lower));
  const ongoing = near || OWNING.has(previous) ? frameAt(ONGOING_VERBS.get(lower), words, at) : null;
  if (ongoing && !DETERMINERS.has(previous)) return triggerAt(at, 'verb', ongoing);
  const present = headline && at > 0 ? frameAt(HEADLINE_VERBS.get(lower), words, at) : null;
  return present ? triggerAt(at, 'verb', present) : null;
}

/** A verb of a wider reach, where the clause tells nothing else; a bare participle ("the road built by …") tells nothing. */
function doingAt(words: readonly Word[], at: number): Trigger | null {
  const word = words[at] as Word;
  const ongoing = IS_GERUND(word) && words.slice(Math.max(0, at - 3), at).some((w) => GOING_ON.has(w.lower));
  const done = ongoing && !isUnrealVerb(words, at) && !isVoid(words, at) ? doneBy(word.lower, words, at) : null;
  if (done && MEASURES.has(done.type ?? '')) return triggerAt(at, 'verb', done);
  const frames = ongoing ? DOING_ONGOING_VERBS.get(word.lower) : DOING_VERBS.get(word.lower);
  if (!frames || (!ongoing && !isFinitePast(words, at)) || isUnrealVerb(words, at) || isVoid(words, at)) return null;
  const frame = frameAt(frames, words, at);
  return frame && triggerAt(at, 'verb', frame);
}
/** Types of what is told as under way by its gerund alone: measures and help. */
const MEASURES = new Set('COERCE AID RETREAT SANCTION MOBILIZE CONCEDE'.split(' '));
const IS_GERUND = ({ tag }: Word) => tag === TAG.VBG;
/** Verbs that tell of saying, thinking, being, having or counting, and no happening whatever stands beside them. */
const NO_DEED = new Set(
  'was were been had did believed thought knew felt wanted hoped feared expected seemed appeared looked remained stayed became meant included contained consisted involved needed required caused led resulted followed continued kept tried failed managed planned intended decided declined refused agreed rose fell grew increased decreased dropped climbed soared jumped doubled stood reached cost totalled totaled numbered ranged lasted lived loved liked used made got went came began started born aged known seen heard supposed scheduled due interviewed published issued contributed read welcomed spent proclaimed marked spoke talked happened occurred took saw gave put set found held let left turned brought helped worked fallen risen grown become gone come begun taken made given shown repeated stated pointed based located situated'.split(
    ' ',
  ),
);
/** A verb of no frame, told as past: whether it tells a happening its day or ground must say. */
export function openTrigger({ words }: Clause, narrative: boolean): Trigger | null {
  const at = words.findIndex(
    (w, i) =>
      (w.tag === TAG.VBD && !PAST_AUXILIARIES.has(w.lower)) || isPerfect(words, i) || (narrative && isPresent(w)),
  );
  const verb = words[at];
  if (
    narrative &&
    verb &&
    isPresent(verb) &&
    pastForms(verb.lower).some((past) => NO_DEED.has(past) || isReporting(past))
  )
    return null;
  if (
    !verb ||
    at === 0 ||
    NO_DEED.has(verb.lower) ||
    isReporting(verb.lower) ||
    isUnrealVerb(words, at) ||
    isDenied(words, at)
  )
    return null;
  return { at, kind: 'verb', type: null, mode: null, hazard: null };
}
const PAST_AUXILIARIES = new Set('was were had has have been'.split(' '));
/** "has opened", "were moved": and not "is malnourished". */
const isPerfect = (words: readonly Word[], at: number): boolean =>
  words[at]?.tag === TAG.VBN && words.slice(Math.max(0, at - 3), at).some((w) => PAST_AUXILIARIES.has(w.lower));

const AUXILIARIES = new Set('be is are was were been being get got gets have has had having'.split(' '));
const OBJECTS = new Set([TAG.DT, TAG.NNP, TAG.NNPS, TAG.CD, TAG.PRP$, TAG.PRP, TAG.NNS, TAG.JJ]);
/** A past verb; the tagger takes many for participles ("a judge released nine men"), which their object tells apart. */
const isFinitePast = (words: readonly Word[], at: number): boolean => {
  const tag = words[at]?.tag;
  if (tag === TAG.VBD) return true;
  if (tag !== TAG.VBN) return false;
  const [before, after] = [words[at - 1], words[at + 1]];
  return (
    words.slice(Math.max(0, at - 4), at).some((w) => AUXILIARIES.has(w.lower)) ||
    before?.tag === TAG.CC ||
    (before !== undefined && after !== undefined && IS_NOUN[before.tag] === 1 && OBJECTS.has(after.tag))
  );
};

const ACCUSING = new Set('accused accuses accuse suspected guilty'.split(' '));
/** Words between an accusation and the deed: "accused the army of shelling". */
const ACCUSED_REACH = 9;
const accuserOf = (words: readonly Word[], at: number): string =>
  words.slice(Math.max(0, at - ACCUSED_REACH), at - 1).findLast((w) => ACCUSING.has(w.lower))?.lower ?? '';
/** The frame of a deed told by its gerund, found by its past form: "commandeering", "seizing". */
const doneBy = (gerund: string, words: readonly Word[], at: number): Frame | null =>
  gerund.endsWith('ing')
    ? (frameAt(ONGOING_VERBS.get(gerund), words, at) ??
      frameAt(PAST_VERBS.get(`${gerund.slice(0, -3)}ed`), words, at) ??
      frameAt(DOING_VERBS.get(`${gerund.slice(0, -3)}ed`), words, at))
    : null;

const isPresent = (word: Word | undefined): boolean => word?.tag === TAG.VBZ || word?.tag === TAG.VBP;
/** A verb in the present that tells what has happened: "March 5 - Rebels enter the city". */
function presentAt(words: readonly Word[], at: number): Trigger | null {
  const word = words[at];
  // The tagger takes "votes to lift" for a noun, and "Militias take control" for no clause.
  const after = words[at + 1]?.tag;
  const isNounAlike = IS_NOUN[word?.tag ?? 0] === 1 && at > 0;
  const taken =
    isNounAlike &&
    (after === TAG.TO || after === TAG.DT || after === TAG.PRP$ || !words.some((w) => IS_FINITE[w.tag] === 1));
  if (!word || !(isPresent(word) || taken) || isUnrealVerb(words, at)) return null;
  for (const past of pastForms(word.lower)) {
    const frame = frameAt(PAST_VERBS.get(past), words, at) ?? frameAt(DOING_VERBS.get(past), words, at);
    if (frame) return triggerAt(at, 'verb', frame);
  }
  return null;
}

/** "troops backed by Oslo fought on", "the recognised government": a participle that says which, beside the verb that tells. */
function isAside(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word || !before || !after || (word.tag !== TAG.VBN && word.tag !== TAG.JJ)) return false;
  if (words.slice(Math.max(0, at - 4), at).some((w) => AUXILIARIES.has(w.lower))) return false;
  if (IS_NOUN[after.tag] === 1 && before.tag === TAG.RB && before.lower.endsWith('ly')) return true;
  return (
    after.lower === 'by' &&
    IS_NOUN[before.tag] === 1 &&
    words.slice(at + 1, at + 30).some((w) => IS_FINITE[w.tag] === 1)
  );
}

/** Read as a noun beside a verb of the clause; alone it is the verb, whatever its tag ("a dam burst in Tarn"). */
const isNounHere = (words: readonly Word[], at: number): boolean =>
  IS_NOUN[words[at]?.tag ?? 0] === 1 &&
  words.slice(Math.max(0, at - 12), at + 12).some((w) => IS_FINITE[w.tag] === 1 && w !== words[at]);

const PROMISING = new Set('pledged promised offered'.split(' '));
const GIVING = new Set('give send provide donate deliver supply contribute'.split(' '));
/** "pledged to look into it" gives nothing; "pledged to send food" does. */
const isPromise = (words: readonly Word[], at: number): boolean =>
  PROMISING.has(words[at]?.lower ?? '') && words[at + 1]?.lower === 'to' && !GIVING.has(words[at + 2]?.lower ?? '');

const STRUGGLES = new Set('fighting battling fought battled fight battle'.split(' '));
/** Words that with one of these near tell no happening of their frame: "battling the flames", "captured on video". */
const VOID_BESIDE: readonly (readonly [verbs: ReadonlySet<string>, near: ReadonlySet<string>])[] = [
  [
    STRUGGLES,
    new Set('life lives blaze blazes fire fires flames wildfire wildfires bushfires disease cancer'.split(' ')),
  ],
  [
    new Set(['captured']),
    new Set(
      'oil gas barrels flames photo photos video camera cameras images footage film attention imagination votes seats carbon emissions data'.split(
        ' ',
      ),
    ),
  ],
  [
    new Set(['released']),
    new Set(
      'statement report papers files findings album study survey poll reports video footage details figures data results logs document documents photo photos image images names letter film hospital hospitals'.split(
        ' ',
      ),
    ),
  ],
  [
    new Set(['boarded']),
    new Set('flight flights plane planes train trains bus buses ferry passenger passengers airliner'.split(' ')),
  ],
  // "A war of words broke out"
  [new Set('broke began erupted started raged'.split(' ')), new Set(['words'])],
  [new Set(['signed']), new Set('petition letter autographs'.split(' '))],
];
const isVoid = (words: readonly Word[], at: number): boolean => {
  const lower = words[at]?.lower ?? '';
  return VOID_BESIDE.some(
    ([verbs, near]) =>
      verbs.has(lower) &&
      // Whom one fights stands behind the word; what is captured or released may stand before.
      words.slice(STRUGGLES.has(lower) ? at + 1 : Math.max(0, at - 6), at + 6).some((w) => near.has(w.lower)),
  );
};
/** "took off", "took part": with these it takes nothing. */
const TAKING = new Set('off part place note care advantage time about'.split(' '));
const isIdle = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'took' && TAKING.has(words[at + 1]?.lower ?? '');
/** "a flood of cheap goods": a figure of speech. */
const MUCH_OF = new Set('flood storm avalanche tsunami blizzard tornado landslide'.split(' '));

const triggerAt = (at: number, kind: Trigger['kind'], { type, mode, hazard }: Frame): Trigger => ({
  at,
  kind,
  type,
  mode,
  hazard,
});

function frameAt(frames: readonly Frame[] | undefined, words: readonly Word[], at: number): Frame | null {
  const near = [...words.slice(Math.max(0, at - 8), at), ...words.slice(at + 1, at + 12)];
  const isNear = (set: ReadonlySet<string>) => near.some((w) => set.has(w.lower) || (w.isMoney && set.has('¤')));
  return frames?.find(({ needs }) => needs.every(isNear)) ?? null;
}

const BY_SOMEBODY = { type: 'ASSAULT', mode: 'Attack', hazard: null } as const;
/** Harm that is told without its cause. */
const DYING = new Set('died perished drowned succumbed destroyed'.split(' '));
const VIOLENT = new Set('killed wounded killing wounding'.split(' '));

function victimAt(words: readonly Word[], at: number, context: readonly Word[]): Trigger | null {
  const lower = words[at]?.lower ?? '';
  if (!VICTIM_WORDS.has(lower) || isUnrealVerb(words, at) || DETERMINERS.has(words[at - 1]?.lower ?? '')) return null;
  // "nearly died"
  if (/^(?:nearly|almost|narrowly)$/u.test(words[at - 1]?.lower ?? '')) return null;
  // "the killing of two" is a happening by itself.
  if (lower === 'killing' && words[at + 1]?.lower === 'of') return null;
  // "killed by an officer": an act, whatever else the sentence names.
  const own = causeIn(words) ?? (words[at + 1]?.lower === 'by' ? BY_SOMEBODY : null);
  const cause = own ?? causeIn(context);
  if (cause) return { at, kind: 'victim', ...cause, hasCause: own !== null };
  const violent = VIOLENT.has(lower);
  if (!violent && !DYING.has(lower)) return null;
  return { at, kind: 'victim', type: violent ? 'ASSAULT' : null, mode: violent ? 'Attack' : null, hazard: null };
}

/** What did the harm: an act or a hazard, whichever is named first. */
function causeIn(words: readonly Word[]): Omit<Trigger, 'at' | 'kind'> | null {
  for (const { lower } of words) {
    if (VICTIM_WORDS.has(lower)) continue;
    const frame = [...(EVENT_NOUNS.get(lower) ?? []), ...(PAST_VERBS.get(lower) ?? [])].find(
      (f) => f.type === 'ASSAULT' && f.needs.length === 0,
    );
    if (frame) return { type: frame.type, mode: frame.mode, hazard: null };
    const hazard = HAZARD_CONTEXT.get(lower);
    if (hazard) return { type: null, mode: null, hazard };
  }
  return null;
}

function hazardAt(words: readonly Word[], at: number): Trigger | null {
  const hazard = HAZARD_WORDS.get(words[at]?.lower ?? '');
  const caused = words.slice(0, at).some((w) => w.lower === 'caused' || w.lower === 'causing');
  if (MUCH_OF.has(words[at]?.lower ?? '') && words[at + 1]?.lower === 'of') return null;
  if (!hazard || isUnrealNoun(words, at) || isPurpose(words, at) || (!caused && isUnrealVerb(words, at))) return null;
  return { at, kind: 'hazard', type: null, mode: null, hazard };
}

/** "its first case", "new cases confirmed": an epidemic, where the sentence or the one before names a disease. */
function casesAt(words: readonly Word[], at: number, context: readonly Word[]): Trigger | null {
  if (!CASES.has(words[at]?.lower ?? '') || isUnrealNoun(words, at)) return null;
  if (!words.slice(Math.max(0, at - 4), at + 4).some((w) => COUNTED.has(w.lower))) return null;
  const disease = context.some((w) => !CASES.has(w.lower) && HAZARD_CONTEXT.get(w.lower) === 'epidemic');
  return disease ? { at, kind: 'hazard', type: null, mode: null, hazard: 'epidemic' } : null;
}

/** "to declare a full pandemic", "to prevent a coup": the object of what is yet to be done. */
function isPurpose(words: readonly Word[], at: number): boolean {
  for (let k = at - 1; k >= Math.max(1, at - 4); k--)
    if (words[k]?.tag === TAG.VB && words[k - 1]?.lower === 'to') return true;
  return false;
}

const PRESS = new Set('news press'.split(' '));

/** "worth fighting for", "fighting each other": a verb. */
const OPPOSED = new Set('for each for the a his her their our its it him them us you back off against'.split(' '));

function nounAt(words: readonly Word[], at: number, headline: boolean): Trigger | null {
  const lower = words[at]?.lower ?? '';
  // To tell reporters is no meeting.
  if (lower === 'conference' && PRESS.has(words[at - 1]?.lower ?? '')) return null;
  if (lower === 'fighting' && OPPOSED.has(words[at + 1]?.lower ?? '')) return null;
  // "intended to march"
  const tag = words[at]?.tag;
  if ((!headline && tag === TAG.VB) || (lower === 'talks' && tag === TAG.VBZ)) return null;
  const frame = frameAt(EVENT_NOUNS.get(lower), words, at);
  if (!frame || isUnrealNoun(words, at) || isPurpose(words, at) || isVoid(words, at)) return null;
  // "killing two of them" is harm told by a verb of its clause, "the killing of two" a happening.
  const gerund = lower === 'killing' || lower === 'shooting' || lower === 'bombing' || lower === 'fighting';
  const before = words[at - 1]?.lower;
  if (
    gerund &&
    before !== undefined &&
    lower !== 'fighting' &&
    !DETERMINERS.has(before) &&
    words[at + 1]?.lower !== 'of'
  )
    return null;
  return triggerAt(at, 'noun', frame);
}
