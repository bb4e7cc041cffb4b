import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantToWall, resolveStamps } from '../../src/read/clocks.ts';
import { maybeStampLine } from '../../src/read/stamps.ts';

/** Forms come from the Unicode locale data, not from the tables of the reader. */
const LANGUAGES = ['en-US', 'en-GB', 'de', 'fr', 'es', 'it', 'pt', 'uk', 'ru'];
const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Kyiv',
  'Europe/Moscow',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Jerusalem',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
];
const STYLES = ['short', 'medium', 'long', 'full'] as const;
const MINUTE_MS = 60_000;
const RUNS = 1000;
const HOUR_MINUTES = 60;

const first = Date.UTC(2000, 0, 1) / MINUTE_MS;
const last = Date.UTC(2035, 0, 1) / MINUTE_MS;
/** Any minute, and often one within three hours of a change of summer time. */
const instants = fc.oneof(
  fc.integer({ min: first, max: last }).map((minute) => minute * MINUTE_MS),
  fc
    .record({
      year: fc.integer({ min: 2008, max: 2034 }),
      change: fc.constantFrom([2, 25, 1], [9, 25, 1], [2, 8, 7], [10, 1, 6], [3, 1, 15], [9, 1, 16]),
      day: fc.integer({ min: 0, max: 6 }),
      off: fc.integer({ min: -3 * HOUR_MINUTES, max: 3 * HOUR_MINUTES }),
    })
    .map(
      ({ year, change: [month, date, hour], day, off }) =>
        Date.UTC(year, month as number, (date as number) + day, hour as number) + off * MINUTE_MS,
    ),
);
const forms = fc.record({
  ms: instants,
  zone: fc.constantFrom(...ZONES),
  dateStyle: fc.constantFrom(...STYLES),
});
const write = (ms: number, language: string, zone: string, dateStyle: (typeof STYLES)[number]): string =>
  new Intl.DateTimeFormat(language, { dateStyle, timeStyle: 'short', timeZone: zone }).format(ms);

function read(line: string, anchor: number, timeZone: string, language: string): number {
  const stamp = maybeStampLine(line)?.stamp ?? null;
  expect(stamp, line).not.toBeNull();
  const [said] = resolveStamps([stamp], { anchor, timeZone, monthFirst: language === 'en-US' });
  return Date.parse(said ?? '');
}

describe.each(LANGUAGES)('a date and a clock written in %s', (language) => {
  it('are read back in the page’s zone, over changes of summer time too', () => {
    fc.assert(
      fc.property(forms, ({ ms, zone, dateStyle }) => {
        const line = write(ms, language, zone, dateStyle);
        const got = read(line, ms, zone, language);
        expect(instantToWall(got, zone), line).toBe(instantToWall(ms, zone));
        // A clock that comes twice in the night of the change may be either.
        expect([0, 30, 60]).toContain(Math.abs(got - ms) / MINUTE_MS);
      }),
      { numRuns: RUNS },
    );
  });
  it('are read back to the minute where their offset is written', () => {
    fc.assert(
      fc.property(forms, fc.constantFrom('GMT', 'UTC'), ({ ms, zone, dateStyle }, name) => {
        const offset = (instantToWall(ms, zone) - ms) / MINUTE_MS;
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const written = `${name}${offset < 0 ? '-' : '+'}${hours}${minutes ? `:${minutes}` : ''}`;
        const line = `${write(ms, language, zone, dateStyle)} ${written}`;
        expect(read(line, ms, 'Asia/Tokyo', language), line).toBe(ms);
      }),
      { numRuns: RUNS },
    );
  });
  it('are read without their year by the page’s own date', () => {
    fc.assert(
      fc.property(forms, fc.integer({ min: 0, max: 300 }), ({ ms, zone }, days) => {
        const line = new Intl.DateTimeFormat(language, {
          day: 'numeric',
          month: 'long',
          hour: '2-digit',
          minute: '2-digit',
          timeZone: zone,
        }).format(ms);
        const got = read(line, ms + days * 86_400_000, zone, language);
        expect(instantToWall(got, zone), line).toBe(instantToWall(ms, zone));
      }),
      { numRuns: RUNS },
    );
  });
});
