// What is measured: for each bench, how to run it, which figures to take from the scorer, and what the peers reach on
// the same data (as the bench's own README states them). `S` is the shared folder, `out` a scratch folder.
// A command that fails or a figure that is missing counts as 0, never as left out.

const get = (object, path) => path.split('.').reduce((o, k) => o?.[k], object) ?? 0;
const figures = (json, table) =>
  Object.fromEntries(Object.entries(table).map(([name, path]) => [name, get(json, path)]));

export const MEASURES = [
  {
    name: 'coverage',
    needs: 'coverage/score.mjs',
    run: ({ S, cli, score, glob, out }) => {
      cli(
        ['read', ...glob('coverage', '.txt'), '--manifest', `${S}/coverage/manifest.json`, '--json'],
        `${out}/record.json`,
      );
      const json = JSON.parse(
        score([`${S}/coverage/score.mjs`, `${out}/record.json`, ...glob('coverage', '.gold.json')]),
      );
      return figures(json, {
        'posts F1': 'posts.f1',
        'post time': 'posts.time',
        'post headline': 'posts.headline',
        'post authors': 'posts.authors',
        furniture: 'furniture',
        'statements F1': 'statements.f1',
        stance: 'statements.stance',
        direct: 'statements.direct',
        'registers F1': 'registers.f1',
        'register fields': 'registers.fields',
        'events recall': 'events.recall',
        'events precision': 'events.precision',
        'event date': 'events.date',
        'event place': 'events.place',
        'event type': 'events.type',
      });
    },
    peers: { 'statements F1': 'two people .97', 'registers F1': 'two people .86', 'events recall': 'two people .97' },
  },
  {
    name: 'page: articles',
    needs: 'bench/page/articles/dev/gold.jsonl',
    run: ({ S, cli, score, out }) => {
      const gold = `${S}/bench/page/articles/dev/gold.jsonl`;
      cli(['extract', '--list', gold], `${out}/articles.jsonl`);
      const json = JSON.parse(score([`${S}/bench/page/score-articles.mjs`, gold, `${out}/articles.jsonl`, '--json']));
      return figures(json, { F1: 'f1', accuracy: 'accuracy' });
    },
    peers: { F1: 'Readability .952, trafilatura .961', accuracy: 'Readability .187, trafilatura .352' },
  },
  {
    name: 'page: live blogs',
    needs: 'bench/page/liveblogs/dev/gold.jsonl',
    run: ({ S, cli, score, out }) => {
      const gold = `${S}/bench/page/liveblogs/dev/gold.jsonl`;
      cli(['extract', '--list', gold], `${out}/liveblogs.jsonl`);
      const json = JSON.parse(score([`${S}/bench/page/score-liveblogs.mjs`, gold, `${out}/liveblogs.jsonl`, '--json']));
      return figures(json, {
        'post F1': 'real.macroF',
        text: 'real.textF1',
        time: 'real.time',
        headline: 'real.headline',
        authors: 'real.authors',
        'rebuilt post F1': 'rebuilt.macroF',
        'clean negatives': 'negative.cleanPages',
      });
    },
    peers: { 'post F1': 'JSON-LD .660, time elements .700', 'rebuilt post F1': 'time elements .423' },
  },
  {
    name: 'page: live blogs without scripts',
    needs: 'bench/page/strip-structured.mjs',
    run: ({ S, cli, score, out }) => {
      score([`${S}/bench/page/strip-structured.mjs`, `${S}/bench/page/liveblogs/dev`, `${out}/stripped`]);
      cli(['extract', '--list', `${out}/stripped/gold.jsonl`], `${out}/stripped.jsonl`);
      const args = [
        `${S}/bench/page/score-liveblogs.mjs`,
        `${out}/stripped/gold.jsonl`,
        `${out}/stripped.jsonl`,
        '--json',
      ];
      return figures(JSON.parse(score(args)), { 'post F1': 'real.macroF', time: 'real.time' });
    },
    peers: { 'post F1': 'JSON-LD 0' },
  },
  {
    name: 'page: metadata',
    needs: 'bench/page/metadata/dev/gold.jsonl',
    run: ({ S, cli, score, out }) => {
      const gold = `${S}/bench/page/metadata/dev/gold.jsonl`;
      cli(['extract', '--list', gold], `${out}/metadata.jsonl`);
      const json = JSON.parse(score([`${S}/bench/page/score-metadata.mjs`, gold, `${out}/metadata.jsonl`, '--json']));
      return figures(json, { mean: 'mean' });
    },
    peers: { mean: 'Readability .931' },
  },
  annotated(
    'time',
    ['times'],
    'bench/time/dev.jsonl',
    'bench/time/score.mjs',
    [],
    {
      'value F1 %': 'value.f1',
      'strict F1 %': 'strict.f1',
    },
    { 'value F1 %': 'HeidelTime 74.6, chrono 58.7', 'strict F1 %': 'HeidelTime 83.3, chrono 66.2' },
  ),
  ...[
    ['trnews', 'best geoparser .675', 'Stanford NER .893'],
    ['lgl', 'best geoparser .516', 'Stanford NER .806'],
    ['gwn-dev', 'best geoparser .639', 'Stanford NER .851'],
  ].map(([set, endToEnd, overlap]) =>
    annotated(
      `place: ${set}`,
      ['places'],
      `bench/place/${set}.jsonl`,
      'bench/place/score.mjs',
      ['--json'],
      {
        'end-to-end F1': 'endToEnd.f1',
        'overlap F1': 'overlap.f1',
      },
      { 'end-to-end F1': endToEnd, 'overlap F1': overlap },
    ),
  ),
  annotated(
    'entity',
    ['entities'],
    'bench/entity/dev.jsonl',
    'bench/entity/score.mjs',
    ['--json'],
    {
      'micro F1': 'exact.micro.f1',
    },
    { 'micro F1': 'compromise .482' },
  ),
  annotated(
    'attribution',
    ['attributions'],
    'bench/attribution/dev.jsonl',
    'bench/attribution/score.mjs',
    ['--json'],
    {
      'relaxed F': 'attribution.relaxed.f',
      'exact F': 'attribution.exact.f',
      'source span F': 'exact.source.f',
      'cue span F': 'exact.cue.f',
      'content span F': 'exact.content.f',
    },
    {
      'relaxed F': 'parser and verbs .512, people .744',
      'exact F': 'parser and verbs .307, people .581',
      'source span F': 'parser and verbs .594, people .780',
      'cue span F': 'parser and verbs .587, people .706',
      'content span F': 'parser and verbs .443, people .707',
    },
  ),
  clustered('merge: newsclusters', 'bench/merge/newsclusters/docs.jsonl', [], 'TF-IDF .943'),
  clustered('merge: ECB+ dev', 'bench/merge/ecbplus/docs.jsonl', ['--split', 'dev'], 'TF-IDF .860'),
  {
    name: 'timeline',
    needs: 'bench/timeline/score.mjs',
    run: ({ S, cli, score, out, mkdir }) => {
      const topics = ['t17-libya', 't17-egypt', 't17-h1n1'];
      mkdir(`${out}/timeline`);
      for (const topic of topics) {
        const folder = `${S}/bench/timeline/${topic}`;
        cli(
          ['timeline', `${folder}/articles.jsonl.gz`, '--tasks', `${folder}/tasks.json`],
          `${out}/timeline/${topic}.json`,
        );
      }
      const args = [
        '--gold',
        `${S}/bench/timeline`,
        '--pred',
        `${out}/timeline`,
        '--topics',
        topics.join(','),
        '--json',
      ];
      const json = JSON.parse(score([`${S}/bench/timeline/score.mjs`, ...args]));
      return figures(json, { AR1: 'average.align1.f', AR2: 'average.align2.f', 'date F1': 'average.date.f' });
    },
    peers: { AR1: 'volume and centroid .115', AR2: 'volume and centroid .023', 'date F1': 'volume .629' },
  },
];

function annotated(name, layers, gold, scorer, flags, table, peers) {
  return {
    name,
    needs: gold,
    run: ({ S, cli, score, out, withoutGold }) => {
      const input = withoutGold(`${S}/${gold}`, `${out}/input.jsonl`);
      cli(['annotate', input, '--layers', layers.join(',')], `${out}/${layers[0]}.jsonl`);
      return figures(
        JSON.parse(score([`${S}/${scorer}`, `${S}/${gold}`, `${out}/${layers[0]}.jsonl`, ...flags])),
        table,
      );
    },
    peers,
  };
}

function clustered(name, docs, flags, peer) {
  return {
    name,
    needs: docs,
    run: ({ S, cli, score, out, withoutGold }) => {
      const input = withoutGold(`${S}/${docs}`, `${out}/docs.jsonl`, flags[1]);
      cli(['cluster', input], `${out}/clusters.jsonl`);
      const printed = score([
        `${S}/bench/merge/score.mjs`,
        'docs',
        '--gold',
        `${S}/${docs}`,
        '--pred',
        `${out}/clusters.jsonl`,
        ...flags,
      ]);
      return { 'B-cubed F1': Number(/^b3 .*F1 ([\d.]+)/m.exec(printed)?.[1] ?? 0) };
    },
    peers: { 'B-cubed F1': peer },
  };
}
