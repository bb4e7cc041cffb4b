import { describe, expect, test } from 'vitest';
import { splitText } from '../text/index.ts';
import { dayRange, findTimes } from './index.ts';

/** A Wednesday. */
const PUBLISHED = '2024-03-06';

function timesOf(text: string, published: string | null = PUBLISHED, timeZone = 'UTC'): string[] {
  return findTimes({ text, published, timeZone }, splitText(text)).map(
    (time) => `${text.slice(time.start, time.end)}=${time.value}`,
  );
}

const FOUND: [string, string[]][] = [
  ['Shelling resumed on Tuesday night.', ['Tuesday night=2024-03-05TNI']],
  ['The bridge fell on Friday.', ['Friday=2024-03-01']],
  ['The council will vote on Friday.', ['Friday=2024-03-08']],
  ['The truce lasts until Sunday.', ['Sunday=2024-03-10']],
  ['They met last Wednesday.', ['last Wednesday=2024-02-28']],
  ['They meet next Wednesday.', ['next Wednesday=2024-03-13']],
  ["Friday's vote failed.", ['Friday=2024-03-01']],
  ['It began on February 24, 2022.', ['February 24, 2022=2022-02-24']],
  ['It began on Monday, 4 March.', ['Monday, 4 March=2024-03-04']],
  ['It has run since July 18.', ['July 18=2023-07-18']],
  ['It was signed in November.', ['November=2023-11']],
  ['It closed in early May 2022.', ['early May 2022=2022-05']],
  ['It closed in mid-November.', ['mid-November=2023-11']],
  ['Between 8 and 10 November they fought.', ['8=2023-11-08', '10 November=2023-11-10']],
  ['On 7-9 November they fought.', ['7=2023-11-07', '9 November=2023-11-09']],
  ['It stood empty in 1992.', ['1992=1992']],
  ['In late 2022 it reopened.', ['late 2022=2022']],
  ['It grew in the 1980s.', ['the 1980s=198X']],
  ['Sales fell in the third quarter.', ['the third quarter=2023-Q3']],
  ['He arrived yesterday.', ['yesterday=2024-03-05']],
  ['He leaves tomorrow morning.', ['tomorrow morning=2024-03-07TMO']],
  ['Drones came overnight.', ['overnight=2024-03-05TNI']],
  ['Sirens rang last night.', ['last night=2024-03-05TNI']],
  ['It rains tonight.', ['tonight=2024-03-06TNI']],
  ['It fell last week.', ['last week=2024-W09']],
  ['It opens next month.', ['next month=2024-04']],
  ['It shut last year.', ['last year=2023']],
  ['He died two days ago.', ['two days ago=2024-03-04']],
  ['It began on 1 March. Two days later it ended.', ['1 March=2024-03-01', 'Two days later=2024-03-03']],
  ['It began on 1 March. That day it snowed.', ['1 March=2024-03-01', 'That day=2024-03-01']],
  ['It fell in the past 24 hours.', ['the past 24 hours=PT24H']],
  ['It took two years.', ['two years=P2Y']],
  ['It took several months.', ['several months=PXM']],
  ['Shelling is daily.', ['daily=P1D']],
  ['They shell it every day.', ['every day=P1D']],
  ['It is calm now.', ['now=PRESENT_REF']],
  ['It fell recently.', ['recently=PAST_REF']],
  ['Nobody knows the future.', ['the future=FUTURE_REF']],
  ['At 05:30 GMT it fell.', ['05:30 GMT=2024-03-06T05:30']],
  ['At 10 p.m. Tuesday it fell.', ['10 p.m. Tuesday=2024-03-05T22:00']],
  ['At 2:30 p.m. it fell.', ['2:30 p.m.=2024-03-06T14:30']],
  ['Drones came overnight into Tuesday.', ['overnight into Tuesday=2024-03-04TNI']],
  ['It burned on the night of 3-4 March.', ['the night of 3-4 March=2024-03-03TNI']],
  ['It burned on the night of February 3.', ['the night of February 3=2024-02-03TNI']],
  ['The strike came late on Friday.', ['late on Friday=2024-03-01']],
  ['In the early hours of Thursday it fell.', ['the early hours of Thursday=2024-02-29TMO']],
  ['In the early hours it fell.', ['the early hours=2024-03-06TMO']],
  ['They left at dawn.', ['dawn=2024-03-06TMO']],
  ['By mid-afternoon it was out.', ['mid-afternoon=2024-03-06TAF']],
  ['It was struck in the morning.', ['the morning=2024-03-06TMO']],
  ['Today marks the 100th day of the war.', ['Today=2024-03-06', 'the 100th day of the war=2024-03-06']],
  ['On the 40th day of the war they left.', ['the 40th day of the war=XXXX-XX-XX']],
  ['Day 630: what we know', ['Day 630=2024-03-06']],
  ['Two hours after the blast they came.', ['Two hours=PT2H']],
  ['Hours after the quake they came.', ['Hours=PTXH']],
  ['They fought for the second consecutive day.', ['the second consecutive day=P2D']],
  ['It shook for the third night in a row.', ['the third night in a row=P3D']],
  ['It opens on Fridays.', ['Fridays=XXXX-WXX-5']],
  ['It fires every two hours.', ['every two hours=PT2H']],
  ['They march each July.', ['each July=XXXX-07']],
  ['Aid should arrive by Thursday morning.', ['Thursday morning=2024-03-07TMO']],
  ['Talks resume on Thursday.', ['Thursday=2024-03-07']],
  ['They planned to leave on Sunday.', ['Sunday=2024-03-10']],
  ['It began on 1 March. The following week it snowed.', ['1 March=2024-03-01', 'The following week=2024-W10']],
  ['It began on 1 March. The week before, it snowed.', ['1 March=2024-03-01', 'The week before=2024-W08']],
  ['From 24 February to 3 March 2022 it held.', ['24 February=2022-02-24', '3 March 2022=2022-03-03']],
  ['From 24 December to 3 March 2022 it held.', ['24 December=2021-12-24', '3 March 2022=2022-03-03']],
  ['It took two and a half hours.', ['two and a half hours=PT2H30M']],
  ['It took half a year.', ['half a year=P6M']],
  ['It takes two to three weeks.', ['two to three weeks=PXW']],
  ['The months-long siege ended.', ['months-long=PXM']],
  ['It fell on 24.02.2022.', ['24.02.2022=2022-02-24']],
  ['Earlier this month it fell.', ['Earlier this month=2024-03']],
  ['It closes by the end of the month.', ['the end of the month=2024-03']],
  ['It fell at 10:30. An hour earlier it shook.', ['10:30=2024-03-06T10:30', 'An hour earlier=2024-03-06T09:30']],
  ['The year ended Jan. 31 was good.', ['The year=P1Y', 'Jan. 31=2024-01-31']],
  ['It fell shortly after midnight.', ['shortly after midnight=2024-03-06T00:00']],
];

const NOTHING = [
  'A 6-year-old boy came.',
  'You may march on.',
  'It has 2000 people.',
  'The score was 3-2.',
  'Ask Jan Mora.',
  'We saw Lena and Jan Mora.',
  'He spoke on 60 Minutes.',
  'He spoke on "This Week".',
  'The sun sat low.',
  '',
];

describe('findTimes', () => {
  test.each(FOUND)('%s', (text, expected) => expect(timesOf(text)).toEqual(expected));
  test.each(NOTHING)('nothing in %j', (text) => expect(timesOf(text)).toEqual([]));

  test('without a publication time no day is guessed', () => {
    expect(timesOf('It fell on Friday, yesterday, last week.', null)).toEqual([
      'Friday=XXXX-XX-XX',
      'yesterday=XXXX-XX-XX',
      'last week=XXXX-XX-XX',
    ]);
    expect(timesOf('It fell on 7 May.', null)).toEqual(['7 May=XXXX-05-07']);
  });
  test('in a history a date without a year lies near the last one with it', () => {
    const text =
      'War began on 3 May 1911. On 7 May the port fell. By June 1911 it was over. In December talks began. They ended on ' +
      '9 January 1912. On 2 February the army left.';
    expect(timesOf(text)).toEqual([
      '3 May 1911=1911-05-03',
      '7 May=1911-05-07',
      'June 1911=1911-06',
      'December=1911-12',
      '9 January 1912=1912-01-09',
      '2 February=1912-02-02',
    ]);
    // A report that names one old date is none.
    expect(timesOf('It began on 3 May 2011. On 2 March it ended.')).toEqual([
      '3 May 2011=2011-05-03',
      '2 March=2024-03-02',
    ]);
    expect(timesOf('It began on 30 December 2011. On 2 January it ended.', null)).toEqual([
      '30 December 2011=2011-12-30',
      '2 January=2012-01-02',
    ]);
  });

  test('today is the local day', () => {
    expect(timesOf('It fell today.', '2024-03-06T23:30:00Z', 'Europe/Kyiv')).toEqual(['today=2024-03-07']);
    expect(timesOf('It fell today.', '2024-03-06T23:30:00Z', 'No/Where')).toEqual(['today=2024-03-06']);
  });
  test('a post has its own today', () => {
    const text = 'It fell today. It fell today.';
    const anchors = [{ start: 15, end: 29, time: '2024-01-02T10:00:00Z' }];
    const values = findTimes({ text, published: PUBLISHED, anchors }, splitText(text)).map(({ value }) => value);
    expect(values).toEqual(['2024-03-06', '2024-01-02']);
  });
  test('a post just after midnight speaks of the evening before', () => {
    expect(timesOf('At 23:30 it fell.', '2024-03-06T00:40:00Z')).toEqual(['23:30=2024-03-05T23:30']);
    expect(timesOf('At 23:30 GMT it fell.', '2024-03-06T00:40:00Z')).toEqual(['23:30 GMT=2024-03-06T23:30']);
    expect(timesOf('It will open at 23:30.', '2024-03-06T00:40:00Z')).toEqual(['23:30=2024-03-06T23:30']);
    expect(timesOf('He died half an hour ago.', '2024-03-06T00:40:00Z')).toEqual(['half an hour ago=2024-03-06T00:10']);
  });

  test('time grows with length on hostile text', () => {
    const started = performance.now();
    for (const piece of [
      'half a',
      'day 1 of the ',
      'two to ',
      'the night of 1-',
      'the ',
      '1 ',
      'the past ',
      'early ',
      '12:',
      'a.m. ',
    ])
      timesOf(piece.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

const RANGES: [string, [string, string] | null][] = [
  ['2023-11-14', ['2023-11-14', '2023-11-14']],
  ['2023-11-14TNI', ['2023-11-14', '2023-11-14']],
  ['2023-11-14T05:30', ['2023-11-14', '2023-11-14']],
  ['2023-11', ['2023-11', '2023-11']],
  ['2023', ['2023', '2023']],
  ['2023-W46', ['2023-11-13', '2023-11-19']],
  ['2023-W46-WE', ['2023-11-18', '2023-11-19']],
  ['2023-Q4', ['2023-10-01', '2023-12-31']],
  ['2023-H1', ['2023-01-01', '2023-06-30']],
  ['2023-WI', ['2023-12-01', '2024-02-29']],
  ['198X', ['1980', '1989']],
  ['PRESENT_REF', null],
  ['P2D', null],
  ['XXXX-XX-XX', null],
  ['2023-02-30', null],
  ['', null],
];

describe('dayRange', () => {
  test.each(RANGES)('%s', (value, expected) => {
    expect(dayRange(value)).toEqual(expected && { from: expected[0], to: expected[1] });
  });
});
