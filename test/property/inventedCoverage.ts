import fc from 'fast-check';

/**
 * Short pages of invented outlets about a few happenings: told in several voices, again by others, with tolls that agree,
 * rise and clash, corrections, denials, emoji, curly quotes and combining marks. Whole pages, to be read by the engine.
 */
export interface CoveragePage {
  outlet: string;
  /** Hours since the first day. */
  hour: number;
  form: 'article' | 'live' | 'briefing';
  title: string;
  paragraphs: string[];
}

const OUTLETS = ['Harbour Wire', 'Delta Post', 'Morning Ledger', 'The Quay'];
const TOWNS = ['Odesa', 'Kharkiv', 'Valparaíso', 'Brennick', 'Zoë\u0301burg', 'São Tomé'];
const SOURCES = [
  'police',
  'regional governor Oleh Primirny',
  'the city council',
  'the ministry of defence',
  'Mayor Ana Pe\u0301lida',
  'a rescue worker',
];
const HAPPENINGS = ['a flood', 'a missile strike', 'an earthquake', 'a ferry accident', 'an explosion'];
const DAYS = ['on Friday', 'on 8 March 2024', 'overnight', 'on Saturday morning', 'yesterday', ''];
const NUMBERS = ['one', 'two', 'three', '4', 'at least 5', '12'];

/** One thing told, by small numbers so that a counterexample shrinks to little. */
interface Told {
  town: number;
  what: number;
  day: number;
  toll: number;
  source: number;
  voice: number;
}
const VOICES: readonly ((town: string, what: string, day: string, toll: string, source: string) => string)[] = [
  (town, what, day, toll, source) => `${what} hit ${town} ${day}, killing ${toll} people, ${source} said.`,
  (town, what, _, toll, source) => `According to ${source}, ${toll} people died in ${what} in ${town}.`,
  (town, _, day, toll, source) => `“We have lost ${toll} of ours in ${town} ${day},” said ${source}. “It’s over 😨.”`,
  (town, what, day, _, source) => `${source} denied that anyone had died in ${what} in ${town} ${day}.`,
  (town, _, day, toll) => `Correction: an earlier version said ${toll} people were injured in ${town} ${day}.`,
  (town, _, day, toll) => `${toll} houses were destroyed and 20 people are missing in ${town} ${day}.`,
  (town, _, day, __, source) => `The army withdrew from ${town} ${day}, ${source} told Harbour Wire.`,
  (town) => `Norland will send $40 million in aid to ${town}, Prime Minister Ida Lund announced on Thursday.`,
  (town, _, day, toll) => `Air defences shot down ${toll} of 12 drones over ${town} ${day} 🌊👩‍👩‍👧.`,
  (town, _, day) => `The EU imposed sanctions on the governor of ${town} ${day}; talks begin in Geneva on 14 March.`,
  (town, _, day, toll, source) =>
    `The river at ${town} rose to 9.4 metres ${day}, ${source} said; ${toll} schools are shut.`,
];
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const sentenceOf = ({ town, what, day, toll, source, voice }: Told): string => {
  const said = pick(VOICES, voice)(
    pick(TOWNS, town),
    pick(HAPPENINGS, what),
    pick(DAYS, day),
    pick(NUMBERS, toll),
    pick(SOURCES, source),
  );
  const tidy = said.replace(/ +([,.;]|$)/gu, '$1').replace(/ {2,}/gu, ' ');
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
};

/** Two happenings a story, so that pages meet. */
const told = (story: readonly { town: number; what: number }[]): fc.Arbitrary<Told> =>
  fc
    .record({ of: fc.nat(1), day: fc.nat(5), toll: fc.nat(5), source: fc.nat(5), voice: fc.nat(VOICES.length - 1) })
    .map(({ of, ...rest }) => ({ ...(story[of] as { town: number; what: number }), ...rest }));

const pageOf = (story: readonly { town: number; what: number }[]): fc.Arbitrary<CoveragePage> =>
  fc
    .record({
      outlet: fc.nat(OUTLETS.length - 1),
      hour: fc.integer({ min: 0, max: 60 }),
      form: fc.constantFrom('article' as const, 'live' as const, 'briefing' as const),
      paragraphs: fc.array(fc.array(told(story), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
      again: fc.boolean(),
    })
    .map(({ outlet, hour, form, paragraphs, again }) => {
      const written = paragraphs.map((sentences) => sentences.map(sentenceOf).join(' '));
      if (again) written.push(written[0] as string);
      return {
        outlet: pick(OUTLETS, outlet),
        hour,
        form,
        title: `What we know of ${form} ${hour}`,
        paragraphs: written,
      };
    });

export const coverage: fc.Arbitrary<CoveragePage[]> = fc
  .tuple(
    fc.record({ town: fc.nat(TOWNS.length - 1), what: fc.nat(HAPPENINGS.length - 1) }),
    fc.record({ town: fc.nat(TOWNS.length - 1), what: fc.nat(HAPPENINGS.length - 1) }),
  )
  .chain((story) => fc.array(pageOf(story), { minLength: 1, maxLength: 4 }));

const HOUR = 3_600_000;
export const instantAt = (hours: number): string => new Date(Date.UTC(2024, 2, 8) + hours * HOUR).toISOString();
/** Before, between and after the pages, now and then at the same hour. */
export const momentOfCoverage = fc.integer({ min: -2, max: 130 }).map((halves) => instantAt(halves / 2));

/** Posts of live pages come half an hour apart, the newest first. */
const clockOf = (hour: number, post: number): string => instantAt(hour - post / 2).slice(11, 16);
export function textOf({ form, hour, title, paragraphs }: CoveragePage): string {
  const blocks = paragraphs.map((paragraph, n) =>
    form === 'live' ? `${clockOf(hour, n)}\n${paragraph}` : form === 'briefing' ? `• ${paragraph}` : paragraph,
  );
  return `${title}\n\n${blocks.join('\n\n')}\n`;
}
/** The same as HTML, in the way of small outlets. */
export function htmlOf({ form, hour, title, paragraphs }: CoveragePage): string {
  const blocks = paragraphs.map((paragraph, n) => {
    if (form === 'briefing') return `<li>${paragraph}</li>`;
    if (form === 'article') return `<p>${paragraph}</p>`;
    const at = instantAt(hour - n / 2);
    return `<article class="post" id="p${n}"><time datetime="${at}">${clockOf(hour, n)}</time><p>${paragraph}</p></article>`;
  });
  const body = form === 'briefing' ? `<ul>${blocks.join('')}</ul>` : blocks.join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>\n${body}</main></body></html>`;
}

/** As `makeRecord` takes it. */
export const sourceOf = ({ outlet, hour }: CoveragePage, index: number) => ({
  ...{ file: `page-${index}.txt`, outlet, published: instantAt(hour), timeZone: 'UTC', language: 'en' },
});
export const inputOf = (page: CoveragePage, index: number) => ({
  bytes: new TextEncoder().encode(textOf(page)),
  source: sourceOf(page, index),
});
