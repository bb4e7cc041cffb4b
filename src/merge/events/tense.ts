/** Past forms of verbs that do not take -ed, by their base. */
const IRREGULAR: Readonly<Record<string, string>> = {
  take: 'took',
  overrun: 'overran',
  run: 'ran',
  hold: 'held',
  meet: 'met',
  flee: 'fled',
  shoot: 'shot',
  strike: 'struck',
  break: 'broke',
  fall: 'fell',
  begin: 'began',
  send: 'sent',
  leave: 'left',
  win: 'won',
  drive: 'drove',
  fight: 'fought',
  withdraw: 'withdrew',
  give: 'gave',
  make: 'made',
  bring: 'brought',
  fly: 'flew',
  blow: 'blew',
  tear: 'tore',
  find: 'found',
  lose: 'lost',
  throw: 'threw',
  go: 'went',
  steal: 'stole',
  sink: 'sank',
  speak: 'spoke',
  freeze: 'froze',
  retake: 'retook',
  sweep: 'swept',
  choose: 'chose',
  sell: 'sold',
  feed: 'fed',
  catch: 'caught',
  lay: 'laid',
  stand: 'stood',
  shake: 'shook',
  come: 'came',
  burst: 'burst',
  hit: 'hit',
  cut: 'cut',
  shut: 'shut',
  put: 'put',
  set: 'set',
  let: 'let',
  cast: 'cast',
  quit: 'quit',
  spread: 'spread',
};

const BASE_OF_S: readonly (readonly [ending: RegExp, put: string])[] = [
  [/ies$/u, 'y'],
  [/(?<=ss|sh|ch|x|zz|o)es$/u, ''],
  [/s$/u, ''],
];

/** The past of a verb in the present, in the forms it may have: "imposes" → imposed, "bans" → baned, banned, "takes" → took. */
export function pastForms(present: string): string[] {
  const ending = BASE_OF_S.find(([pattern]) => pattern.test(present));
  const base = ending ? present.replace(...ending) : present;
  const irregular = IRREGULAR[base] ?? IRREGULAR[present];
  if (irregular) return [irregular];
  if (base.endsWith('e')) return [`${base}d`];
  if (/[^aeiou]y$/u.test(base)) return [`${base.slice(0, -1)}ied`];
  return [`${base}ed`, `${base}${base.at(-1)}ed`];
}
