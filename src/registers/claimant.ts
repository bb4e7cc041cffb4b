import { TAG } from '../annotate/tagging/index.ts';
import type { TextSpan } from '../annotate/types.ts';
import { isPassive, type Phrase, possessorOf, subjectOf, wordAt } from './grammar.ts';
import { ownerOf, partyOf } from './party.ts';
import type { Scene } from './scene.ts';

/**
 * Who says what a row tells: the speaker whose words cover it; whoever the sentence goes back to ("according to X",
 * "X repeated that", "X's latest tally puts"); the source of the list that it goes on with. Null: the outlet itself.
 */
export function claimantOf(scene: Scene, stretch: TextSpan): string | null {
  return (
    speakerOver(scene, stretch) ??
    accordingTo(scene) ??
    reporterIn(scene, stretch) ??
    reporterAfter(scene, stretch) ??
    (isListItem(scene) ? carried(scene) : null)
  );
}

function speakerOver(scene: Scene, { start, end }: TextSpan): string | null {
  const holding = scene.ledger.statements.flatMap(({ speaker, content, cue }) =>
    content.flatMap(([from, to]) => {
      const shared = Math.min(end, to) - Math.max(start, from);
      const at = cue[0]?.[0] ?? -1;
      // A name with a verb in it is a clause misread.
      if (shared < (end - start) / 2 || /\bsaid\b/u.test(speaker.name) || isParticiple(scene, at)) return [];
      return [{ name: speaker.name, shared, from, to, at }];
    }),
  );
  let best: (typeof holding)[number] | null = null;
  for (const one of holding) {
    // "The agency said Chad has reported 12 cases": the agency's count, whoever it had it from.
    const passedOn =
      scene.places.some((p) => p.name === one.name.replace(/^the /iu, '')) &&
      /^(?:ha(?:s|ve|d) )?(?:report|confirm)/u.test(scene.report.text.slice(one.at, one.at + 14)) &&
      holding.some((outer) => outer !== one && outer.from <= one.at && one.at < outer.to);
    if (passedOn) continue;
    const closer = best && one.shared === best.shared && one.to - one.from < best.to - best.from;
    if (!best || one.shared > best.shared || closer) best = one;
  }
  return best && withoutTime(best.name);
}

/** "countries with cases confirmed in two laboratories" says nothing: a participle, no verb of saying. */
function isParticiple(scene: Scene, at: number): boolean {
  if (at < scene.start || at >= scene.end) return false;
  const v = wordAt(scene.syntax, at);
  const { words } = scene.syntax;
  return (
    words[v]?.tag === TAG.VBN &&
    !/^(?:has|have|had|been|was|were|is|are|also|not|['’]s|['’]ve|\p{L}+ly)$/u.test(words[v - 1]?.lower ?? '') &&
    /^(?:in|by|at|as|on|from|with)$/u.test(words[v + 1]?.lower ?? '')
  );
}

/** "U.S. officials on Saturday" → "U.S. officials". */
const withoutTime = (name: string): string =>
  name
    .replace(
      /,?\s(?:(?:on|late|early|earlier)\s)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|evening|afternoon|night))?|today|yesterday|overnight|earlier)$/iu,
      '',
    )
    .trim() || name;

function accordingTo(scene: Scene): string | null {
  const told = /\b(?:according to|citing) ([^,.;"“”()]{2,90}?)(?=[,.;"“”()]|$)/u.exec(scene.text);
  return told?.[1] ? withoutTime(told[1].trim()) : null;
}

/** Verbs by which somebody vouches for a count. */
const REPORTS =
  /^(?:said|says|repeated|repeats|added|adds|confirmed|confirms|reported|reports|announced|stated|claimed|claims|estimated|estimates|put|puts|counted|recorded|registered|listed|lists|shows?|showed|indicates?|indicated|reveals?|revealed|suggests?|suggested|found|finds)$/u;
/** Verbs of a count itself, which vouch when a tally or an authority is their subject. */
const RECKONS = /^(?:increased|raised|revised|lifted|lowered|brought|updated|put|puts)$/u;
const TALLY =
  /^(?:tally|tallies|count|figures?|data|report|reports|statistics|records|survey|poll|update|bulletin|census|estimates?|assessment|study|numbers|toll)$/u;

/** The subject of the verb of report that stands before the stretch in its sentence. */
function reporterIn(scene: Scene, { start }: TextSpan): string | null {
  if (!VOUCHES.test(scene.text)) return null;
  const { words } = scene.syntax;
  let found: string | null = null;
  for (let v = 0; v < words.length; v += 1) {
    const word = words[v];
    if (!word || word.start > start + 60) break;
    const reports = REPORTS.test(word.lower);
    if (/^reports$/u.test(word.lower) && /^(?:from|on)$/u.test(words[v + 1]?.lower ?? '')) continue;
    if ((!reports && !RECKONS.test(word.lower)) || isPassive(scene.syntax, v)) continue;
    const subject = subjectOf(scene.syntax, v);
    if (!subject || subject.start > word.start || word.start > start + 60) continue;
    const named = vouching(scene, subject, reports);
    if (named && named !== scene.report.outlet) found = named;
  }
  return found;
}
const VOUCHES = new RegExp(`\\b(?:${REPORTS.source.slice(4, -2)}|${RECKONS.source.slice(4, -2)})\\b`, 'u');

/** "…, the coast guard estimated": whoever is named at the end of the sentence. */
function reporterAfter(scene: Scene, { start }: TextSpan): string | null {
  const told = TRAILING.exec(scene.text);
  if (!told?.[1] || scene.start + told.index < start) return null;
  return withoutTime(told[1].replace(/^(?:the|an?)\s/iu, '').trim());
}
const TRAILING =
  /,[”"]? ((?:the |an? )?[^,.;"“”]{2,60}) (?:said|estimated|reported|announced|confirmed|added|says|reports)(?: (?:on |late |early )?\p{L}+day)?\.?$/u;

function vouching(scene: Scene, subject: Phrase, reports: boolean): string | null {
  const speaker = scene.ledger.statements.find(
    (s) => s.speaker.text && s.speaker.text[0] < subject.end && subject.start < s.speaker.text[1],
  );
  if (speaker) return withoutTime(speaker.speaker.name);
  const head = scene.syntax.words[subject.head];
  if (!head) return null;
  if (TALLY.test(head.lower)) {
    const owner = possessorOf(scene.syntax, subject);
    return (owner && fullNameOf(scene, partyOf(scene, owner))) ?? ownerOf(scene, subject) ?? partyOf(scene, subject);
  }
  const authority =
    scene.entities.some((e) => e.type !== 'PERSON' && e.start <= head.start && head.end <= e.end) ||
    scene.places.some((p) => p.start <= head.start && head.end <= p.end) ||
    /^(?:officials?|authorit(?:y|ies)|ministry|police|doctors?|rescuers?|government|agency|spokes\w+|firefighters|prosecutors|hospitals?|witnesses|residents|army|military|council|mayor|governor)$/u.test(
      head.lower,
    );
  return authority || reports ? (authority ? fullNameOf(scene, partyOf(scene, subject)) : null) : null;
}

/** "WHO" → the name under which the report's statements know it. */
function fullNameOf(scene: Scene, name: string | null): string | null {
  if (!name || !/^\p{Lu}{2,6}$/u.test(name)) return name;
  const known = scene.ledger.statements.find(
    ({ speaker }) => speaker.name.endsWith(`(${name})`) || initialsOf(speaker.name) === name,
  );
  return known?.speaker.name ?? name;
}
const initialsOf = (name: string): string => (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');

/** A sentence that only goes on with a list: three or more "Tarn (4)", or no verb of its own. */
const isListItem = (scene: Scene): boolean => (scene.text.match(/\p{L} \(\d[\d,.]*\)/gu)?.length ?? 0) >= 3;

/** Whoever is the source of the sentences before, as far back as the list goes on. */
function carried(scene: Scene): string | null {
  let told = scene.previous;
  for (let back = 0; told && back < 4; back += 1, told = told.previous) {
    const { start, end } = told;
    const speaker =
      scene.ledger.statements.find(
        (s) =>
          !isParticiple(told as Scene, s.cue[0]?.[0] ?? -1) && s.content.some(([from, to]) => from < end && start < to),
      ) ?? null;
    if (speaker) return withoutTime(speaker.speaker.name);
    const found = accordingTo(told) ?? reporterIn(told, { start: end, end });
    if (found) return found;
    if (!isListItem(told)) return null;
  }
  return null;
}
