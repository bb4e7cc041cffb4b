import { describe, expect, it } from 'vitest';
import { MomentReader } from '../html/live/moment.ts';
import { agoAt } from './ago.ts';
import { calendarWords } from './calendarWords.ts';
import { isZoneLetters } from './zones.ts';

describe('ages', () => {
  it.each([
    ['40 min ago', 40],
    ['vor 3 Stunden', 180],
    ['il y a 5 minutes', 5],
    ['hace una hora', 60],
    ['20 хвилин тому', 20],
    ['2 uur geleden', 120],
    ['3 timmar sedan', 180],
    ['10 minutter siden', 10],
    ['2 godziny temu', 120],
    ['5 dk önce', 5],
    ['30 seconds ago', 0],
    ['2 days ago', 2880],
  ])('%s', (text, minutes) => expect(agoAt(text, 0)).toEqual({ minutes, end: text.length }));
  it.each(['for 5 minutes', '5 metres ago', 'ago', '5 minutes agony'])('none: %s', (text) =>
    expect(agoAt(text, 0)).toBeNull(),
  );
  it('are moments of a post where nothing else is said, in minutes and hours', () => {
    const reader = new MomentReader('en');
    expect(reader.read('for 5 minutter siden')?.minutesAgo).toBe(5);
    expect(reader.read('12m ago')?.minutesAgo).toBe(12);
    expect(reader.read('The bridge fell 12 minutes ago')).toBeNull();
    expect(reader.read('2 days ago')?.minutesAgo ?? null).toBeNull();
  });
});

describe('words of days', () => {
  it('hold what the locale data give and what pages write besides', () => {
    const { months, weekdays, daysAgo } = calendarWords('de');
    expect([months.get('märz'), months.get('mrz'), months.get('jänner')]).toEqual([3, 3, 1]);
    expect([weekdays.has('samstag'), daysAgo.get('gestern')]).toEqual([true, 1]);
    expect(daysAgo.get('hier'), 'a word of another language').toBeUndefined();
  });
  it('zones are letters in capitals, or letters that are no word', () => {
    expect(['CEST', 'MEST', 'gmt', 'AEST'].every(isZoneLetters)).toBe(true);
    expect(['et', 'art', 'XYZ', 'eat'].some(isZoneLetters)).toBe(false);
  });
});
