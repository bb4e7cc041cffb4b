import { TAG } from '../annotate/tagging/index.ts';
import type { TextSpan } from '../annotate/types.ts';
import type { ControlRow, Place } from '../record/types.ts';
import { agentOf, type Phrase, phraseOver, wordAt } from './grammar.ts';
import { BESIEGED, CAPTURED, CONTESTED, HELD, LOST } from './lexicons/arms.ts';
import { partyOfDemonym } from './lexicons/demonyms.ts';
import { doerAt, ownerOf, partyOf } from './party.ts';
import { rowAt } from './row.ts';
import { asPlace, clauseAt, dateAt, type Scene, unreal } from './scene.ts';

type Status = ControlRow['status'];
const RULES: readonly [Status, RegExp][] = [
  ['besieged', BESIEGED],
  ['contested', CONTESTED],
  ['lost', LOST],
  ['captured', CAPTURED],
  ['held', HELD],
];

interface Ground extends TextSpan {
  name: string;
  at: Place | null;
}

/** Who holds which ground: a row for each place that the words are said of. */
export function controlRows(scene: Scene): ControlRow[] {
  const rows: ControlRow[] = [];
  const told = new Set<number>();
  for (const [status, pattern] of RULES)
    for (const match of scene.text.matchAll(pattern)) {
      const start = scene.start + match.index;
      const end = start + match[0].length;
      if (unreal(scene.report.text.slice(Math.max(scene.start, start - 40), start)) && !/^try/u.test(match[0]))
        continue;
      // "occupied Tarn" is held; "they occupied Tarn" was taken.
      if (
        status === 'captured' &&
        /^occupied/u.test(match[0]) &&
        !/(?:\p{L}s|forces|troops|army|it|they|have|has|had|was|were|been) $/u.test(
          scene.text.slice(Math.max(0, match.index - 12), match.index),
        )
      )
        continue;
      const holder = holderOf(scene, status, match, start, end);
      for (const ground of groundsOf(scene, start, end, match[0])) {
        if (told.has(ground.start)) continue;
        told.add(ground.start);
        const row = rowOf(
          scene,
          status,
          { start: Math.min(start, ground.start), end: Math.max(end, ground.end) },
          ground,
          holder,
        );
        if (row) rows.push(row);
      }
    }
  return rows;
}

/** Nouns of ground that may stand without a name: "a town near the capital", "several parts of the north". */
const GROUND_NOUN =
  /\b(?:towns?|cit(?:y|ies)|villages?|districts?|suburbs?|neighbou?rhoods?|provinces?|regions?|areas?|parts|swathes?|territor(?:y|ies)|airports?|airbases?|air base|base|port|bridge|hills?|island|crossing|checkpoints?|square|outskirts|settlements?)$/iu;

/** The ground that the words tell of: named after them (with what it is joined to), else before them, else described. */
function groundsOf(scene: Scene, start: number, end: number, words: string): Ground[] {
  if (/\bby$/u.test(words)) return before(scene, start, words);
  const behind =
    /^(?:stronghold|bastion)$/u.test(words.replace(/ (?:of|in)$|,$/u, '')) && !/ of$/u.test(words)
      ? before(scene, start, words)
      : [];
  if (behind.length > 0) return behind;
  const named = placeAfter(scene, end);
  const part = phraseAfter(scene, end);
  const partly = part && PART.test(scene.report.text.slice(part.start, part.end)) ? describedGround(scene, part) : null;
  if (partly) return [partly];
  if (named.length > 0) return named;
  if (/-/u.test(words)) return namedAfter(scene, end);
  const phrase = phraseAfter(scene, end) ?? (/^of|by$/iu.test(words) ? null : phraseOver(scene.syntax, end - 1));
  const described = phrase && phrase.end > end ? describedGround(scene, phrase) : null;
  if (described) return [described];
  const earlier = before(scene, start, words);
  // A small place that no gazetteer has: "have encircled Tarn".
  return earlier.length > 0 || !/ed$|^(?:retook|re-?took|overran)$/u.test(words) ? earlier : namedAfter(scene, end);
}

/** A name that is no place known: "the army-held Tarnland". */
function namedAfter(scene: Scene, end: number): Ground[] {
  const { words } = scene.syntax;
  let last = wordAt(scene.syntax, end + 1);
  const first = words[last];
  if (!first || first.start - end !== 1 || first.tag !== TAG.NNP) return [];
  while (words[last + 1]?.tag === TAG.NNP) last += 1;
  const upTo = words[last]?.end ?? first.end;
  return [{ start: first.start, end: upTo, name: scene.report.text.slice(first.start, upTo), at: null }];
}

/** A part of a place, not the place: "large swathes of Darfur". */
const PART = /\b(?:parts|swathes|areas|suburbs|outskirts|districts|neighbou?rhoods)$/iu;

/** The places named after the words, with little between: "the cities of Tarn and Belm". */
function placeAfter(scene: Scene, end: number): Ground[] {
  const found: Ground[] = [];
  let from = end;
  for (const place of scene.places) {
    if (place.start < end) continue;
    const between = scene.report.text.slice(from, place.start);
    const joined =
      found.length > 0 &&
      /^(?:,? and |, )(?:the )?$/u.test(between) &&
      !(
        between.startsWith(', ') &&
        place.country !== null &&
        found.at(-1)?.at?.country === place.country &&
        !/^(?:, | and )/u.test(scene.report.text.slice(place.end, place.end + 5))
      );
    const near = found.length === 0 && place.start - end < 60 && !BARRED.test(between) && !isInside(between);
    if (!joined && !near) break;
    found.push({ start: place.start, end: place.end, name: place.name, at: asPlace(place) });
    from = place.end;
  }
  return found;
}
/** "took over the studio of a broadcaster in Tarn": what was taken is in the place, and not the place. */
const isInside = (between: string): boolean =>
  /\p{L}{3,}\s(?:[^,]{0,30}\s)?(?:in|at)\s(?:the\s)?$/u.test(between) &&
  !GROUND_IN.test(between) &&
  !/^\s?(?:parts|control)/u.test(between);
const GROUND_IN =
  /\b(?:towns?|cit(?:y|ies)|villages?|districts?|suburbs?|provinces?|regions?|areas?|parts|territor(?:y|ies)|airports?|base|port|bridge|hills?|island|crossing|checkpoints?|positions?|settlements?|ground|power|control)\b/u;
const BARRED = /[,.;:"“”]|\b(?:by|from|said|that|who|which|near|with|and|as part|as|after|during|under)\b/u;

const phraseAfter = (scene: Scene, end: number): Phrase | null =>
  scene.syntax.phrases.find(
    (p) => p.start >= end && p.start - end < 30 && !BARRED.test(scene.report.text.slice(end, p.start)),
  ) ?? null;

function describedGround(scene: Scene, phrase: Phrase): Ground | null {
  const text = scene.report.text.slice(phrase.start, phrase.end);
  // "the town" is one named before; a row of it is told already.
  if (
    !GROUND_NOUN.test(text) ||
    /^(?:the|this|that|its|their) (?:\p{L}+ )?(?:town|city|village|port|island|area|district|regions?|areas)$/iu.test(
      text,
    )
  )
    return null;
  const of = /^ of (?:the )?(?:\p{L}[\p{L}-]* ?){1,2}/u.exec(scene.report.text.slice(phrase.end, phrase.end + 30));
  const place = of && scene.places.find((p) => p.start >= phrase.end && p.end <= phrase.end + of[0].length + 8);
  const end = place ? place.end : phrase.end;
  return { start: phrase.start, end, name: scene.report.text.slice(phrase.start, end), at: null };
}

/** "Tarn, the last rebel stronghold", "the parts of the north controlled by rebels", "Tarn fell to the army". */
function before(scene: Scene, start: number, words: string): Ground[] {
  if (
    !/^(?:stronghold|bastion|controlled by|held by|occupied by|under (?:the )?control|in the hands|fell to|fallen to|overrun|contested)/iu.test(
      words,
    )
  )
    return [];
  const near = scene.places.filter((p) => p.end <= start && start - p.end < 50).at(-1);
  const between = near ? scene.report.text.slice(near.end, start) : '';
  const plain =
    /^(?:,? (?:the|a|which|that|now|long|\p{L}+[ -]?){0,6})?\s*$/iu.test(between) &&
    !/\b(?:and|said|from|where)\b/u.test(between);
  const phrase = scene.syntax.phrases.filter((p) => p.end <= start && start - p.end < 25).at(-1);
  const described =
    phrase && GROUND_NOUN.test(scene.report.text.slice(phrase.start, phrase.end).replace(/ of .*$/u, ''));
  if (near && plain) {
    const owned = scene.syntax.phrases.find(
      (p) =>
        p.end < near.start &&
        near.start - p.end < 8 &&
        /^ (?:of|in) (?:the )?$/u.test(scene.report.text.slice(p.end, near.start)) &&
        /(?:parts|swathes|areas?|suburbs?|outskirts|districts?)$/iu.test(scene.report.text.slice(p.start, p.end)),
    );
    return owned
      ? [{ start: owned.start, end: near.end, name: scene.report.text.slice(owned.start, near.end), at: null }]
      : [{ start: near.start, end: near.end, name: near.name, at: asPlace(near) }];
  }
  return described && phrase
    ? [{ start: phrase.start, end: phrase.end, name: scene.report.text.slice(phrase.start, phrase.end), at: null }]
    : [];
}

function holderOf(scene: Scene, status: Status, match: RegExpMatchArray, start: number, end: number): string | null {
  const compound = match.groups?.who;
  if (compound) return groupOf(compound);
  if (/^(?:stronghold|bastion)/iu.test(match[0]))
    return ownerOf(scene, phraseOver(scene.syntax, start)) ?? forWhom(scene, end);
  if (status === 'besieged' || status === 'contested' || status === 'lost') return null;
  if (
    /\b(?:by|of|to)$/iu.test(match[0]) &&
    /^(?:controlled|held|occupied|fell|fallen|under|in the hands)/iu.test(match[0])
  ) {
    const phrase = scene.syntax.phrases.find((p) => p.end > end + 1);
    return phrase && phrase.start - end < 4 ? (namedIn(scene, phrase) ?? partyOf(scene, phrase)) : null;
  }
  const v = wordAt(scene.syntax, start);
  const phrase = doerAt(scene, { start, end: start + 1 }) ?? agentOf(scene.syntax, v);
  return partyOf(scene, phrase);
}

/** "ruler Ivo Tarn" is Ivo Tarn. */
const namedIn = (scene: Scene, phrase: Phrase): string | null =>
  scene.entities.find((e) => e.start >= phrase.start && e.end === phrase.end && e.type === 'PERSON')?.fullName ?? null;

const forWhom = (scene: Scene, end: number): string | null => {
  const phrase = /^,? (?:of|for) /u.test(scene.report.text.slice(end, end + 6))
    ? scene.syntax.phrases.find((p) => p.start >= end && p.start - end < 10)
    : null;
  return phrase && !scene.places.some((p) => p.start >= phrase.start && p.end <= phrase.end)
    ? partyOf(scene, phrase)
    : null;
};

const groupOf = (word: string): string =>
  partyOfDemonym(word) ??
  (/^(?:rebel|separatist|militant|insurgent|jihadist|islamist|loyalist)$/iu.test(word)
    ? `${word.toLowerCase()}s`
    : word);

function rowOf(scene: Scene, told: Status, span: TextSpan, ground: Ground, holder: string | null): ControlRow | null {
  const share =
    scene.quantities.find((q) => q.unit === '%' && q.start >= span.start && q.end <= span.end)?.value ?? null;
  // Who holds a part of a place only has it contested.
  const status = told === 'held' && share !== null && share < 100 ? 'contested' : told;
  const base = rowAt('control', scene, span, status, ground.name);
  if (!base) return null;
  const date = status === 'held' ? null : dateAt(scene, clauseAt(scene, span.start), 'sentence');
  return { ...base, place: ground.name, at: ground.at, status, holder, share, date };
}
