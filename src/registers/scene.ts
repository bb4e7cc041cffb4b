import { tagText } from '../annotate/tagging/index.ts';
import type {
  EntityMention,
  PlaceMention,
  QuantityMention,
  Sentence,
  TextSpan,
  TimeMention,
  Token,
} from '../annotate/types.ts';
import { isCounted } from '../annotate/types.ts';
import type { Setting, Told } from '../merge/index.ts';
import { isOfReport, placesAt } from '../merge/setting.ts';
import type { Place, Post, RecordDate, Report } from '../record/types.ts';
import { dateOfTime } from './dates.ts';
import { type Syntax, syntaxOf } from './grammar.ts';

/** Longer "sentences" are tables, code or noise; no row is read from them, and work stays linear. */
const LONGEST_SENTENCE = 2500;

/** One sentence of a post with all that is marked in it: what every register reads. */
export interface Scene {
  report: Report;
  post: Post;
  setting: Setting;
  start: number;
  end: number;
  text: string;
  headline: boolean;
  quantities: QuantityMention[];
  times: TimeMention[];
  places: PlaceMention[];
  entities: EntityMention[];
  previous: Scene | null;
  ledger: Ledger;
  /** Words and noun phrases; laid out when first asked for. */
  readonly syntax: Syntax;
}

/** What one report tells, for naming claimants and linking rows to happenings. */
export type Ledger = Pick<Told, 'statements' | 'mentions'>;

/**
 * Every sentence that lies in a post, in reading order. What stands before the body (a headline, a dateline) and what
 * stands in it are two, though no full stop parts them.
 */
export function scenesOf({ report, annotation, statements, settings, mentions }: Told): Scene[] {
  const scenes: Scene[] = [];
  const ledger: Ledger = { statements, mentions };
  const quantities = shelf(annotation.quantities.filter(isCounted));
  const times = shelf(annotation.times);
  const places = shelf(annotation.places);
  const entities = shelf(annotation.entities);
  const tags = annotation.tags.length > 0 ? annotation.tags : tagText(report.text, annotation).tags;
  let previous: Scene | null = null;
  for (const setting of settings) {
    const { sentence, post } = setting;
    if (sentence.end - sentence.start > LONGEST_SENTENCE) continue;
    for (const { start, end } of partsOf(sentence, post)) {
      const part = { start, end };
      const inside = {
        quantities: quantities(part),
        times: times(part),
        places: places(part),
        entities: entities(part),
      };
      let syntax: Syntax | null = null;
      const scene: Scene = {
        report,
        post,
        setting,
        start,
        end,
        text: report.text.slice(start, end),
        headline: start < post.bodyStart,
        ...inside,
        previous: previous && previous.post === post ? previous : null,
        ledger,
        get syntax() {
          syntax ??= layOut(report.text, annotation.tokens, tags, sentence, scene);
          return syntax;
        },
      };
      scenes.push(scene);
      previous = scene;
    }
  }
  return scenes;
}

function layOut(text: string, tokens: readonly Token[], tags: Uint8Array, sentence: Sentence, part: Scene): Syntax {
  let { firstToken, endToken } = sentence;
  while (firstToken < endToken && (tokens[firstToken] as Token).start < part.start) firstToken += 1;
  while (endToken > firstToken && (tokens[endToken - 1] as Token).end > part.end) endToken -= 1;
  return syntaxOf(text, tokens.slice(firstToken, endToken), tags.subarray(firstToken, endToken), part.times);
}

/** The part of a sentence before its post's body, and the part in it. */
function partsOf(sentence: TextSpan, post: Post): TextSpan[] {
  const start = Math.max(sentence.start, post.start);
  const end = Math.min(sentence.end, post.end);
  const split = post.bodyStart > start && post.bodyStart < end;
  const parts = split
    ? [
        { start, end: post.bodyStart },
        { start: post.bodyStart, end },
      ]
    : [{ start, end }];
  return parts.filter((part) => part.start < part.end);
}

/** Hands out, sentence by sentence in order, the mentions that lie in it. */
function shelf<T extends TextSpan>(mentions: readonly T[]): (sentence: TextSpan) => T[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  let next = 0;
  return ({ start, end }) => {
    while (next < sorted.length && (sorted[next] as T).start < start) next += 1;
    const found: T[] = [];
    while (next < sorted.length && (sorted[next] as T).start < end) {
      const mention = sorted[next] as T;
      if (mention.end <= end) found.push(mention);
      next += 1;
    }
    return found;
  };
}

const CLAUSE_BREAK =
  /[;:—]| -- |, (?:and|but|while|as|which|who|where|when|after|before|because|although|though|with|including)\b|\b(?:while|after|before|but|because|although|though)\b/gu;

/** The clause of a sentence around a position, in report offsets. */
export function clauseAt(scene: Scene, position: number): TextSpan {
  let { start, end } = scene;
  for (const match of scene.text.matchAll(CLAUSE_BREAK)) {
    const at = scene.start + match.index;
    if (at + match[0].length <= position) start = at + match[0].length;
    else if (at > position) {
      end = at;
      break;
    }
  }
  while (start < end && scene.report.text[start] === ' ') start += 1;
  return { start, end };
}

const within = (span: TextSpan, { start, end }: TextSpan) => span.start >= start && span.end <= end;
const distance = (span: TextSpan, at: number) => (span.end <= at ? at - span.end : Math.max(0, span.start - at));

/** Nearest to a position; the earlier of two equally near. */
export function nearest<T extends TextSpan>(mentions: readonly T[], at: number): T | null {
  let best: T | null = null;
  for (const mention of mentions) if (!best || distance(mention, at) < distance(best, at)) best = mention;
  return best;
}

/** Where the matter of a stretch happened; `reach` sentence looks no farther than its sentence. */
export function placeAt(scene: Scene, stretch: TextSpan, reach: 'sentence' | 'context' = 'context'): Place | null {
  const setting = reach === 'context' ? scene.setting : { ...scene.setting, place: null };
  const [found] = placesAt(scene.report.text, scene.places, stretch, setting);
  return found ? asPlace(found) : null;
}

export const asPlace = ({ name, lat, lon, geonameId, country }: PlaceMention): Place => ({
  name,
  lat,
  lon,
  geonameId,
  country,
});

/** When it happened: a date in the stretch or nearest to it in its sentence, else the day on which the sentence is set. */
export function dateAt(scene: Scene, stretch: TextSpan, reach: 'sentence' | 'context' = 'context'): RecordDate | null {
  const dated = datesOf(scene);
  const told = dated.filter((time) => !isOfReport(scene.report.text, time));
  const found =
    told.filter((time) => within(time, stretch))[0] ??
    nearest(told, stretch.start) ??
    dated.filter((time) => within(time, stretch))[0] ??
    nearest(dated, stretch.start);
  if (found) return found.date;
  const { from, to } = scene.setting.when;
  if (reach === 'sentence' || from === null || BACKGROUND.test(scene.text)) return null;
  return to !== null && to !== from ? `${from}/${to}` : from;
}
/** Told of more than one day. */
const BACKGROUND =
  /\b(?:since|so far|in total|altogether|ever|previous(?:ly)?|earlier|over the (?:past|last)|each|every|annually|a year)\b/iu;

/** The calendar dates a sentence tells. */
export const datesOf = (scene: Scene): { start: number; end: number; date: RecordDate }[] =>
  scene.times.flatMap(({ start, end, type, value }) => {
    const date = type === 'DATE' || type === 'TIME' ? dateOfTime(value) : null;
    return date ? [{ start, end, date }] : [];
  });

/** Whether the words around a verb make it a plan, a threat, a wish, a denial or a case. */
export const unreal = (before: string, after = ''): boolean =>
  /\b(?:would|could(?! be (?:seen|heard))|(?<!\b(?:in|on|of|since|until|by|last|\d)\s)may(?!\s\d)|might|if|will|shall|threat\w*|plan(?:s|ned|ning)?|fear\w*|risk\w*|never|not|cannot|can|without|unless|nobody|avoid\w*|prevent\w*|propos\w*|should|must|potential|possible|able|want\w*|hope\w*|vow\w*|order\w*)\b[^.;]{0,30}$|n['’]t\b[^.;]{0,20}$|(?<!\b(?:begun|began|begin|begins|continued?|continues|started|managed|proceeded|resumed|used) )\bto\s*$/iu.test(
    before,
  ) || /^\W*(?:would|could|might|if|unless)\b/iu.test(after);
