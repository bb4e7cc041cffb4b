// The page of bench/misses.mjs: no file beside it, no network; keys j k n p / t ? and the browser's own.

const STYLE = `
:root{color-scheme:light dark;--ink:#1b1d21;--dim:#5b616b;--paper:#fff;--raised:#f4f5f7;--line:#d7dade;--gold:#0b6b3a;--gold-bg:#d3f2df;--ours:#9a3412;--ours-bg:#ffe3d3;--focus:#1d4ed8}
:root[data-look=dark]{--ink:#e8eaed;--dim:#a0a6b0;--paper:#15171a;--raised:#1f2227;--line:#343941;--gold:#7ee2a8;--gold-bg:#123c26;--ours:#ffb38a;--ours-bg:#4a2210;--focus:#8ab4ff}
@media(prefers-color-scheme:dark){:root:not([data-look=light]){--ink:#e8eaed;--dim:#a0a6b0;--paper:#15171a;--raised:#1f2227;--line:#343941;--gold:#7ee2a8;--gold-bg:#123c26;--ours:#ffb38a;--ours-bg:#4a2210;--focus:#8ab4ff}}
:root[data-look=dark]{color-scheme:dark}:root[data-look=light]{color-scheme:light}
*{box-sizing:border-box}body{margin:0;font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);display:grid;grid-template-columns:minmax(220px,320px) 1fr;min-height:100vh}
nav{border-right:1px solid var(--line);padding:1rem;position:sticky;top:0;height:100vh;overflow:auto}
main{padding:1rem 1.5rem;max-width:60rem}h1{font-size:1.1rem;margin:0 0 .5rem}h2{font-size:1rem;margin:0 0 .75rem}
nav button{display:flex;justify-content:space-between;gap:.5rem;width:100%;text-align:left;border:0;background:none;color:inherit;font:inherit;padding:.15rem .4rem;border-radius:4px;cursor:pointer;overflow-wrap:anywhere}
nav button:hover{background:var(--raised)}nav button[aria-current=true]{background:var(--ink);color:var(--paper)}
nav button.rule{padding-left:1.3rem;color:var(--dim);font-size:.9rem}nav button.rule[aria-current=true]{color:var(--paper)}
input{width:100%;font:inherit;color:inherit;background:var(--raised);border:1px solid var(--line);border-radius:4px;padding:.3rem .5rem;margin-bottom:.5rem}
article{border:1px solid var(--line);border-left:4px solid var(--line);border-radius:4px;padding:.6rem .8rem;margin:0 0 .6rem}
article:focus{outline:2px solid var(--focus);outline-offset:1px}
article p{margin:0 0 .4rem;white-space:pre-wrap;overflow-wrap:anywhere}
mark{background:var(--gold-bg);color:inherit;border-bottom:2px solid var(--gold);padding:0}
mark.ours{background:var(--ours-bg);border-bottom:0;border-top:2px solid var(--ours)}
mark.both{background:linear-gradient(var(--ours-bg) 50%,var(--gold-bg) 50%);border-bottom:2px solid var(--gold);border-top:2px solid var(--ours)}
dl{display:grid;grid-template-columns:auto 1fr;gap:0 .6rem;margin:0;font-size:.9rem}dt{color:var(--dim)}dd{margin:0;overflow-wrap:anywhere}
dt.g{color:var(--gold)}dt.o{color:var(--ours)}.dim{color:var(--dim);font-size:.85rem}
kbd{border:1px solid var(--line);border-radius:3px;padding:0 .25rem;font:inherit;font-size:.85rem}
@media(max-width:700px){body{display:block}nav{position:static;height:auto;max-height:45vh;border-right:0;border-bottom:1px solid var(--line)}}
`;

/** Runs in the page. `data` is { layer, found }. */
function browse(data) {
  const STEP = 200;
  const state = { kind: null, rule: null, words: '', shown: STEP };
  const $ = (id) => document.getElementById(id);
  const make = (tag, props = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), props);
    node.append(...children);
    return node;
  };
  const tally = (list, of) => {
    const counts = new Map();
    for (const one of list) counts.set(of(one), (counts.get(of(one)) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  };
  const chosen = () =>
    data.found.filter(
      (f) =>
        (!state.kind || f.kind === state.kind) &&
        (!state.rule || f.rule === state.rule) &&
        (!state.words ||
          `${f.sentence} ${f.gold?.label} ${f.ours?.label} ${f.where}`.toLowerCase().includes(state.words)),
    );

  function choose(kind, rule) {
    Object.assign(state, { kind, rule, shown: STEP });
    draw();
    window.scrollTo(0, 0);
  }
  function drawGroups() {
    const list = $('groups');
    const active = document.activeElement?.dataset?.key;
    list.replaceChildren();
    const button = (label, count, kind, rule) => {
      const isHere = state.kind === kind && state.rule === rule;
      const node = make('button', {
        type: 'button',
        className: rule ? 'rule' : 'kind',
        onclick: () => choose(kind, rule),
      });
      node.dataset.key = `${kind}\n${rule}`;
      node.setAttribute('aria-current', String(isHere));
      node.append(make('span', { textContent: label }), make('span', { textContent: String(count) }));
      list.append(node);
    };
    button('all', data.found.length, null, null);
    for (const [kind, count] of tally(data.found, (f) => f.kind)) {
      button(kind, count, kind, null);
      if (state.kind !== kind) continue;
      for (const [rule, n] of tally(
        data.found.filter((f) => f.kind === kind),
        (f) => f.rule,
      ))
        button(rule, n, kind, rule);
    }
    if (active) [...list.children].find((node) => node.dataset.key === active)?.focus();
  }
  /** Cuts the sentence where marks start and end. */
  function marked(f) {
    const spans = (mark) => (mark ? (mark.parts?.map(([start, end]) => ({ start, end })) ?? [mark]) : []);
    const [gold, ours] = [spans(f.gold), spans(f.ours)];
    const cuts = new Set([0, f.sentence.length]);
    for (const { start, end } of [...gold, ...ours]) cuts.add(Math.max(0, start)).add(end);
    const at = [...cuts].sort((a, b) => a - b);
    const p = make('p');
    for (let i = 0; i + 1 < at.length; i++) {
      const inside = (list) => list.some((s) => s.start <= at[i] && at[i + 1] <= s.end);
      const [g, o] = [inside(gold), inside(ours)];
      const words = f.sentence.slice(at[i], at[i + 1]);
      if (!g && !o) p.append(words);
      else {
        const what = g && o ? 'gold and ours' : g ? 'gold' : 'ours';
        p.append(make('mark', { className: g && o ? 'both' : g ? 'gold' : 'ours', title: what, textContent: words }));
      }
    }
    return p;
  }
  function card(f) {
    const node = make('article', { tabIndex: -1 }, marked(f));
    const list = make('dl');
    if (f.gold)
      list.append(make('dt', { className: 'g', textContent: 'gold' }), make('dd', { textContent: f.gold.label }));
    if (f.ours)
      list.append(make('dt', { className: 'o', textContent: 'ours' }), make('dd', { textContent: f.ours.label }));
    const told = [f.kind, f.rule, f.note, f.where].filter(Boolean).join(' · ');
    node.append(list, make('div', { className: 'dim', textContent: told }));
    return node;
  }
  function draw() {
    drawGroups();
    const list = chosen();
    $('title').textContent = `${state.kind ?? 'all'}${state.rule ? ` · ${state.rule}` : ''}: ${list.length}`;
    $('list').replaceChildren(...list.slice(0, state.shown).map(card));
    if (list.length > state.shown)
      $('list').append(
        make('button', {
          type: 'button',
          textContent: `${list.length - state.shown} more`,
          onclick: () => {
            state.shown += STEP;
            draw();
          },
        }),
      );
  }
  const cards = () => [...$('list').querySelectorAll('article')];
  function step(by) {
    const all = cards();
    const here = all.indexOf(document.activeElement);
    const next = all[here < 0 ? 0 : Math.min(all.length - 1, Math.max(0, here + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }
  function group(by) {
    const buttons = [...$('groups').children];
    const here = buttons.findIndex((b) => b.getAttribute('aria-current') === 'true');
    buttons[Math.min(buttons.length - 1, Math.max(0, here + by))]?.click();
  }
  function look() {
    const root = document.documentElement;
    const dark = root.dataset.look ? root.dataset.look === 'dark' : matchMedia('(prefers-color-scheme:dark)').matches;
    root.dataset.look = dark ? 'light' : 'dark';
  }
  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    n: () => group(1),
    p: () => group(-1),
    t: look,
    '/': () => $('words').focus(),
  };
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === $('words')) {
      if (event.key === 'Escape') $('words').blur();
      return;
    }
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  $('words').addEventListener('input', (event) => {
    Object.assign(state, { words: event.target.value.toLowerCase(), shown: STEP });
    draw();
  });
  draw();
}

/** One HTML page that shows the findings of a layer. */
export function missesPage(layer, found) {
  // "<" inside the data would end the script element.
  const data = JSON.stringify({ layer, found }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Misses: ${layer}</title><style>${STYLE}</style></head>
<body><nav aria-label="Kinds and rules"><h1>Misses: ${layer}</h1>
<label class="dim" for="words">Search</label><input id="words" type="search">
<div id="groups"></div>
<p class="dim"><kbd>j</kbd> <kbd>k</kbd> next, last · <kbd>n</kbd> <kbd>p</kbd> group · <kbd>/</kbd> search · <kbd>t</kbd> dark or light</p>
<p class="dim"><mark>gold</mark> <mark class="ours">ours</mark> <mark class="both">both</mark></p></nav>
<main><h2 id="title" aria-live="polite"></h2><div id="list"></div></main>
<script>(${browse.toString()})(${data})</script></body></html>
`;
}
