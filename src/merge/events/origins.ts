import { maybeAgency } from '../../read/agencies.ts';
import type { Origin, Report, Statement } from '../../record/types.ts';
import { overlap } from './agreement.ts';
import type { Mention } from './mention.ts';

/** From whom an outlet has what it tells; all null but `outlet` where it tells it itself. */
export type Source = Omit<Origin, 'outlet'>;

/** Two sentences this alike, in two outlets, come from one agency. */
const SAME_COPY = 0.85;

/** Saw it themselves and speak for nobody: each outlet that found some has its own. */
const WITNESSES =
  /\b(?:residents?|inhabitants?|villagers?|locals?|neighbou?rs?|(?:eye-?)?witness(?:es)?|survivors?|bystanders?|passers-by|relatives|famil(?:y|ies)|shopkeepers?|traders?|passengers?|drivers?|reporters?|correspondents?|journalists?|photographers?|footage|images?|videos?|photos?|photographs?)\b/iu;

/**
 * From whom a stretch of a report has what it tells: who is quoted there, the agency cited, else the agency whose copy
 * the report is.
 * @param said the statements of its post
 */
export function sourcesAt(
  { agency }: Pick<Report, 'agency'>,
  { start, end }: { start: number; end: number },
  said: readonly Pick<Statement, 'speaker' | 'medium' | 'content'>[],
): Source[] {
  const quoted = said.filter(({ content }) => content.some(([from, to]) => from < end && start < to));
  if (quoted.length === 0) return [{ agency, speaker: null }];
  return quoted.map(({ speaker: { name }, medium }) => {
    const cited = agencyNamed(name);
    if (cited !== null) return { agency: cited, speaker: null };
    return { agency: agencyNamed(medium ?? '') ?? agency, speaker: name };
  });
}

const agencyNamed = (name: string): string | null =>
  maybeAgency(name) ?? (/\bnews agency$/iu.test(name) ? name.replace(/^(?:the|state|its?)\s+/iu, '') : null);

/** The chains by which outlets have a happening, each once, as they told it: outlet, agency it cites or carries, who says so. */
export function originsOf(told: readonly Mention[]): Origin[] {
  const chains = new Map<string, Origin>();
  for (const { outlet, sources } of told)
    for (const { agency, speaker } of sources) {
      const chain = { outlet, agency, speaker };
      const key = JSON.stringify(chain);
      if (!chains.has(key)) chains.set(key, chain);
    }
  return [...chains.values()];
}

/**
 * Outlets that know it independently, the first to tell it of each origin. One origin are: an agency and all who carry or
 * cite it; all who quote the same party, and nothing of their own; who repeats an earlier outlet's sentence.
 * @param told mentions in the order of their telling
 */
export function outletsOf(told: readonly Mention[]): string[] {
  const counted = new Set<string>();
  const earlier: { mention: Mention; chain: Origin }[] = [];
  for (const mention of told) {
    const { outlet, sources } = mention;
    if (outlet === null) continue;
    const chains = sources.map((source) => ({ outlet, ...source }));
    const tellings = chains.map((chain) => ({ mention, chain }));
    if (counted.has(outlet)) {
      earlier.push(...tellings);
      continue;
    }
    const others = earlier.filter(({ chain }) => chain.outlet !== outlet);
    const isCopy = others.some((other) => overlap(other.mention.sentence, mention.sentence) >= SAME_COPY);
    if (!isCopy && chains.some((chain) => !others.some((other) => isOneOrigin(other.chain, chain))))
      counted.add(outlet);
    earlier.push(...tellings);
  }
  return [...counted];
}

/** Of some outlets those that know it independently by their chains alone, in their order. */
export function independentOutlets(origins: readonly Origin[], among: ReadonlySet<string>): string[] {
  const isOwn = (chain: Origin, at: number) =>
    !origins.slice(0, at).some((other) => other.outlet !== chain.outlet && isOneOrigin(other, chain));
  const counted = origins.flatMap((chain, at) =>
    chain.outlet !== null && among.has(chain.outlet) && isOwn(chain, at) ? [chain.outlet] : [],
  );
  return [...new Set(counted)];
}

function isOneOrigin(a: Origin, b: Origin): boolean {
  const [x, y] = [a.agency ?? a.outlet, b.agency ?? b.outlet];
  if ((a.agency !== null || b.agency !== null) && x !== null && y !== null && isOneParty(x, y)) return true;
  if (a.speaker === null || b.speaker === null) return false;
  return isOneParty(a.speaker, b.speaker) && !WITNESSES.test(a.speaker) && !WITNESSES.test(b.speaker);
}

/** Whether two names mean one party: the same, or one longer by words before it ("officials", "Larnwick police officials"). */
export function isOneParty(a: string, b: string): boolean {
  const [x, y] = [partyName(a), partyName(b)];
  return isTailOf(x, y) || isTailOf(x.replace(SPEAKER_OF_IT, ''), y.replace(SPEAKER_OF_IT, ''));
}
const isTailOf = (x: string, y: string): boolean => x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`);

const partyName = (name: string): string => name.toLowerCase().replace(/^(?:the|an?|its|their) /u, '');
/** Who of a party spoke, and the words that are now said with an agency's name and now not. */
const SPEAKER_OF_IT =
  /(?<=\S) (?:press|news|news agency|officials?|authorities|spokes(?:man|woman|person|people)|sources?)$/u;
