import { describe } from '../../../annotate/entities/index.ts';
import { IS_NOUN, TAG } from '../../../annotate/tagging/index.ts';
import type { AttributionMention } from '../../../annotate/types.ts';
import type { Span } from '../../../record/types.ts';
import {
  isClause,
  LONGEST_CONTENT,
  mainSubject,
  type Read,
  sentenceAt,
  TALLY,
  TELLS,
  tagAt,
  tokenFrom,
  trimmedSpan,
  wordAt,
} from './words.ts';

/** Gives a clause back mended; null where it makes no statement. `near` are its neighbours, the nearest first. */
type Repair = (
  read: Read,
  clause: AttributionMention,
  near: readonly AttributionMention[],
) => AttributionMention | null;

/** How many clauses before or after one are looked at. */
const NEAR = 4;

/** The clauses with what the model cut wrongly put right, and without those that report nothing. */
export function mended(read: Read, clauses: readonly AttributionMention[]): AttributionMention[] {
  const spoken: AttributionMention[] = [];
  for (const clause of clauses) {
    const whole = isLong(clause) ? clause : repaired(read, clause, SPEAKERS, spoken.slice(-NEAR).reverse());
    if (whole) spoken.push(whole);
  }
  return spoken.flatMap((clause, i) =>
    isLong(clause) ? clause : (repaired(read, clause, CONTENTS, spoken.slice(i + 1, i + 1 + NEAR)) ?? []),
  );
}

const isLong = ({ content }: AttributionMention): boolean =>
  content.some(([start, end]) => end - start > LONGEST_CONTENT);

function repaired(
  read: Read,
  clause: AttributionMention,
  repairs: readonly Repair[],
  near: readonly AttributionMention[],
): AttributionMention | null {
  let whole: AttributionMention | null = clause;
  for (const repair of repairs) whole = whole && repair(read, whole, near);
  return whole;
}

const textOf = ({ text }: Read, span: Span | undefined): string => (span ? text.slice(...span) : '');

/** "cases reported in May", "groups believed to be near": a participle without its auxiliary says nothing; "will say" has not said. */
const isSaid: Repair = (read, clause) => {
  const [verb] = clause.cue;
  if (!verb || clause.source.length === 0) return clause;
  const words = textOf(read, verb);
  const t = tokenFrom(read.annotation, verb[0]);
  const before = read.text.slice(Math.max(0, verb[0] - 12), verb[0]);
  if (/^(?:will|would|may|might|should|could|shall)\b/.test(words)) return null;
  if (/\b(?:will|would|may|might|should|could|shall)\s(?:also\s|then\s)?$/.test(before)) return null;
  // "declined to confirm or deny the report"
  if (/\b(?:declin|refus)\p{L}+ to (?:\p{L}+ or )?$/u.test(read.text.slice(Math.max(0, verb[0] - 36), verb[0])))
    return null;
  if (isOwnThought(read, clause.source[0]!, words)) return null;
  if (
    /^(?:believed|expected|thought|reported|alleged|feared|said|expressed|voiced|described|mentioned|disclosed|outlined|recommended)$/.test(
      words,
    ) &&
    tagAt(read, t) === TAG.VBN
  ) {
    if (!/\b(?:has|have|had|also)\s$/.test(before)) return null;
  }
  const [source] = clause.source;
  if (IS_NOUN[tagAt(read, t)] === 1 && /[’']s?$/.test(textOf(read, source))) return null;
  // "reports on the floods", "reports from the quay": what a correspondent covers, not what he says.
  if (/^reports?$/.test(words) && /^\s?(?:on|from)\s/.test(read.text.slice(verb[1], verb[1] + 6))) return null;
  return clause;
};

/** "She said she believes the port is open": one statement, what she said. */
const isOwnThought = ({ text, isCue }: Read, [start, end]: Span, verb: string): boolean =>
  /^(?:he|she|they|it)$/.test(text.slice(start, end)) &&
  /\b(?:believe|expect|hope|fear|think)/.test(verb) &&
  (isCue[start - 2] === 1 || (text.slice(start - 6, start) === ' that ' && isCue[start - 7] === 1));

const AUXILIARY = /\b(?:is|are|was|were|been|be|being)\s(?:\p{L}+ly\s|also\s|then\s|not\s)*$/u;
const PASSIVE =
  /^(?:(?:has|have|had|also|since|reportedly)\s)*(?:is|are|was|were|been|be|being)\s(?:\p{L}+ly\s|also\s)*(?!\p{L}+ing\b)\p{L}/u;

/** "Residents were told", "the port is said to be shut": said to or of them, not by them; "was quoted as saying" is by them. */
const isActive: Repair = (read, clause) => {
  const [verb] = clause.cue;
  const [source] = clause.source;
  const [content] = clause.content;
  if (!verb || !source || !content || source[0] > verb[0] || clause.rule === 'tally') return clause;
  const words = textOf(read, verb);
  const isPassive =
    PASSIVE.test(words) ||
    (/(?:ed|aid|told)$/.test(words) && AUXILIARY.test(read.text.slice(Math.max(0, verb[0] - 30), verb[0])));
  if (!isPassive) return clause;
  const quoted = /quoted\b[^“”"\n]{0,60}?\bas saying(?: that)?,?\s/u.exec(read.text.slice(verb[0], content[1]));
  return quoted
    ? { ...clause, content: [[verb[0] + quoted.index + quoted[0].length, content[1]], ...clause.content.slice(1)] }
    : null;
};

/** Of verbs that also say, the deeds they tell: "called off the search", "recalled its envoy", "posted a video", "went on to fire". */
const DEEDS: readonly (readonly [verb: RegExp, after: RegExp])[] = [
  [
    /\bcall(?:s|ed|ing)?(?: off)?$/,
    /^\s(?:off|in|up|back|out)\b|^\s(?:an?|the|its|their|his|her)\s(?:[\p{L}-]+\s){0,2}(?:strike|strikes|meeting|election|elections|session|summit|referendum|vote|rally|protest|poll|halt|search)\b(?!\s(?:an?\s|the\s|“|"))/u,
  ],
  [/\bcalled off$/, /^/],
  [
    /\bdeclar(?:es?|ed|ing)$/,
    /^\s(?:[\p{L}\p{N}-]+\s){0,5}(?:emergency|mourning|martial|curfew|holiday|moratorium)\b/u,
  ],
  [
    /\brecall(?:s|ed|ing)$/,
    /^\s(?:its|their|his|her|the)\s(?:[\p{L}-]+\s){0,2}(?:ambassadors?|envoys?|troops|diplomats?|consuls?)\b/u,
  ],
  [
    /\b(?:post(?:s|ed|ing)|wrote|tweeted)$/,
    /^\s(?:an?|the|his|her|its|their|two|several|some)\s(?:[\p{L}-]+\s){0,2}(?:videos?|photos?|photographs?|pictures?|images?|clips?|footage|links?|selfies?)\b|^\s\p{N}/u,
  ],
  [
    /\bcontinu(?:es?|ed|ing)$/,
    /^\s(?:to\s(?!say|insist|argue|claim|deny|warn)|(?:\p{L}+ing|with|in|on|for|its|their|his|her|the)\b)/u,
  ],
  [/\bclaim(?:s|ed|ing)$/, /^\s(?:[\p{L}\p{N},-]+\s){0,4}(?:lives|life)\b/u],
  [/\bexpress(?:es|ed|ing)?$/, /^\s(?:itself|himself|herself|themselves)\b/u],
  [/\bpinn(?:ed|ing)$/, /^\s(?:him|her|them|it|down|under|beneath)\b/u],
  [/\b(?:slam(?:s|med)|lash(?:es|ed))$/, /^\s(?:into|against|the (?:coast|island|brakes)|shut)\b/u],
  [/\bcounter(?:s|ed)$/, /^\s(?:the|an?|its|their)\s/u],
  [/\bsignall?(?:s|ed|ing)$/, /^\s(?:to|for)\s/u],
];
const isNoDeed: Repair = ({ text }, clause) => {
  const [verb] = clause.cue;
  if (!verb) return clause;
  const [cue, after] = [text.slice(...verb), text.slice(verb[1], verb[1] + 90)];
  return DEEDS.some(([verbs, then]) => verbs.test(cue) && then.test(after)) ? null : clause;
};

/** "Asked if she believed the port was open": what she was asked. */
const isAnswer: Repair = (read, clause) => {
  const [source] = clause.source;
  const asked = source && /\b(?:if|whether)\s$/iu.test(read.text.slice(Math.max(0, source[0] - 9), source[0]));
  return asked && /^(?:he|she|they|it)$/i.test(textOf(read, source)) ? null : clause;
};

/** "The council last week also", "it merely": when and how is no part of who. */
const TRAILING =
  /\s(?:(?:late |early |earlier )?(?:last|this|on|earlier|late|early)\s(?:week|month|year|night|\p{Lu}\p{Ll}+day)|yesterday|today|\p{Lu}\p{Ll}{2,5}day|also|merely|simply|later|then|now|again|only|already|since|had|has|have)$/u;
const LEADING =
  /^(?:Today|Yesterday|Earlier|Later|Meanwhile|Now|However|Still|Yet|Also|Separately|On \p{Lu}\p{Ll}+day|In (?:January|February|March|April|May|June|July|August|September|October|November|December)),?\s(?=\S)/u;
const isTrimmed: Repair = (read, clause) => {
  const [source, ...more] = clause.source;
  if (!source) return clause;
  let words = textOf(read, source);
  for (let n = 0; n < 3; n++) words = words.replace(TRAILING, '');
  const lead = LEADING.exec(words)?.[0].length ?? 0;
  return words.length - lead > 1 && words.length - lead < source[1] - source[0]
    ? { ...clause, source: [[source[0] + lead, source[0] + words.length], ...more] }
    : clause;
};

/** Names that hold "and": "the Centre for Health and Safety", of which the model may take the last word alone. */
const NAME_BEFORE =
  /(?:^|[\s,“"])((?:the\s)?(?:\p{Lu}[\p{L}.’'-]*\s){1,4}(?:for|of)\s(?:(?:\p{Lu}[\p{L}.’'-]*|for|of|the)\s){1,5}and\s)$/u;
/** "the joint operations centre said": a speaker begins where its noun phrase does. */
const isWhole: Repair = (read, clause) => {
  const [source, ...more] = clause.source;
  const [verb] = clause.cue;
  if (!source || !verb || source[0] > verb[0] || clause.rule === 'cited') return clause;
  const { annotation, text } = read;
  const first = tokenFrom(annotation, source[0]);
  if (/^(?:the|an?|his|her|its|their|he|she|they|it)\b/iu.test(textOf(read, source)) || !IS_NOUN[tagAt(read, first)])
    return clause;
  const name = NAME_BEFORE.exec(text.slice(Math.max(0, source[0] - 90), source[0]));
  let start = name ? source[0] - name[1]!.length : source[0];
  let t = first;
  while (
    !name &&
    t > 0 &&
    t > first - 6 &&
    isModifier(read, t - 1) &&
    annotation.tokens[t - 1]!.end + 1 === annotation.tokens[t]!.start
  )
    t--;
  const opener = /^(?:the|an?|his|her|its|their)$/iu.test(wordAt(read, t));
  if (!name && t < first && opener) start = annotation.tokens[t]!.start;
  if (start === source[0]) return clause;
  const content = clause.content.flatMap(([from, to]): Span[] => {
    if (to <= start || from >= source[1]) return [[from, to]];
    const kept = trimmedSpan(text, from, start);
    return kept && from < start ? [kept] : [];
  });
  return content.length > 0 ? { ...clause, source: [[start, source[1]], ...more], content } : clause;
};
const isModifier = (read: Read, t: number): boolean => {
  const tag = tagAt(read, t);
  return IS_NOUN[tag] === 1 || tag === TAG.JJ || tag === TAG.DT || tag === TAG.PRP$;
};

/** "Official figures show nine people were hurt": a clause for what tells, not for who finds. */
const isTold: Repair = (read, clause) => {
  const noun = textOf(read, clause.source[0]).trimEnd();
  const tells = TELLS.test(textOf(read, clause.cue[0])) && TALLY.test(noun.slice(noun.lastIndexOf(' ') + 1));
  return tells ? { ...clause, rule: 'tally' } : clause;
};

/** "X quoted a pilot as saying the port was shut": the pilot says it, X passes it on. */
const isQuotedAs: Repair = (read, clause) => {
  const [verb] = clause.cue;
  const [content] = clause.content;
  if (!verb || !content || !/^quot(?:es|ed|ing)$/.test(textOf(read, verb))) return clause;
  const found = /^(.{3,120}?) as (?:saying|stating)(?: that)?[,:]? /su.exec(read.text.slice(verb[1] + 1, content[1]));
  if (!found?.[1]) return clause;
  const start = verb[1] + 1;
  return {
    ...clause,
    rule: 'cited',
    source: [[start, start + found[1].length], ...clause.source],
    content: [[start + found[0].length, content[1]]],
  };
};

/** "The quay is lost, the agency reports, citing a port official": the official says it. */
const isCited: Repair = (read, clause) => {
  const [verb] = clause.cue;
  const [source] = clause.source;
  if (!verb || !source || !/^(?:ha[sd] )?(?:reports?|reported|said|says|wrote|writes)\b/.test(textOf(read, verb)))
    return clause;
  const found = /^(?:\son\s\p{L}+day|\s\p{L}+day)?,?\sciting\s((?:(?!\b(?:as|that)\b)[^,.;:“”"\n]){3,120})/u.exec(
    read.text.slice(verb[1], verb[1] + 150),
  );
  if (!found?.[1]) return clause;
  if (describe(found[1])?.kind === 'document') return { ...clause, content: orBefore(read, clause, source, verb[1]) };
  const start = verb[1] + found[0].length - found[1].length;
  const content = clause.content.filter(([from]) => from < verb[0] || from > start + found[1]!.length);
  const before = content.length > 0 ? content : clauseBefore(read, source);
  return before.length === 0
    ? clause
    : { ...clause, rule: 'cited', source: [[start, start + found[1].trimEnd().length], source], content: before };
};

/** The content without "citing ..."; where nothing is left, what stands before. */
function orBefore(read: Read, { content }: AttributionMention, source: Span, after: number): Span[] {
  const own = content.filter(
    ([start]) => !/^,?\s?citing\b/.test(read.text.slice(Math.min(start, after + 2), start + 8)) || start < after,
  );
  return own.length > 0 ? own : clauseBefore(read, source);
}

/** What stands before a closing clause in its sentence. */
function clauseBefore(read: Read, source: Span): Span[] {
  const sentence = sentenceAt(read.annotation, source[0]);
  const span =
    sentence && /,\s(?:the\s)?$/.test(read.text.slice(source[0] - 6, source[0]))
      ? trimmedSpan(read.text, sentence.start, source[0])
      : null;
  return span && isClause(read, span) ? [span] : [];
}

/** "..., Jane Roe has argued in her speech": where it was said is no content; what was said stands before. */
const isNoPlace: Repair = (read, clause) => {
  const [content] = clause.content;
  const [source] = clause.source;
  if (!content || !source || clause.content.length > 1 || content[0] < source[0]) return clause;
  if (!/^(?:in|at|on|during|after|via|to)\s[^"“]{0,90}$/.test(textOf(read, content)) || isClause(read, content))
    return clause;
  const before = clauseBefore(read, source);
  return before.length > 0 ? { ...clause, content: before } : clause;
};

/** "Roe said the driver told him": what stands before another verb of saying is not this one's speaker. */
const isFreeOfCues: Repair = (read, clause) => {
  const [source, ...more] = clause.source;
  const [verb] = clause.cue;
  if (!source || !verb || source[1] > verb[0]) return clause;
  const at = read.isCue.subarray(source[0], source[1]).lastIndexOf(1);
  if (at < 0) return clause;
  const span = trimmedSpan(read.text, source[0] + at + 1, source[1]);
  return span && span[1] - span[0] > 1 ? { ...clause, source: [span, ...more] } : clause;
};

/** "After talks with Jane Roe, at the port, Marlow said": of two stretches the one that stands at the verb. */
const isNearest: Repair = (read, clause) => {
  const [verb] = clause.cue;
  const last = clause.source.at(-1);
  if (!verb || !last || clause.source.length < 2 || clause.rule === 'cited' || last[1] > verb[0]) return clause;
  const gap = read.text.slice(clause.source[0]![1], last[0]);
  const adjacent = /^\s(?:(?:has|have|had|also|later|then)\s)*$/.test(read.text.slice(last[1], verb[0]));
  return adjacent && !/^\s?(?:,|and|or|&)\s$/.test(gap) ? { ...clause, source: [last] } : clause;
};

/** Adjuncts left in a speaker: "(130 km) east of the city, said", which follow the speaker after a comma. */
const hasSubject: Repair = (read, clause) => {
  const [source] = clause.source;
  const [verb] = clause.cue;
  if (!source || !verb || source[1] > verb[0]) return clause;
  if (
    !/^(?:in|on|at|near|of|from|north|south|east|west|about|around|during|along|outside|some)\b/.test(
      textOf(read, source),
    )
  )
    return clause;
  const sentence = sentenceAt(read.annotation, source[0]);
  if (!sentence || !/,\s*$/.test(read.text.slice(source[1] - 1, verb[0]))) return clause;
  const head = /^(?:(?:But|And|Meanwhile|However|Earlier|Still|Yet),?\s)?([^,;:“”"()\n]{3,80}),/u.exec(
    read.text.slice(sentence.start, source[0]),
  );
  if (!head?.[1]) return clause;
  const start = sentence.start + head[0].length - 1 - head[1].length;
  return { ...clause, source: [[start, start + head[1].length]] };
};

/** "with Mayor Jane Roe noting that": a participle's subject stands right before it. */
const hasOwnSubject: Repair = (read, clause) => {
  const [verb] = clause.cue;
  const [source] = clause.source;
  if (!verb || !source || !/ing$/.test(textOf(read, verb)) || source[1] > verb[0] - 2) return clause;
  const found = /\bwith ((?:\p{L}[\p{L}.’'-]*\s){1,8})$/u.exec(
    read.text.slice(Math.max(source[1], verb[0] - 90), verb[0]),
  );
  if (!found?.[1]) return clause;
  const start = verb[0] - found[1].length;
  return { ...clause, source: [[start, verb[0] - 1]] };
};

/** Another clause of the chain is no content of this one: "said the port was open and added ...", "..., Roe said". */
const endsAtNext: Repair = (read, clause, next) => {
  const [verb] = clause.cue;
  if (!verb) return clause;
  const content = clause.content.map(([start, end]): Span => {
    let stop = end;
    for (const other of next) {
      const [cue] = other.cue;
      const [who] = other.source;
      if (!cue || !who || cue[0] <= start || cue[1] > stop || start < verb[0]) continue;
      const same = who[1] <= verb[0] && clause.source.some(([from, to]) => from < who[1] && who[0] < to);
      const outer = who[0] > start && other.content.some(([from]) => from < start);
      const resumed = other.rule === 'going on' && who[1] <= (clause.source[0]?.[0] ?? 0);
      // "Oslo says it sent two, and the board puts the number at nine": the next party's own.
      const theirs =
        who[0] > start &&
        other.content.some(([from]) => from > cue[0]) &&
        /,\s(?:and|but|while)\s(?:the\s)?$/u.test(read.text.slice(Math.max(0, who[0] - 12), who[0]));
      const cut = same || resumed ? cue[0] : outer || theirs ? Math.min(who[0], cue[0]) : stop;
      const kept = read.text.slice(start, cut).replace(/(?:[\s,]|\b(?:and|but|while|the|also|has|have|had))+$/u, '');
      if (cut < stop && kept.length > 7 && !/["“][^"”]*$/u.test(kept)) stop = start + kept.length;
    }
    return [start, stop];
  });
  return { ...clause, content };
};

/** Ends of lines, stamps with a clock ("Sun Apr 10 2011 18:58:00"), datelines ("TARN, June 3 (Agency) -"). */
const BORDER =
  /\n|(?:\b\p{L}+:\s)?(?:\b\p{L}{3,9},?\s){1,2}\d{1,2},?\s\d{4},?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s[AP]M)?\s?|\([A-Z][\w ]{1,30}\)\s[-–—]{1,2}\s/gu;

/** Lines that no quotation joins are different matter: a headline, a caption, the story above. */
const staysInLine: Repair = (read, clause) => {
  const [verb] = clause.cue;
  if (!verb || clause.rule === 'block') return clause;
  const content = clause.content.flatMap(([start, end]): Span[] => {
    const words = read.text.slice(start, end);
    if (/["“]/u.test(words)) return [[start, end]];
    const borders = [...words.matchAll(BORDER)];
    const [first, last] = [borders[0], borders.at(-1)];
    if (!first || !last) return [[start, end]];
    const line =
      start > verb[0]
        ? trimmedSpan(read.text, start, start + first.index)
        : trimmedSpan(read.text, start + last.index + last[0].length, end);
    return line ? [line] : [];
  });
  return content.length > 0 ? { ...clause, content } : null;
};

const isTelling = (read: Read, cue: Span | undefined): boolean =>
  /^(?:\p{L}+\s)*t(?:old|ells?)$/u.test(textOf(read, cue));
/** "told reporters that": whom it was told. */
const HEARER = /^(?:the |an? |his |her |their |its )?(?:[\p{L}’'-]+ ){1,4}(?=that\s)/u;

/** What holds no clause has no place or medium in it: "confirmed the deaths in an interview with the Post". */
const endsBeforePlace: Repair = (read, clause) => ({
  ...clause,
  content: clause.content.flatMap(([start, end]): Span[] => {
    const words = read.text.slice(start, end);
    const told =
      /\s(?:in|on|via) (?:an? |his |her |their )?(?:[\p{L}-]+ ){0,2}(?:interview|statement|tweet|speech|address|letter|message|post|conference|briefing)\b[^"“]*$/u.exec(
        words,
      );
    if (told && told.index > 3 && !isClause(read, [start, end])) return [[start, start + told.index]];
    // "that", "which": the thing said stands elsewhere. "Asked if the port was open, she said": a question put to her.
    if (/^(?:that|which|who|what|so|it|this)$/i.test(words.trim())) return [];
    const hearer = isTelling(read, clause.cue[0]) ? HEARER.exec(words) : null;
    if (hearer && hearer[0].length < words.length) return [[start + hearer[0].length, end]];
    if (/\bAsked (?:if|whether|about)\s$/.test(read.text.slice(Math.max(0, start - 16), start))) return [];
    return [[start, end]];
  }),
});

/** "Two quays are lost, said a pilot who saw them": not the quays say so. */
const isTurned: Repair = (read, clause) => {
  const [source] = clause.source;
  const [verb] = clause.cue;
  const [content] = clause.content;
  if (!source || !verb || !content || source[1] > verb[0] || content[0] < verb[1]) return clause;
  if (content[0] - verb[1] > 2 || !/,\s*$/.test(read.text.slice(source[1] - 1, verb[0]))) return clause;
  const who = trimmedSpan(
    read.text,
    content[0],
    content[0] + textOf(read, content).split(/,|\s(?:who|that|which)\s/u, 1)[0]!.length,
  );
  if (!who || !isClause(read, source) || isClause(read, who)) return clause;
  const said = trimmedSpan(read.text, ...source);
  return said ? { ...clause, source: [who], content: [said] } : clause;
};

/** "said the port was open and added": the second verb's subject is the first's. */
const goesOn: Repair = (read, clause, before) => {
  const [source] = clause.source;
  if (!source || !/\b(?:and|but),?\s*$/.test(textOf(read, source)) || !isClause(read, source)) return clause;
  const first = before.find(
    ({ content, source: who }) => who[0] && content.some(([from, to]) => from <= source[0] && source[0] < to),
  );
  if (first) return { ...clause, source: [first.source[0]!] };
  // "The mayor appealed for calm and warned": of a verb that says nothing, its subject.
  const sentence = sentenceAt(read.annotation, source[0]);
  const subject = sentence && sentence.start === source[0] ? mainSubject(read, sentence) : null;
  return subject && subject[0] === source[0] && subject[1] < source[1] ? { ...clause, source: [subject] } : clause;
};

/** In order: whether anything is said, then who says it. */
const SPEAKERS: readonly Repair[] = [
  isSaid,
  isNoDeed,
  isActive,
  isAnswer,
  isTold,
  isQuotedAs,
  isCited,
  isTurned,
  isFreeOfCues,
  goesOn,
  isNearest,
  hasSubject,
  hasOwnSubject,
  isTrimmed,
  isWhole,
];
/** Where the words said begin and end; these look at the speakers of the clauses after. */
const CONTENTS: readonly Repair[] = [isNoPlace, staysInLine, endsAtNext, endsBeforePlace];
