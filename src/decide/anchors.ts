import type { Anchor, Evidence, Report } from '../record/types.ts';

/** How much of the surroundings an anchor keeps on either side, in UTF-16 code units. */
const CONTEXT = 32;

/** Where an anchor stands in the report as it is read today: `[start, end)` in UTF-16 code units. */
export interface Located {
  report: string;
  start: number;
  end: number;
}

/** The anchor of `[start, end)` of a report. */
export const anchorAt = ({ id, text }: Report, start: number, end: number): Anchor => ({
  report: id,
  start,
  end,
  quote: text.slice(start, end),
  before: text.slice(Math.max(0, start - CONTEXT), start),
  after: text.slice(end, end + CONTEXT),
  occurrence: occurrenceAt(text, start, text.slice(start, end)),
});

function occurrenceAt(text: string, start: number, quote: string): Anchor['occurrence'] {
  const starts = occurrencesOf(text, quote);
  const nth = starts.indexOf(start) + 1;
  return nth > 0 ? { nth, of: starts.length } : null;
}

/** Where the quote stands, from left to right; none overlaps the one before. */
function occurrencesOf(text: string, quote: string): number[] {
  const starts: number[] = [];
  if (quote !== '')
    for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + quote.length)) starts.push(at);
  return starts;
}

/** A report's text to find anchors in; its squeezed form is made once, where an anchor needs it. */
export interface Sheet {
  readonly text: string;
  squeezed: Squeezed | null;
}
interface Squeezed {
  text: string;
  /** Where in the text each of its code units came from. */
  origins: number[];
}

/** Finds an anchor again; null where its words are gone from the report. Offsets that still hold the quote are right. */
export function locate(anchor: Anchor, sheet: Sheet): Located | null {
  const { report, start, end, quote } = anchor;
  const { text } = sheet;
  if (quote === '') return null;
  if (text.slice(start, end) === quote && fits(anchor, text, start, end)) return { report, start, end };
  const exact = likeliest(anchor, text);
  if (exact !== null) return { report, start: exact, end: exact + quote.length };
  return locateLoosely(anchor, sheet);
}

/** Whether the surroundings agree as far as they are known. */
const fits = ({ before, after }: Anchor, text: string, start: number, end: number): boolean =>
  text.startsWith(after, end) && text.endsWith(before, start);

/**
 * Of as many occurrences as there were, the one of the same number. Else the one whose surroundings agree most; of equals
 * the nearest, then the first.
 */
function likeliest(anchor: Anchor, text: string): number | null {
  const { quote, start, occurrence } = anchor;
  const starts = occurrencesOf(text, quote);
  if (occurrence?.of === starts.length) return starts[occurrence.nth - 1] ?? null;
  let best: number | null = null;
  let bestAgreement = -1;
  for (const at of starts) {
    const agreement = agreementAt(anchor, text, at);
    const nearer = best !== null && Math.abs(at - start) < Math.abs(best - start);
    if (agreement > bestAgreement || (agreement === bestAgreement && nearer)) {
      best = at;
      bestAgreement = agreement;
    }
  }
  return best;
}

/** How many code units of the surroundings agree, counted outward from the quote. */
function agreementAt({ before, after, quote }: Anchor, text: string, at: number): number {
  let left = 0;
  while (left < before.length && before[before.length - 1 - left] === text[at - 1 - left]) left++;
  let right = 0;
  while (right < after.length && after[right] === text[at + quote.length + right]) right++;
  return left + right;
}

/** Another engine may lay out a page with other white space: the same words with any of it between them. */
function locateLoosely(anchor: Anchor, sheet: Sheet): Located | null {
  const quote = squeeze(anchor.quote).text.trim();
  if (quote === '') return null;
  sheet.squeezed ??= squeeze(sheet.text);
  const { squeezed } = sheet;
  const at = likeliest(
    {
      ...anchor,
      start: squeezed.origins.findLastIndex((origin) => origin <= anchor.start),
      quote,
      before: squeeze(anchor.before).text,
      after: squeeze(anchor.after).text,
    },
    squeezed.text,
  );
  if (at === null) return null;
  const start = squeezed.origins[at] as number;
  const end = (squeezed.origins[at + quote.length - 1] as number) + 1;
  return { report: anchor.report, start, end };
}

/** Runs of white space as one space. */
function squeeze(text: string): Squeezed {
  const origins: number[] = [];
  const squeezed = text.replace(/\s+|\S+/gu, (run, at: number) => {
    if (/^\s/u.test(run)) {
      origins.push(at);
      return ' ';
    }
    for (let i = 0; i < run.length; i++) origins.push(at + i);
    return run;
  });
  return { text: squeezed, origins };
}

/** How many code units two stretches share; 0 in different reports. */
export const shared = (a: Located | Evidence, b: Located | Evidence): number =>
  a.report === b.report ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0;

/** Half of the shorter shared is the same stretch, read a little wider or narrower. */
export const isSameStretch = (a: Located | Evidence, b: Located | Evidence): boolean =>
  2 * shared(a, b) >= Math.min(a.end - a.start, b.end - b.start) && shared(a, b) > 0;

/** Shared over all, from 0 to 1; 0 where it is not the same stretch. */
export function likeness(a: Located | Evidence, b: Located | Evidence): number {
  if (!isSameStretch(a, b)) return 0;
  const both = shared(a, b);
  return both / (a.end - a.start + (b.end - b.start) - both);
}
