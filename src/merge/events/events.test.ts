import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagText } from '../../annotate/tagging/index.ts';
import { splitText } from '../../annotate/text/index.ts';
import type { PlaceMention, TimeMention } from '../../annotate/types.ts';
import { idOf } from '../evidence.ts';
import { settingsOf } from '../setting.ts';
import type { AnnotatedReport } from '../types.ts';
import { publishedAt } from './blocks.ts';
import { eventOf, whenAndWhere } from './events.ts';
import { findMentions, joinHappenings, type Mention } from './index.ts';

const findEvents = (reports: readonly AnnotatedReport[]) =>
  joinHappenings(
    reports.flatMap((r) => findMentions(r, settingsOf(r))),
    [],
  ).events;

const place = (text: string, name: string, lat: number): PlaceMention[] => {
  const start = text.indexOf(name);
  if (start < 0) return [];
  return [
    { start, end: start + name.length, name, lat, lon: 30, country: 'XX', geonameId: null, metonym: false, rule: 't' },
  ];
};
const monday = (text: string): TimeMention[] => {
  const start = text.indexOf('Monday');
  return start < 0 ? [] : [{ start, end: start + 6, type: 'DATE', value: '2024-03-04', rule: 't' }];
};

function reportOf(text: string, outlet = 'The Northam Post'): AnnotatedReport {
  const id = idOf('report', outlet, text);
  const published = '2024-03-05T08:00:00Z';
  return {
    report: {
      id,
      file: null,
      url: null,
      kind: 'article',
      outlet,
      title: null,
      authors: [],
      published,
      updated: null,
      language: 'en',
      text,
      posts: [
        {
          id: `${id}-0`,
          index: 0,
          headline: null,
          authors: [],
          time: published,
          start: 0,
          bodyStart: 0,
          end: text.length,
        },
      ],
      agency: null,
      keyPoints: [],
      notes: [],
    },
    timeZone: 'UTC',
    annotation: {
      ...splitText(text),
      tags: tagText(text, splitText(text)).tags,
      times: monday(text),
      quantities: [],
      entities: [],
      places: [...place(text, 'Northam', 50), ...place(text, 'Southam', 50.1)],
      attributions: [],
    },
  };
}
const kinds = (text: string) => findEvents([reportOf(text)]).map((e) => e.type ?? e.hazard);

describe('what happened', () => {
  it.each([
    ['Government forces shelled Northam on Monday.', ['ASSAULT']],
    ['Police arrested 30 protesters outside the hall.', ['COERCE']],
    ['The two ministers met in Northam on Monday.', ['CONSULT']],
    ['Nine people were killed in an earthquake near Northam.', ['earthquake']],
    ['The ferry capsized off Southam.', ['transport accident']],
    ['Troops are shelling the harbour.', ['ASSAULT']],
    ['The two sides signed a pact in Southam.', ['AGREE']],
    ['Police fired on the crowd after rebels stormed the hall.', ['ASSAULT', 'ASSAULT']],
    ['The prime minister stepped down on Monday.', ['CONCEDE']],
    ['The river burst its banks near Northam.', ['flood']],
    ['A dam burst on Monday, sweeping homes away.', ['collapse']],
    ['Lava engulfed the village after the volcano erupted.', ['volcanic activity']],
    ['A fire swept through a market in Northam, killing 21 people.', ['fire']],
    ['Two trains collided near Northam, killing 57.', ['transport accident']],
    ['Chlorine gas leaked from a plant in Southam.', ['industrial accident']],
    ['Gunmen took 30 guests hostage in Northam.', ['ASSAULT']],
    ['Soldiers seized power in Northam on Monday.', ['COERCE']],
    ['Nurses began a two-day strike on Monday.', ['PROTEST']],
    ['Rescuers pulled a girl alive from the rubble.', ['AID']],
    ['Prosecutors opened an inquiry.', ['ACCUSE']],
    ['A bomb went off in Northam on Monday, wounding 14.', ['ASSAULT']],
    ['The general denied that troops had fired on the town and said rebels shelled it.', ['ASSAULT']],
    ['An officer said the mayor had resigned.', ['CONCEDE']],
  ])('%s', (text, expected) => expect(kinds(text).sort()).toEqual([...expected].sort()));
});

describe('what did not happen', () => {
  it.each([
    'The two ministers will meet in Northam.',
    'Rebels could attack the harbour.',
    'The army did not shell Northam.',
    'The general threatened to bomb the port.',
    'A war of words broke out.',
    'The minister is optimistic about the harvest.',
    'Was the airport bombed?',
    'Both sides are preparing for an attack.',
    'The army denied that it had shelled Northam.',
    'Riot police stood by the gates.',
    'The Northam Crash Investigation Branch has moved.',
    'He is fighting for his life.',
    'Ministers want to prevent a coup.',
    'Attacks have surged.',
    'A memorial marks the anniversary of the earthquake.',
    'He told a news conference that prices were high.',
    'The harbour has been busy since March.',
    'Funerals are to be held on Monday.',
    'Prices have risen since the fighting began.',
  ])('%s', (text) => expect(kinds(text)).toEqual([]));
});

describe('harm', () => {
  const kindsOf = (text: string) =>
    findEvents([reportOf(text)]).map((e) => `${e.type ?? e.hazard} ${e.evidence.length}`);
  it('belongs to the happening that did it', () =>
    expect(kindsOf('A ferry capsized off Southam. Nine people drowned.')).toEqual(['transport accident 2']));
  it('is where its sentence is, not where its victim is from', () =>
    expect(findEvents([reportOf('Ann Bell, of Southam, was killed in Northam on Monday.')])[0]?.places).toMatchObject([
      { name: 'Northam' },
    ]));
});

describe('the same happening', () => {
  const first = reportOf('Rockets struck the market in Northam on Monday, rescuers found.', 'The Northam Post');
  const second = reportOf('On Monday rockets struck a market in Northam.', 'Radio Esk');
  const neighbour = reportOf('On Monday rockets struck a market in Southam.', 'Radio Esk');

  it('is one event of two outlets', () => {
    const [event, ...rest] = findEvents([first, second]);
    expect(rest).toEqual([]);
    expect(event?.outlets).toHaveLength(2);
    expect(event?.evidence).toHaveLength(2);
  });
  it('stays two in neighbouring towns on one day', () => expect(findEvents([first, neighbour])).toHaveLength(2));
  it('counts an agency copy once', () => {
    const copy = reportOf('On Monday rockets struck a market in Northam.', 'The Southam Echo');
    expect(findEvents([second, copy])[0]?.outlets).toHaveLength(1);
  });
  it('counts an agency once, however each outlet words its copy', () => {
    const agency = 'Tricontinent';
    const carry = (told: AnnotatedReport): AnnotatedReport => ({ ...told, report: { ...told.report, agency } });
    expect(findEvents([first, second]).map((e) => e.outlets.length)).toEqual([2]);
    expect(findEvents([carry(first), carry(second)]).map((e) => e.outlets.length)).toEqual([1]);
    const itself = reportOf('On Monday rockets struck a market in Northam.', 'Tricontinent Press');
    expect(findEvents([carry(first), itself]).map((e) => e.outlets.length)).toEqual([1]);
  });
  it('quotes its report', () => {
    for (const e of findEvents([first]).flatMap((x) => x.evidence))
      expect(first.report.text.slice(e.start, e.end)).toBe(e.quote);
  });
});

describe('order', () => {
  const texts = [
    'Rockets struck the market in Northam on Monday.',
    'On Monday rockets struck a market in Northam, killing two.',
    'On Monday rockets struck a market in Southam.',
    'A market in Northam was struck by rockets on Monday.',
    'Police arrested nine people in Northam on Monday.',
    'Police in Northam arrested people on Monday.',
  ];
  const reports = texts.flatMap((t) => [reportOf(t, 'Radio Esk'), reportOf(t, 'The Northam Post')]);
  it('of the reports leaves no trace', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => {
        expect(findEvents(shuffled)).toEqual(findEvents(reports));
      }),
    ));
  it('nor does reading twice', () => expect(findEvents([...reports, ...reports])).toEqual(findEvents(reports)));
  it('loses no evidence', () => {
    const evidence = (rs: AnnotatedReport[]) => findEvents(rs).flatMap((e) => e.evidence).length;
    expect(evidence(reports)).toBe(reports.reduce((n, r) => n + evidence([r]), 0));
  });
});

describe('when and where an event is', () => {
  it('is after each moment as the event of what had been told by then has it', () => {
    const spot = (name: string, country: string | null = null) => ({
      ...{ name, lat: null, lon: null, geonameId: null, country },
    });
    const report = reportOf('A flood hit Northam on Monday, killing two people.');
    const base = findMentions(report, settingsOf(report))[0] as Mention;
    const later = (hour: number, over: Partial<Mention>): Mention => ({
      ...base,
      ...{ id: `mention-${hour}`, reported: `2025-06-03T${String(hour).padStart(2, '0')}:00:00Z`, ...over },
    });
    const group = [
      later(1, { id: 'mention-untimed', reported: null, from: '2025', places: [spot('Vell')] }),
      later(2, { from: null, places: [spot('Larnwick', 'XA')], actors: [], numbers: [] }),
      later(5, { from: '2025-06', places: [spot('Esk'), spot('Larnwick', 'XB')] }),
      later(5, { id: 'mention-5b', from: '2025-06-02', places: [] }),
      later(9, { from: '2025-06-02', places: [spot('Esk', 'XC'), spot('Orm')], actors: base.actors }),
    ];
    for (const { since, ...state } of whenAndWhere(group)) {
      const { from, firstReported, places } = eventOf(
        'event-1',
        group.filter((one) => publishedAt(one) <= since),
        [],
      );
      expect(state).toEqual({ from, firstReported, places });
    }
    expect(whenAndWhere(group).map(({ since }) => since)).toEqual(
      [Number.NEGATIVE_INFINITY, 2, 5, 9].map((hour) => (hour < 0 ? hour : Date.UTC(2025, 5, 3, hour))),
    );
  });
});
