import { describe, expect, it } from 'vitest';
import { findBody } from './body.ts';
import { MAX_DEPTH, NestingError, parseHtml } from './dom.ts';

const linesOf = (html: string, title: string | null = null) => findBody(parseHtml(html), title).map(({ text }) => text);

const one = 'The Orm rose by two metres in the night, and the lower town of Vessel was cut off, the council said.';
const two = 'Three bridges fell, and a fourth, the oldest in the valley, was closed to lorries on Monday morning.';
const three =
  'Boats brought bread, water and blankets to the mill, where forty people had spent the night on the roof.';
const p = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');

describe('the body of an article', () => {
  it('keeps paragraphs, quotes, subheads and lists as lines', () => {
    const html = `<article><h1>Valley under water</h1>${p(one)}<h2>Bridges</h2>${p(two)}<blockquote><p>“We saw it go, all of it, in a minute.”</p></blockquote><ul><li>Forty people wait at the mill</li></ul>${p(three)}</article>`;
    expect(linesOf(html, 'Valley under water')).toEqual([
      one,
      'Bridges',
      two,
      '“We saw it go, all of it, in a minute.”',
      'Forty people wait at the mill',
      three,
    ]);
  });

  it('joins the parts of a body that an advert splits, each in wrappers of its own', () => {
    const part = (text: string) => `<div><section><div>${p(text, text.replace('the', 'every'))}</div></section></div>`;
    const html = `<div class="page"><h1>Valley under water</h1>${part(one)}<div class="ad">Buy boots</div>${part(two)}${part(three)}</div>`;
    const lines = linesOf(html);
    expect(lines).toContain(one);
    expect(lines).toContain(three);
    expect(lines).not.toContain('Buy boots');
  });

  it('leaves out other stories whose first lines stand in a list or among links', () => {
    const teaser = `<li><a href="/x">Harbour</a><p>${three.repeat(2)}</p></li>`;
    const html = `<div><div class="a"><div>${p(one, two, three)}</div></div><div><h3>More from The Tide</h3><ul>${teaser.repeat(4)}</ul></div></div>`;
    expect(linesOf(html)).toEqual([one, two, three]);
  });

  it('leaves out captions, bylines, stamps, counters and the boxes of links behind a name', () => {
    const card =
      '<span><a href="/1">Mayor opens the new dam in the north</a><a href="/2">Mayor loses vote on the budget</a><a href="/3">Mayor will not stand again in spring</a></span>';
    const html = `<div><p>By Ada Lund and Tim Roe</p><p>Published Monday, November 18, 2019 8:22AM EST</p><p>438.3K</p>${p(one)}<div><div><img src="a.jpg"></div><div>Boats at the mill of Vessel</div></div><p>Mayor Ole Ness ${card} said the dam held, and that nobody had been asked to leave the upper town.</p>${p(three)}<p>Ada Lund is a freelance writer living in Vessel</p></div>`;
    expect(linesOf(html)).toEqual([
      one,
      'Mayor Ole Ness said the dam held, and that nobody had been asked to leave the upper town.',
      three,
    ]);
  });

  it('keeps the rows of a table as lines, cells apart', () => {
    const html = `<article>${p(one, two, three)}<table><tr><th>Town</th><th>Houses lost</th></tr><tr><td>Vessel</td><td>41</td></tr></table></article>`;
    expect(linesOf(html).slice(3)).toEqual(['Town Houses lost', 'Vessel 41']);
  });

  it('reads a page that lies in one form, as some content systems write it', () => {
    expect(linesOf(`<form id="aspnet"><div>${p(one, two, three)}</div></form>`)).toEqual([one, two, three]);
  });

  it('refuses tags nested deeper than any page nests, at once', () => {
    const began = performance.now();
    expect(() => parseHtml('<div><p><b>'.repeat(100_000))).toThrow(NestingError);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(() => parseHtml('<div>'.repeat(MAX_DEPTH - 1))).not.toThrow();
  });
});
