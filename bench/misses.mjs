// npm run bench -- --misses LAYER: what a layer misses and what it finds falsely on the development gold, by kind and by
// rule, as one self-contained page (bench/out/misses-LAYER.html, not kept in the repository: it quotes the gold's texts)
// and as counts on the console. Layers of annotate are run from source, so the page tells what the next build will do;
// statements, registers and events are what dist/cli.js reads from the coverage pages.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { missesPage } from './missesPage.mjs';

/** A finding: what stands in the gold, what we have, or both where they differ. Offsets are into `text`. */
const finding = (kind, rule, gold, ours, note) => ({ kind, rule, gold, ours, note });

const jsonl = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));

const overlap = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** One to one: equal spans first, then the longest overlap, then text order. */
function match(golds, ours, likeness = (g, p) => (g.start === p.start && g.end === p.end ? 1e6 : overlap(g, p))) {
  const candidates = [];
  golds.forEach((g, i) => {
    ours.forEach((p, j) => {
      const score = likeness(g, p);
      if (score > 0) candidates.push({ i, j, score });
    });
  });
  candidates.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const [usedGold, usedOurs, pairs] = [new Set(), new Set(), []];
  for (const { i, j } of candidates) {
    if (usedGold.has(i) || usedOurs.has(j)) continue;
    usedGold.add(i);
    usedOurs.add(j);
    pairs.push([golds[i], ours[j]]);
  }
  return {
    pairs,
    missed: golds.filter((_, i) => !usedGold.has(i)),
    extra: ours.filter((_, j) => !usedOurs.has(j)),
  };
}

const span = ({ start, end }, label) => ({ start, end, label });

/** The common comparison: missed, false, extent, and what `differ` tells of a pair as [kind, gold label, our label]. */
function compare(golds, ours, labelOf, differ) {
  const { pairs, missed, extra } = match(golds, ours);
  const found = [];
  for (const g of missed) found.push(finding('missed', `gold: ${labelOf.group(g)}`, span(g, labelOf.gold(g)), null));
  for (const p of extra) found.push(finding('false', p.rule ?? 'no rule', null, span(p, labelOf.ours(p))));
  for (const [g, p] of pairs) {
    const [gold, our] = [span(g, labelOf.gold(g)), span(p, labelOf.ours(p))];
    for (const [kind, note] of differ(g, p)) found.push(finding(kind, p.rule ?? 'no rule', gold, our, note));
    if (g.start !== p.start || g.end !== p.end) found.push(finding('extent', p.rule ?? 'no rule', gold, our));
  }
  return found;
}

const RADIUS_KM = 161;
function kilometres(a, b) {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

const hull = (spans) => ({ start: Math.min(...spans.map((s) => s[0])), end: Math.max(...spans.map((s) => s[1])) });
const sized = (spans) => spans.reduce((n, [from, to]) => n + to - from, 0);
function dice(a, b) {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  let both = 0;
  for (const [s, e] of a) for (const [f, t] of b) both += Math.max(0, Math.min(e, t) - Math.max(s, f));
  return (2 * both) / (sized(a) + sized(b));
}
const pairsOf = (spans) => spans.map((s) => (Array.isArray(s) ? s : [s.start, s.end]));

/** How each layer of annotate is compared on one document. */
const ANNOTATED = {
  times: {
    files: ['bench/time/dev.jsonl'],
    compare: ({ gold }, { times }) =>
      compare(
        gold.times,
        times,
        {
          gold: (g) => `${g.type} ${g.value}`,
          ours: (p) => `${p.type} ${p.value}`,
          group: (g) => g.type,
        },
        (g, p) => [...(g.type === p.type ? [] : [['type']]), ...(g.value === p.value ? [] : [['value']])],
      ),
  },
  places: {
    files: ['bench/place/trnews.jsonl', 'bench/place/lgl.jsonl', 'bench/place/gwn-dev.jsonl'],
    compare({ gold, text }, { places }) {
      const isTarget = (g) => (g.kind === 'literal' || g.kind === 'unspecified') && g.lat != null;
      const optional = gold.places.filter((g) => !isTarget(g));
      const found = compare(
        gold.places.filter(isTarget),
        places,
        {
          gold: (g) => `${g.name ?? text.slice(g.start, g.end)} ${g.lat}, ${g.lon} ${g.gazCountry ?? ''}`,
          ours: (p) => `${p.name} ${p.lat ?? '?'}, ${p.lon ?? '?'} ${p.country ?? ''}`,
          group: (g) => g.feature ?? g.kind,
        },
        (g, p) => {
          if (p.lat === null) return [['no coordinates']];
          const far = kilometres(g, p);
          return far > RADIUS_KM ? [['wrong place', `${Math.round(far)} km off`]] : [];
        },
      );
      return found.filter(({ kind, ours }) => kind !== 'false' || !optional.some((g) => overlap(g, ours) > 0));
    },
  },
  entities: {
    files: ['bench/entity/dev.jsonl'],
    compare: ({ gold }, { entities }) =>
      compare(
        gold.entities.filter(({ type }) => /^(?:PERSON|ORG|LOC)$/.test(type)),
        entities,
        { gold: (g) => g.type, ours: (p) => p.type, group: (g) => g.type },
        (g, p) => (g.type === p.type ? [] : [[`${g.type} taken for ${p.type}`]]),
      ),
  },
  attributions: {
    files: ['bench/attribution/dev.jsonl'],
    compare({ gold, text }, { attributions }) {
      const plain = (a) => ({ ...a, source: pairsOf(a.source), cue: pairsOf(a.cue), content: pairsOf(a.content) });
      const whole = (a) => ({ ...a, ...hull([...a.source, ...a.cue, ...a.content]) });
      const quote = (spans) =>
        spans
          .map(([s, e]) => text.slice(s, e))
          .join(' … ')
          .slice(0, 60);
      const label = (a) => `${quote(a.source) || '(no source)'} | ${quote(a.cue) || '(no cue)'}`;
      const roles = (a) => ['source', 'cue', 'content'].flatMap((role) => a[role].map(([s, e]) => [s, e, role]));
      const { pairs, missed, extra } = match(
        gold.attributions.map(plain).map(whole),
        attributions.map(plain).map(whole),
        (g, p) => dice(g.content, p.content) + dice(g.cue, p.cue) + dice(g.source, p.source) - 0.5,
      );
      const shown = (a) => ({ ...span(a, label(a)), parts: roles(a) });
      const kindOf = (g) => (/["“”]/.test(text.slice(g.start - 1, g.end + 1)) ? 'quotation' : 'indirect');
      return [
        ...missed.map((g) => finding('missed', `gold: ${kindOf(g)}`, shown(g), null)),
        ...extra.map((p) => finding('false', p.rule, null, shown(p))),
        ...pairs.flatMap(([g, p]) =>
          ['source', 'cue', 'content']
            .filter((role) => dice(g[role], p[role]) < (role === 'cue' ? 0.01 : 0.5))
            .map((role) => finding(`wrong ${role}`, p.rule, shown(g), shown(p))),
        ),
      ];
    },
  },
};

export async function loadAnnotator(root, out) {
  const outfile = join(out, 'annotate-misses.mjs');
  await build({
    entryPoints: [join(root, 'src/annotate/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    define: { 'import.meta.url': JSON.stringify(new URL('../dist/cli.js', import.meta.url).href) },
  });
  return import(outfile);
}

async function annotatedFindings(layer, { S, out }, root) {
  const { annotate } = await loadAnnotator(root, out);
  const { files, compare: compareDoc } = ANNOTATED[layer];
  const found = [];
  for (const file of files)
    for (const doc of jsonl(join(S, file))) {
      const annotation = annotate({ text: doc.text, published: doc.published ?? null }, new Set([layer]));
      for (const one of compareDoc(doc, annotation))
        found.push(
          inSentence(one, doc.text, annotation.sentences, `${doc.id}${doc.published ? `, ${doc.published}` : ''}`),
        );
    }
  return found;
}

/** Longer than this a context is cut around the marks. */
const CONTEXT = 420;

/** Puts a finding into its sentence: marks are offsets into that sentence. */
function inSentence(found, text, sentences, where) {
  const marks = [found.gold, found.ours].filter(Boolean);
  const start = Math.min(...marks.map((m) => m.start));
  const end = Math.max(...marks.map((m) => m.end));
  const around = sentences.filter((s) => s.end > start && s.start < end);
  let from = Math.min(start, ...around.map((s) => s.start));
  let to = Math.max(end, ...around.map((s) => s.end));
  if (start - from > CONTEXT) from = start - CONTEXT;
  if (to - end > CONTEXT) to = end + CONTEXT;
  const move = (mark) =>
    mark && {
      ...mark,
      start: mark.start - from,
      end: mark.end - from,
      parts: mark.parts?.map(([s, e, role]) => [s - from, e - from, role]),
    };
  return { ...found, gold: move(found.gold), ours: move(found.ours), sentence: text.slice(from, to), where };
}

const words = (name) =>
  String(name ?? '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
function sameName(a, b) {
  const [x, y] = [words(a), words(b)];
  return x.every((w) => y.includes(w)) || y.every((w) => x.includes(w)) || (x.length > 0 && x.at(-1) === y.at(-1));
}

/** Finds the gold's strings in a report's text, white space folded. */
function makeLocator(text) {
  const at = [];
  let folded = '';
  for (let index = 0; index < text.length; index++) {
    const char = /\s/u.test(text[index]) ? ' ' : text[index];
    if (char === ' ' && folded.endsWith(' ')) continue;
    folded += char;
    at.push(index);
  }
  return (wanted, occurrence = 1) => {
    const plain = wanted.replace(/\s+/gu, ' ');
    let index = -1;
    for (let n = 0; n < occurrence; n++) {
      index = folded.indexOf(plain, index + 1);
      if (index < 0) return null;
    }
    return { start: at[index], end: at[index + plain.length - 1] + 1 };
  };
}

const KEYS = {
  damage: { key: ['count'], rest: ['place', 'date', 'by'] },
  casualties: { key: ['killed', 'injured'], rest: ['place', 'date', 'claimedBy'] },
  strikes: { key: ['launched', 'intercepted'], rest: ['weapon', 'place', 'attacker', 'date', 'claimedBy'] },
  control: { key: ['share'], rest: ['place', 'status', 'holder', 'claimedBy'] },
  aid: { key: ['amount'], rest: ['donor', 'recipient', 'currency', 'status', 'date'] },
  sanctions: { key: [], rest: ['imposer', 'target', 'status'] },
  forces: { key: ['count'], rest: ['who', 'place'] },
  figures: { key: ['value'], rest: ['unit', 'comparator', 'claimedBy'] },
  calendar: { key: [], rest: ['date', 'who'] },
};
const tell = (value) =>
  value == null ? '-' : typeof value === 'object' ? (value.name ?? JSON.stringify(value)) : value;
const fieldsOf = (row, fields) => fields.map((field) => `${field} ${tell(row[field])}`).join(', ');
const sameValue = (gold, ours) =>
  typeof gold === 'number' ? Number(ours) === gold : ours != null && sameName(tell(gold), tell(ours));

/** What the coverage layers compare in one report; `own` are our rows, each with the span of its evidence. */
const COVERAGE = {
  statements(gold, record, mine, locate) {
    const golds = gold.statements.flatMap((s) => {
      const at = locate(s.content, s.occurrence);
      return at ? [{ ...s, ...at }] : [];
    });
    const ours = record.statements.filter(mine).map((s) => ({ ...s, ...hull(pairsOf(s.content)) }));
    const label = (s) => `${tell(s.speaker)}, ${s.stance}, ${s.direct ? 'direct' : 'indirect'}`;
    const { pairs, missed, extra } = match(golds, ours, (g, p) => dice([[g.start, g.end]], [[p.start, p.end]]) - 0.3);
    const how = (s) => (s.direct ? 'direct' : 'indirect');
    return [
      ...missed.map((g) => finding('missed', `gold: ${how(g)}`, span(g, label(g)), null)),
      ...extra.map((p) => finding('false', how(p), null, span(p, label(p)))),
      ...pairs.flatMap(([g, p]) => {
        const kinds = [];
        if (!sameName(tell(g.speaker), tell(p.speaker))) kinds.push('wrong speaker');
        if (g.stance !== p.stance) kinds.push('wrong stance');
        if (g.direct !== p.direct) kinds.push('direct or not');
        if (dice([[g.start, g.end]], [[p.start, p.end]]) < 0.5) kinds.push('extent');
        return kinds.map((kind) => finding(kind, how(g), span(g, label(g)), span(p, label(p))));
      }),
    ];
  },
  registers(gold, record, mine, locate, report) {
    return Object.entries(KEYS).flatMap(([name, { key, rest }]) => {
      const golds = (gold[name] ?? []).flatMap((row) => {
        const at = locate(row.evidence, row.occurrence);
        return at ? [{ ...row, ...at }] : [];
      });
      const ours = (record.registers?.[name] ?? []).filter(mine).flatMap((row) => {
        const evidence = row.evidence.filter((e) => e.report === report.id);
        return evidence.length ? [{ ...row, ...hull(pairsOf(evidence)) }] : [];
      });
      const label = (row) => fieldsOf(row, [...key, ...rest]);
      const keysAgree = (g, p) => key.every((k) => g[k] == null || sameValue(g[k], p[k]));
      const { pairs, missed, extra } = match(golds, ours, (g, p) => {
        const shared = overlap(g, p);
        return shared > 0 ? shared + (keysAgree(g, p) ? 1e4 : 0) : 0;
      });
      return [
        ...missed.map((g) => finding('missed', name, span(g, label(g)), null)),
        ...extra.map((p) => finding('false', name, null, span(p, label(p)))),
        ...pairs.flatMap(([g, p]) => {
          const wrong = keysAgree(g, p)
            ? rest.filter((k) => g[k] != null && !sameValue(g[k], p[k])).map((k) => `wrong ${k}`)
            : ['wrong number'];
          return wrong.map((kind) => finding(kind, name, span(g, label(g)), span(p, label(p))));
        }),
      ];
    });
  },
  events(gold, record, mine, locate, report) {
    const golds = gold.events.flatMap((event) => {
      const at = locate(event.evidence, event.occurrence);
      return at ? [{ ...event, ...at }] : [];
    });
    const ours = record.events.filter(mine).map((event) => ({
      ...event,
      ...hull(pairsOf(event.evidence.filter((e) => e.report === report.id))),
    }));
    const goldLabel = (e) => `${e.type ?? '-'}, ${e.date ?? '-'}, ${e.place ?? '-'}: ${e.what ?? ''}`;
    const label = (e) => `${e.type ?? '-'}, ${e.from ?? '-'}, ${(e.places ?? []).map(tell).join('; ') || '-'}`;
    const { pairs, missed, extra } = match(golds, ours);
    return [
      ...missed.map((g) => finding('missed', g.type ?? 'no type', span(g, goldLabel(g)), null)),
      ...extra.map((p) => finding('false', p.type ?? 'no type', null, span(p, label(p)))),
      ...pairs.flatMap(([g, p]) => {
        const kinds = [];
        if (g.date && !String(p.from ?? '').startsWith(String(g.date).split('/')[0])) kinds.push('wrong date');
        if (g.place && !(p.places ?? []).some((place) => sameName(g.place, place.name))) kinds.push('wrong place');
        if (g.type && g.type !== p.type) kinds.push(`${g.type} taken for ${p.type}`);
        return kinds.map((kind) => finding(kind, p.type ?? 'no type', span(g, goldLabel(g)), span(p, label(p))));
      }),
    ];
  },
};

async function coverageFindings(layer, { S, out, cli, glob }, root) {
  const file = join(out, 'misses-record.json');
  cli(['read', ...glob('coverage', '.txt'), '--manifest', `${S}/coverage/manifest.json`, '--json'], file);
  const record = JSON.parse(readFileSync(file, 'utf8'));
  const { annotate } = await loadAnnotator(root, out);
  return glob('coverage', '.gold.json').flatMap((goldFile) => {
    const gold = JSON.parse(readFileSync(goldFile, 'utf8'));
    const report = record.reports.find((r) => basename(r.file ?? r.url ?? '') === gold.file);
    if (!report) throw new Error(`no report for ${gold.file}`);
    const mine = (row) => (row.evidence?.[0]?.report ?? row.report) === report.id;
    const { sentences } = annotate({ text: report.text, published: null }, new Set());
    return COVERAGE[layer](gold, record, mine, makeLocator(report.text), report).map((one) =>
      inSentence(one, report.text, sentences, gold.file),
    );
  });
}

export const MISSES_LAYERS = [...Object.keys(ANNOTATED), ...Object.keys(COVERAGE)];

/** Writes the page of a layer and prints its counts. @throws for a name that is no layer. */
export async function showMisses(layer, tools, root) {
  if (!MISSES_LAYERS.includes(layer))
    throw new Error(`--misses ${layer ?? ''}: no such layer; choose from ${MISSES_LAYERS.join(', ')}`);
  const found = ANNOTATED[layer]
    ? await annotatedFindings(layer, tools, root)
    : await coverageFindings(layer, tools, root);
  const counts = new Map();
  for (const { kind, rule } of found) {
    const rules = counts.get(kind) ?? counts.set(kind, new Map()).get(kind);
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }
  const total = (rules) => [...rules.values()].reduce((a, b) => a + b, 0);
  for (const [kind, rules] of [...counts].sort((a, b) => total(b[1]) - total(a[1]))) {
    console.log(`${kind.padEnd(30)}${String(total(rules)).padStart(6)}`);
    for (const [rule, n] of [...rules].sort((a, b) => b[1] - a[1]).slice(0, 8))
      console.log(`    ${rule.padEnd(34)}${String(n).padStart(6)}`);
  }
  const folder = join(root, 'bench/out');
  mkdirSync(folder, { recursive: true });
  const page = join(folder, `misses-${layer}.html`);
  writeFileSync(page, missesPage(layer, found));
  console.log(`${found.length} findings: bench/out/misses-${layer}.html`);
}
