import { describe, expect, it } from 'vitest';
import { type TimelineArticle, writeTimelines } from './timeline.ts';

const article = (id: string, published: string, ...sentences: string[]): TimelineArticle => ({
  id,
  published,
  text: sentences.join('\n'),
});
const BREAK = 'The old dam above Larnwick broke before dawn and flooded the lower town.';
const FLOODED = 'Water from the old dam above Larnwick broke into the lower town before dawn.';
const RESCUE = 'Rescue teams reached the stranded families of the valley by boat at noon.';
const RECALLED = 'The dam above Larnwick broke on 4 March 2024 and the water flooded the lower town.';
const ARTICLES = [
  article('a', '2024-03-04', BREAK),
  article('b', '2024-03-04', FLOODED),
  article('c', '2024-03-06', RESCUE),
  article('d', '2024-03-09', 'A concert for the victims of the Larnwick flood drew four thousand listeners.'),
];
const task = { name: 't', maxDates: 2, sentsPerDate: 1, from: '2024-03-04', to: '2024-03-07' };
const only = (articles: TimelineArticle[], more: Partial<typeof task> = {}) =>
  writeTimelines(articles, [{ ...task, ...more }])[0]!.dates;

describe('writeTimelines', () => {
  it('takes only articles of the window, and no more dates and sentences than asked', () => {
    const dates = only(ARTICLES);
    expect(Object.keys(dates)).toEqual(['2024-03-04', '2024-03-06']);
    expect(Object.values(dates).map((s) => s.length)).toEqual([1, 1]);
    expect(Object.keys(only(ARTICLES, { maxDates: 1 }))).toEqual(['2024-03-04']);
  });
  it('files a sentence under the day it names, not the day it appeared', () => {
    const dates = only([
      article('x', '2024-03-06', RECALLED),
      article('y', '2024-03-06', RECALLED.replace('water', 'river')),
    ]);
    expect(dates['2024-03-04']?.[0]).toMatch(/^The dam above Larnwick broke/);
  });
  it('does not tell the same thing twice on a day', () => {
    const dates = only([ARTICLES[0]!, { ...ARTICLES[0]!, id: 'z' }], { sentsPerDate: 3 });
    expect(dates['2024-03-04']).toEqual([BREAK]);
  });
  it('gives the same in any order of articles', () => {
    expect(only([...ARTICLES].reverse())).toEqual(only(ARTICLES));
  });
  it.each([[[]], [[article('e', '2024-03-05', '')]], [[article('f', '2024-03-05', '\u0000\ud800 …')]]])(
    'has nothing to tell of %j',
    (articles) => expect(Object.values(only(articles)).flat().join('').length).toBeLessThan(6),
  );
});
