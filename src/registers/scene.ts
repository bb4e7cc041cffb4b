import type {
  EntityMention,
  PlaceMention,
  QuantityMention,
  Sentence,
  TextSpan,
  TimeMention,
} from '../annotate/types.ts';
import { isCounted } from '../annotate/types.ts';
import { evidenceAt, idOf } from '../merge/evidence.ts';
import type { Mention, Setting, Told } from '../merge/index.ts';
import { placesAt } from '../merge/setting.ts';
import type { Place, Post, RecordDate, Report, RowBase, Statement } from '../record/types.ts';
import { dateOfTime } from './dates.ts';

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
}

/** What one report tells, for naming claimants and linking rows to happenings. */
export type Ledger = Pick<Told, 'statements' | 'mentions'>;

/** Every sentence that lies in a post, in reading order. */
export function scenesOf({ report, annotation, statements, settings, mentions }: Told): Scene[] {
  const scenes: Scene[] = [];
  const ledger: Ledger = { statements, mentions };
  const quantities = shelf(annotation.quantities.filter(isCounted));
  const times = shelf(annotation.times);
  const places = shelf(annotation.places);
  const entities = shelf(annotation.entities);
  let previous: Scene | null = null;
  for (const setting of settings) {
    const { sentence, post } = setting;
    const inside = {
      quantities: quantities(sentence),
      times: times(sentence),
      places: places(sentence),
      entities: entities(sentence),
    };
    if (sentence.end - sentence.start > LONGEST_SENTENCE || sentence.start < post.start || sentence.end > post.end)
      continue;
    const scene: Scene = {
      report,
      post,
      setting,
      start: sentence.start,
      end: sentence.end,
      text: report.text.slice(sentence.start, sentence.end),
      headline: sentence.start < post.bodyStart,
      ...inside,
      previous: previous && previous.post === post ? previous : null,
      ledger,
    };
    scenes.push(scene);
    previous = scene;
  }
  return scenes;
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
  const found = dated.filter((time) => within(time, stretch))[0] ?? nearest(dated, stretch.start);
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

/** The speaker whose words cover the stretch, or the "according to X" of its sentence. */
export function claimantOf(scene: Scene, { start, end }: TextSpan): string | null {
  let best: { name: string; shared: number; size: number } | null = null;
  for (const { speaker, content } of scene.ledger.statements)
    for (const [from, to] of content) {
      const shared = Math.min(end, to) - Math.max(start, from);
      if (shared < (end - start) / 2) continue;
      if (!best || shared > best.shared || (shared === best.shared && to - from < best.size))
        best = { name: speaker.name, shared, size: to - from };
    }
  if (best) return best.name;
  const named = /\baccording to ([^,.;"“”()]{2,90}?)(?=[,.;"“”()]|$)/u.exec(scene.text);
  return named?.[1]?.trim() ?? null;
}

/**
 * What every row carries, pinned to its evidence.
 * @returns null where the stretch lies in no post.
 */
export function rowAt(
  register: string,
  scene: Scene,
  { start, end }: TextSpan,
  ...parts: (string | number | null)[]
): RowBase | null {
  const evidence = evidenceAt(scene.report, start, end);
  if (!evidence) return null;
  return {
    id: idOf(register, scene.report.id, start, end, ...parts),
    // The mention's id, until happenings are joined.
    event: happeningAt(scene, { start, end })?.id ?? null,
    claimedBy: claimantOf(scene, { start, end }),
    reported: scene.post.time ?? scene.report.published,
    evidence: [evidence],
  };
}

/** The mention of a happening whose evidence the stretch shares. */
export const happeningAt = (scene: Scene, { start, end }: TextSpan): Mention | null =>
  scene.ledger.mentions.find(({ evidence }) => evidence.some((e) => e.start < end && start < e.end)) ?? null;

/** Who acts in the clause: the last actor named before the verb, else the first. */
export function actorBefore(scene: Scene, from: number, verb: number): string | null {
  const actors = [
    ...scene.entities.filter((e) => e.type !== 'PERSON').map((e) => ({ ...e, name: e.fullName })),
    ...scene.places,
  ].filter((a) => a.start >= from && a.end <= verb);
  const last = actors.sort((a, b) => a.start - b.start || b.end - a.end).at(-1);
  return last ? last.name : null;
}

/** Whether the words around a verb make it a plan, a threat, a wish, a denial or a case. */
export const unreal = (before: string, after = ''): boolean =>
  /\b(?:would|could|(?<!\b(?:in|on|of|since|until|by|last|\d)\s)may(?!\s\d)|might|if|will|shall|threat\w*|plan\w*|fear\w*|risk\w*|never|not|cannot|can|without|unless|nobody|avoid\w*|prevent\w*|propos\w*|should|must|potential|possible|able|want\w*|hope\w*|vow\w*|order\w*)\b[^.;]{0,30}$|n['’]t\b[^.;]{0,20}$|\bto\s*$/iu.test(
    before,
  ) || /^\W*(?:would|could|might|if|unless)\b/iu.test(after);
