import { describe, expect, it } from 'vitest';
import { resolveStamps } from '../clocks.ts';
import { maybeStampLine } from '../stamps.ts';
import { findMoment } from './moments.ts';

/** Friday 6 May 2022, 12:00 in Berlin. */
const ANCHOR = Date.UTC(2022, 4, 6, 10, 0);
const read = (line: string, timeZone = 'Europe/Berlin'): string | null => {
  const stamp = maybeStampLine(line)?.stamp;
  return stamp ? (resolveStamps([stamp], { anchor: ANCHOR, timeZone })[0] as string).slice(0, 16) : null;
};

describe('stamps as furniture writes them', () => {
  it.each([
    // English
    ['May 5, 2022 at 2:30 p.m. EDT', '2022-05-05T18:30'],
    ['Updated 4:05 PM ET, Thu May 5, 2022', '2022-05-05T20:05'],
    ['Thursday 5 May 2022 14.30 BST', '2022-05-05T13:30'],
    ['5th May 2022, 2.30pm', '2022-05-05T12:30'],
    ['2022-05-05 14:30', '2022-05-05T12:30'],
    ['2022-05-05T14:30:00+03:00', '2022-05-05T11:30'],
    ['05 May 2022 | 14:30 GMT+3', '2022-05-05T11:30'],
    ['First published on 5 May 2022 at 14:30', '2022-05-05T12:30'],
    ['Today at 4:12 pm', '2022-05-06T14:12'],
    ['yesterday, 14:30', '2022-05-05T12:30'],
    ['40 min ago', '2022-05-06T09:20'],
    ['an hour ago', '2022-05-06T09:00'],
    ['14:30 local time', '2022-05-06T12:30'],
    ['2:30 p.m. Eastern time', '2022-05-06T18:30'],
    ['14:30 Kyiv time, May 5', '2022-05-05T11:30'],
    ['0930 GMT', '2022-05-06T09:30'],
    // German
    ['Do., 05.05.2022, 11.04 Uhr', '2022-05-05T09:04'],
    ['Mittwoch, 4. Mai 2022, 16:45 Uhr MESZ', '2022-05-04T14:45'],
    ['Stand: 05.05.22, 9:15 Uhr', '2022-05-05T07:15'],
    ['5. Mai, 14 Uhr', '2022-05-05T12:00'],
    ['heute, 14:30 Uhr', '2022-05-06T12:30'],
    ['vor 3 Stunden', '2022-05-06T07:00'],
    // French
    ['le 5 mai 2022 à 14h30', '2022-05-05T12:30'],
    ['Publié le 05/05/2022 à 14:30', '2022-05-05T12:30'],
    ['Mis à jour le 1er mai 2022 à 7h05', '2022-05-01T05:05'],
    ['jeu. 5 mai 2022, 14 h 30', '2022-05-05T12:30'],
    ['mar. 3 mai 2022 à 14h', '2022-05-03T12:00'],
    ['11h04', '2022-05-06T09:04'],
    ['14h30, heure de Paris', '2022-05-06T12:30'],
    ["aujourd'hui à 14h30", '2022-05-06T12:30'],
    ['il y a 5 minutes', '2022-05-06T09:55'],
    // Spanish
    ['5 de mayo de 2022 | 11:04', '2022-05-05T09:04'],
    ['jueves, 5 de mayo de 2022 a las 11:04 h', '2022-05-05T09:04'],
    ['Actualizado a las 11:04 del 5/5/2022', '2022-05-05T09:04'],
    ['hoy 14:30', '2022-05-06T12:30'],
    ['hace 2 horas', '2022-05-06T08:00'],
    // Italian
    ['mercoledì 4 maggio 2022 ore 16.45', '2022-05-04T14:45'],
    ['Aggiornato il 5 mag 2022 alle ore 9:10', '2022-05-05T07:10'],
    ['ieri alle 16:45', '2022-05-05T14:45'],
    ['2 ore fa', '2022-05-06T08:00'],
    // Portuguese
    ['5 de maio de 2022 às 14h30', '2022-05-05T12:30'],
    ['quinta-feira, 5 de maio de 2022, 14:30', '2022-05-05T12:30'],
    ['há 10 minutos', '2022-05-06T09:50'],
    // Ukrainian
    ['5 травня 2022 р. о 14:30', '2022-05-05T12:30'],
    ['5 трав. 2022, 14:30 за Києвом', '2022-05-05T11:30'],
    ['Оновлено: 05.05.2022 14:30', '2022-05-05T12:30'],
    ['сьогодні о 14:30', '2022-05-06T12:30'],
    ['20 хвилин тому', '2022-05-06T09:40'],
    // Russian
    ['5 мая 2022, 14:30', '2022-05-05T12:30'],
    ['5 мая 2022 г., 14:30 МСК', '2022-05-05T11:30'],
    ['вчера в 14:30 по московскому времени', '2022-05-05T11:30'],
    ['5 минут назад', '2022-05-06T09:55'],
  ])('%s', (line, wanted) => expect(read(line)).toBe(wanted));

  it.each([
    ['Two hours of rain were enough, the mayor said.'],
    ['5-7'],
    ['11.04 metres of water'],
    ['Mar del Plata'],
    ['31 April 2022, 14:30'],
    ['Today'],
    ['14:75'],
    ['Team of 5 scores 3:2'],
  ])('no stamp: %s', (line) => expect(maybeStampLine(line)).toBeNull());

  it('reads letters of several countries as the page’s own', () => {
    expect(read('5 May 2022 14:30 IST', 'Asia/Kolkata')).toBe('2022-05-05T09:00');
    expect(read('5 May 2022 14:30 IST', 'Asia/Jerusalem')).toBe('2022-05-05T11:30');
    expect(read('5 May 2022 14:30 IST', 'Europe/Dublin')).toBe('2022-05-05T13:30');
  });
  it('takes the year and the order of figures that lie nearest to the page, not in its future', () => {
    const at = (line: string, anchor: number) =>
      resolveStamps([maybeStampLine(line)?.stamp ?? null], { anchor, timeZone: 'UTC' })[0]?.slice(0, 10);
    expect(at('30 December, 14:30', Date.UTC(2022, 0, 3))).toBe('2021-12-30');
    expect(at('9 May, 14:30', Date.UTC(2022, 4, 6))).toBe('2021-05-09');
    expect(at('29 February, 14:30', Date.UTC(2023, 4, 6))).toBe('2020-02-29');
    expect(at('05/04/2022 14:30', Date.UTC(2022, 4, 4, 15))).toBe('2022-05-04');
    expect(at('05/04/2022 14:30', Date.UTC(2022, 3, 5, 15))).toBe('2022-04-05');
    expect(at('05/14/2022 14:30', Date.UTC(2022, 4, 14, 15))).toBe('2022-05-14');
  });
  it('finds a moment within a line', () => {
    const moment = findMoment('Bergen desk, le 5 mai 2022 à 14h30 (AFP)', ({ date }) => date !== null);
    expect(moment).toMatchObject({ date: { year: 2022, month: 5, day: 5 }, clock: { hour: 14, minute: 30 } });
    expect('Bergen desk, le 5 mai 2022 à 14h30 (AFP)'.slice(moment?.start, moment?.end)).toBe('le 5 mai 2022 à 14h30');
  });
  it('takes about twice the time for twice the text', () => {
    const hostile = (n: number) => 'at at 5 mai, 14 h , le '.repeat(n);
    const time = (text: string) => {
      const start = performance.now();
      findMoment(text, () => false);
      return performance.now() - start;
    };
    time(hostile(500));
    expect(time(hostile(8000))).toBeLessThan(8 * time(hostile(4000)) + 50);
  });
});
