/** Words that make the number after them a name: "Flight 402", "reactor 3", "Article 5". */
const DESIGNATOR =
  /\b(?:No\.|Nos\.|numbers?|flight|highway|route|channel|resolution|article|chapter|section|page|phase|category|level|version|room|gate|reactor|unit|line|day|round|round of|group of|boeing|airbus|apollo|covid|windows|iphone|stage|part|item|paragraph|protocol|form|radio|studio|brigade|regiment|leopard|challenger|marder|falcon|starship|ariane|soyuz|angara|nord[ \n]stream|stream|type|mark|terminal|route|road|bus|tram|chapter|vol\.|decree|formula|aged|age|ages|aged[ \n]between|aged[ \n]under|aged[ \n]over|ages[ \n]of|age[ \n]of)[ \n]$/i;

const NOUN_NEEDED = /^one$/i;
const AFTER_ONE = /^[ \n](?:killed|dead|injured|wounded|missing|hurt|arrested|detained)\b/i;
const LEADING =
  /^[ \n]of[ \n](?:the|its|his|her|their|our)[ \n](?:(?:world|country|region)['’]s[ \n])?(?:most|leading|main|top|key|first|last|few|many|reasons?|[a-z]+est)\b/i;
const BEFORE_ONE = /\b(?:no|any|every|each|the|this|that|which|only|some|not|another)[ \n]$/i;

/** "six in Tarn and one in Belm": one of those counted, by its place. */
const isPlaced = (text: string, start: number, end: number): boolean =>
  /(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b)[^.;]{0,60}(?:\band|,)[ \n]$/i.test(
    text.slice(Math.max(0, start - 80), start),
  ) && /^ in \p{Lu}/u.test(text.slice(end, end + 5));

export interface NumberInText {
  text: string;
  start: number;
  end: number;
  /** The number's own words or digits. */
  words: string;
  unit: string | null;
  isSentenceStart: boolean;
}

function isListNumber({ text, start, end }: NumberInText): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const opensLine = /\n[ \t]*$/.test(before) || (start < 4 && before.trim() === '');
  return opensLine && /^[.)][ \t]/.test(text.slice(end, end + 2));
}

/** "+44 20 7946 0000", "555-0100", "2-1": digits joined to digits. */
function isJoinedDigits({ text, start, end, unit }: NumberInText): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 6);
  if (/\+ ?$/.test(before) || /\d[-–]$/.test(before) || /^[-–]\d/.test(after)) return unit === null;
  return unit === null && (/\d \(?$/.test(before) || /^ \d{2}/.test(after)) && /^\d+$/.test(text.slice(start, end));
}

/** "Group of Seven", "Channel 4", "Sector 9 fell": a number in a name. */
function isPartOfName({ text, start, words, unit, isSentenceStart }: NumberInText): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (DESIGNATOR.test(before)) return true;
  if (/^[A-Z]/.test(words) && !isSentenceStart && !/(?:["“'‘(:;\n•*]|[ \n][-–—]+) ?$/.test(before)) return true;
  if (unit !== null) return false;
  const previous = /(?:^|[^\p{L}])(\p{Lu}[\p{L}]+)[ \n]$/u.exec(before)?.[1];
  return (
    previous !== undefined &&
    !/^(?:About|Around|Some|Nearly|Almost|Over|Up|To|At|And|Of|In|Another|Only|All|Least|Than|But|Just)$/.test(previous)
  );
}

/** "Lena Ott, 34, said": an age set off by commas. */
function isAge({ text, start, end, unit }: NumberInText): boolean {
  return (
    unit === null &&
    /\p{Ll}, $/u.test(text.slice(Math.max(0, start - 3), start)) &&
    /^[,.]/.test(text.slice(end, end + 1)) &&
    /\p{Lu}[\p{L}'’-]*, $/u.test(text.slice(Math.max(0, start - 30), start))
  );
}

/** Whether a number is no quantity after all. */
export function isRefused(found: NumberInText): boolean {
  const { text, start, end, words, unit } = found;
  if (/^-[\p{L}]/u.test(text.slice(end, end + 2)) && unit === null) return true;
  if (/^[ \n-]years?[- ]olds?\b/.test(text.slice(end, end + 12))) return true;
  if (NOUN_NEEDED.test(words)) {
    if (BEFORE_ONE.test(text.slice(Math.max(0, start - 10), start))) return true;
    // "one way or another", "one of the leading states"
    if (unit !== null && /^(?:way|thing|another|side|hand)$/.test(unit)) return true;
    if (LEADING.test(text.slice(end, end + 40))) return true;
    const counts = AFTER_ONE.test(text.slice(end, end + 12)) || isPlaced(text, start, end);
    if (unit === null && !counts) return true;
  }
  if (unit === null && /^(?:zero|an?)$/i.test(words)) return true;
  // "the two agreed" speaks of those named before.
  if (
    unit === null &&
    /^[a-z]+$/i.test(words) &&
    /\b(?:the|these|those|of)[ \n]$/i.test(text.slice(Math.max(0, start - 7), start))
  ) {
    return true;
  }
  return isListNumber(found) || isJoinedDigits(found) || isPartOfName(found) || isAge(found);
}
