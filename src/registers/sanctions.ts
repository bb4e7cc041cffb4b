import type { TextSpan } from '../annotate/types.ts';
import type { SanctionRow } from '../record/types.ts';
import { objectOf, phraseOver, wordAt } from './grammar.ts';
import { SANCTION_NOUN, SANCTION_STATUS } from './lexicons/deeds.ts';
import { doerAt, ownerOf, partyOf } from './party.ts';
import { rowAt } from './row.ts';
import { clauseAt, dateAt, nearest, type Scene, unreal } from './scene.ts';

interface Cue extends TextSpan {
  status: SanctionRow['status'];
}

/** Sanctions, embargoes, freezes and blacklists, with what became of them. One row for a sentence. */
export function sanctionRows(scene: Scene): SanctionRow[] {
  const noun = SANCTION_NOUN.exec(scene.text);
  if (!noun || scene.headline) return [];
  const start = scene.start + noun.index;
  const end = start + noun[0].length;
  // "sanctioned technology" is a kind of technology.
  if (
    /^sanctioned$/iu.test(noun[0]) &&
    /\b(?:for|of|with|the|in|on|from|and|against|other) $/iu.test(scene.text.slice(0, noun.index))
  )
    return [];
  const clause = clauseAt(scene, start);
  const suspends = /^(?:suspend|halt|cut)/iu.test(noun[0]) && !unreal(scene.text.slice(0, noun.index));
  const cue = suspends ? { status: 'imposed' as const, start, end } : statusOf(scene, clause, start);
  if (
    !cue ||
    /\b(?:not|n['’]t) (?:break|breach|violate)\b/iu.test(scene.text) ||
    /\b(?:circumvent|evad|dodg|skirt)\w* (?:[\p{L}-]+ ){0,2}$/iu.test(scene.text.slice(0, noun.index))
  ) {
    if (!cue || !/\b(?:measures|ban|crack|clamp)/iu.test(scene.text)) return [];
  }
  const base = rowAt('sanctions', scene, clause, cue.status);
  if (!base) return [];
  return [
    {
      ...base,
      imposer: imposerOf(scene, { start, end }, cue),
      target: targetOf(scene, { start, end }),
      what: noun[0],
      status: cue.status,
      date: dateAt(scene, clause, 'sentence'),
    },
  ];
}

/** The word nearest to the noun that tells what became of it, in its clause or else in the sentence. */
function statusOf(scene: Scene, clause: TextSpan, at: number): Cue | null {
  const cues: Cue[] = SANCTION_STATUS.flatMap(([status, pattern]) =>
    [...scene.text.matchAll(new RegExp(pattern.source, 'giu'))].map((m) => ({
      status,
      start: scene.start + m.index,
      end: scene.start + m.index + m[0].length,
    })),
  );
  const inside = cues.filter((c) => c.start >= clause.start && c.end <= clause.end);
  return nearest(inside, at) ?? nearest(cues, at);
}

function imposerOf(scene: Scene, { start, end }: TextSpan, cue: Cue): string | null {
  const own = ownerOf(scene, phraseOver(scene.syntax, end - 1));
  if (own) return own;
  for (const verb of [cue.start, start]) {
    const doer = doerAt(scene, { start: verb, end: verb + 1 });
    const name = partyOf(scene, doer);
    const head = doer && scene.syntax.words[doer.head]?.lower;
    if (
      name &&
      head &&
      !/^(?:sanctions?|measures|embargo|technology|assets|proposal|package|list|officials?|goods|we|that|which|it)$/u.test(
        head,
      ) &&
      doer.start < start
    )
      return name;
    if (head === 'we' || head === 'it') {
      const theirs = scene.entities.find((e) => e.type !== 'PERSON' && e.end <= start);
      if (theirs) return theirs.fullName;
    }
  }
  return null;
}

/** Whom they hit: what follows "on", "against", "to sanction"; a country stands for itself in "banned from going to X". */
function targetOf(scene: Scene, { start, end }: TextSpan): string | null {
  const verbal = /^(?:sanction(?:ed|ing)?|blacklist(?:ed|ing)?)$/iu.test(scene.report.text.slice(start, end));
  const v = wordAt(scene.syntax, start);
  const over = phraseOver(scene.syntax, start);
  // "to sanction foreign companies" may be read as one phrase.
  if (verbal && over && over.end > end + 1) return withRelative(scene, { start: end + 1, end: over.end });
  // "froze the assets of 12 officials"
  const owners = /^froz|^freez/iu.test(scene.report.text.slice(start, end))
    ? scene.syntax.phrases.find((p) => p.start - end >= 4 && p.start - end <= 8)
    : undefined;
  if (owners && /^ of /u.test(scene.report.text.slice(end, end + 4))) return withRelative(scene, owners);
  const object = verbal && v >= 0 ? objectOf(scene.syntax, v) : null;
  if (object) return withRelative(scene, object);
  const after = scene.report.text.slice(end, scene.end);
  const given = /^(?:suspend|halt|cut)/iu.test(scene.report.text.slice(start, end));
  const told =
    (given ? /^\s(?:to|for)\s(?:the\s)?/u.exec(after) : null) ??
    /\b(?:on|against|targeting|hitting|(?:clamp|crack)(?:ing)? down on|from going to|aimed at)\s(?:the\s)?/u.exec(
      after,
    );
  const elsewhere = told
    ? null
    : /\b(?:on|against|targeting|(?:clamp|crack)(?:ing)? down on|aimed at)\s(?:the\s)?/u.exec(scene.text);
  const at = told
    ? end + told.index + told[0].length
    : elsewhere
      ? scene.start + elsewhere.index + elsewhere[0].length
      : -1;
  if (at < 0) return targetBefore(scene, start);
  const phrase = scene.syntax.phrases.find((p) => p.end > at);
  if (!phrase || phrase.start - at > 2 || scene.times.some((t) => t.start <= phrase.start && phrase.end <= t.end))
    return null;
  const named = [...scene.places, ...scene.entities].find((p) => p.start >= phrase.start && p.end <= phrase.end + 1);
  if (named && phrase.end - named.end < 4) return scene.report.text.slice(named.start, named.end);
  return withRelative(scene, phrase);
}

/** "to North Korea would be in violation of sanctions": the country told before them. */
const targetBefore = (scene: Scene, start: number): string | null => {
  const to = scene.places
    .filter((p) => p.end <= start && /\bto\s(?:the\s)?$/u.test(scene.report.text.slice(p.start - 8, p.start)))
    .at(-1);
  return to?.name ?? null;
};

/** A phrase with the "in …" or participle that narrows it: "countries in the east", "companies helping the regime". */
function withRelative(scene: Scene, { start, end }: TextSpan): string {
  const more = /^ (?:in|of) (?:the )?\p{Lu}[\p{L}-]*(?:(?:, | and )?(?:\p{Lu}[\p{L}-]*|and) ?)*/u.exec(
    scene.report.text.slice(end, Math.min(scene.end, end + 80)),
  );
  return `${scene.report.text.slice(start, end)}${more?.[0] ?? ''}`.trim();
}
