// Invented pairs: sentences about invented happenings in real places, so that where, when, who and how many are told as
// news tells them (ECB+ has hardly a date or a place). Whether a pair is one happening follows from how it was made.
import { seeded } from '../common/random.mjs';

const SEED = 5;

/** Neighbours stand together: the towns of a row are within a day's walk or drive. */
const TOWNS = [
  ['Sudan', 'Kosti', 'Rabak', 'Singa'],
  ['Ukraine', 'Kramatorsk', 'Sloviansk', 'Izyum'],
  ['Mali', 'Mopti', 'Djenné', 'Bandiagara'],
  ['Philippines', 'Ormoc', 'Baybay', 'Borongan'],
  ['Peru', 'Puno', 'Juliaca', 'Moquegua'],
  ['Mozambique', 'Beira', 'Chimoio', 'Quelimane'],
  ['Turkey', 'Adana', 'Mersin', 'Gaziantep'],
  ['Myanmar', 'Myitkyina', 'Bhamo', 'Lashio'],
  ['Ethiopia', 'Gondar', 'Mekelle', 'Lalibela'],
  ['Colombia', 'Tumaco', 'Popayán', 'Pasto'],
  ['Yemen', 'Taiz', 'Ibb', 'Marib'],
  ['Bangladesh', 'Sylhet', 'Chittagong', 'Comilla'],
];
/** Happenings, each in the words of several outlets; {t} where, {d} when, {n} how many. Kin differ in what was done to whom. */
const KINDS = {
  strike: [
    [
      'Mortar rounds fell on a school in {t} {d}, killing {n} pupils',
      'A school in {t} was shelled {d}; {n} pupils died',
      '{n} children were killed when mortar fire hit a school in {t} {d}',
    ],
    [
      'A missile struck an apartment block in {t} {d}, killing {n} residents',
      '{n} people were killed in a missile strike on a housing block in {t} {d}',
      'An apartment building in {t} was hit by a missile {d}, the mayor said',
    ],
    [
      'Warplanes bombed a fuel depot in {t} {d}, wounding {n} workers',
      'An air strike set a fuel depot in {t} ablaze {d} and wounded {n} workers',
      'Jets bombed the fuel storage in {t} {d}',
    ],
    [
      'Drones hit the grain terminal in {t} {d}, injuring {n} people',
      'The grain terminal at {t} was attacked by drones {d}',
      'A drone attack on the grain terminal in {t} {d} injured {n} dockers',
    ],
    [
      'A car bomb exploded outside a courthouse in {t} {d}, killing {n} people',
      '{n} people died when a bomb went off near the courthouse in {t} {d}',
      'Bomb blast outside {t} courthouse kills {n}',
    ],
  ],
  attack: [
    [
      'Gunmen stormed a hotel in {t} {d} and killed {n} guests',
      '{n} guests were killed when gunmen attacked a hotel in {t} {d}',
      'Armed men raided a hotel in {t} {d}, police said',
    ],
    [
      'Militants ambushed a police patrol near {t} {d}, killing {n} officers',
      '{n} police officers were killed in an ambush near {t} {d}',
      'A police patrol was ambushed by militants near {t} {d}',
    ],
    [
      'A gunman shot dead {n} worshippers at a temple in {t} {d}',
      '{n} worshippers were killed in a shooting at a temple in {t} {d}',
      'A temple in {t} was attacked by a gunman {d}',
    ],
  ],
  capture: [
    [
      'Rebels captured {t} {d} after a week of fighting',
      'The rebels seized {t} {d}, residents said',
      '{t} was taken by rebels {d}, a local official said',
    ],
    [
      'Government troops recaptured {t} {d}',
      'The army retook {t} {d}, the defence ministry said',
      'Troops of the government retook {t} {d}',
    ],
  ],
  arrest: [
    [
      'Police arrested {n} demonstrators in {t} {d}',
      '{n} demonstrators were detained in {t} {d}, their lawyers said',
      'Police in {t} detained {n} demonstrators {d}',
    ],
    [
      'Police arrested a bank director in {t} {d} on charges of fraud',
      'A bank director was arrested in {t} {d}, prosecutors said',
      'Detectives in {t} arrested the director of a bank {d}',
    ],
  ],
  quake: [
    [
      'An earthquake of magnitude 6.2 struck near {t} {d}, killing {n} people',
      'The earthquake near {t} {d} killed {n} people',
      '{n} people died in an earthquake near {t} {d}, rescuers said',
    ],
  ],
  flood: [
    [
      'Floods swept through {t} {d}, killing {n} people',
      '{n} people were killed in floods in {t} {d}',
      'The river flooded {t} {d}, drowning {n} people, rescuers said',
    ],
  ],
  fire: [
    [
      'A fire destroyed a market in {t} {d}, killing {n} traders',
      '{n} traders died in a fire at a market in {t} {d}',
      'A blaze at a market in {t} {d} killed {n} traders',
    ],
  ],
  crash: [
    [
      'A train derailed near {t} {d}, killing {n} passengers',
      '{n} passengers were killed when a train came off the rails near {t} {d}',
      'A passenger train derailed near {t} {d}, the railway said',
    ],
    [
      'A small plane crashed near {t} {d}, killing {n} people',
      '{n} people were killed in a plane crash near {t} {d}',
      'A light aircraft crashed near {t} {d}, officials said',
    ],
  ],
  protest: [
    [
      'Nurses marched through {t} {d} to demand unpaid wages',
      'Nurses protested in {t} {d} over unpaid wages',
      'Nurses demanding unpaid wages marched in {t} {d}',
    ],
    [
      'Thousands rallied in {t} {d} against the new tax',
      'Thousands of people protested in {t} {d} against a new tax',
      'A rally against the new tax was held in {t} {d}',
    ],
  ],
  talks: [
    [
      'The finance ministers of Chad and Niger met in {t} {d}',
      'Finance ministers from Niger and Chad held talks in {t} {d}',
      'Chad’s and Niger’s finance ministers met in {t} {d}',
    ],
    [
      'The president of Malta met the Finnish prime minister in {t} {d}',
      'Finland’s prime minister met Malta’s president in {t} {d}',
      'The leaders of Malta and Finland met in {t} {d}',
    ],
    [
      'Envoys of the rebels and the government met in {t} {d}',
      'Rebel and government envoys held talks in {t} {d}',
      'Talks between the government and the rebels were held in {t} {d}',
    ],
  ],
  aid: [
    [
      'Japan pledged {m} million in aid for {t} {d}',
      'Japan has pledged {m} million in aid to {t}',
      '{m} million in aid for {t} was pledged by Japan {d}',
    ],
    [
      'Canada pledged {m} million in aid for {t} {d}',
      'Canada has pledged {m} million in aid to {t}',
      '{m} million in aid for {t} was pledged by Canada {d}',
    ],
    [
      'The Red Cross delivered {n} tonnes of flour to {t} {d}',
      '{n} tonnes of flour were delivered to {t} by the Red Cross {d}',
      'The Red Cross delivered flour to {t} {d}',
    ],
  ],
};
const AFTERSHOCKS = [
  'An aftershock of magnitude 5.1 shook {t} {d}',
  'A strong aftershock struck near {t} {d}, killing {n} people',
  'An aftershock near {t} {d} brought down damaged houses',
];
const DAYS = {
  into: 'overnight on Monday',
  overnight: 'overnight',
  night: 'on Sunday night',
  late: 'late on Sunday',
  before: 'on Saturday night',
  12: 'on Friday',
  13: 'on Saturday',
  14: 'on Sunday',
  15: 'on Monday',
};
const SMALL = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', '11', '12', '14', '17', '23', '31'];
const VAGUE = ['several', 'dozens of', 'a number of'];

/** { same, kind, a: {text, published, outlet}, b }: as the project's own pairs are told. */
export function inventedPairs() {
  const random = seeded(SEED);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const other = (list, one) => pick(list.filter((x) => x !== one));
  const pairs = [];
  const tell = (words, { town, day, part, number, further }) => {
    const when = day === null ? '' : part ? `${DAYS[day]} ${part}` : DAYS[day];
    let text = words
      .replace('{t}', town)
      .replace('{d}', when)
      .replace('{n}', number)
      .replace('{m}', () => `$${number}`)
      .replace(/\s+([,;.])/g, '$1')
      .replace(/\s+/g, ' ')
      .trim();
    if (further) text = text.replace(/^(?:An?|The) /, further === 'again' ? 'A second ' : 'Another ');
    return `${text[0].toUpperCase()}${text.slice(1)}${pick([', officials said', '', '', ', witnesses said'])}.`;
  };
  const page = (text, day, hour, outlet) => ({
    text,
    outlet,
    published: `2025-09-${day}T${String(hour).padStart(2, '0')}:00:00Z`,
  });
  const put = (same, kind, a, b, later = pick([0, 0, 0, 1])) => {
    const hour = 8 + Math.floor(random() * 10);
    pairs.push({
      same,
      kind,
      a: page(a, 15, hour, 'Radio Tarn'),
      b: page(b, 15 + later, pick([hour, Math.min(23, hour + 3)]), 'Northam Post'),
    });
  };
  for (const [kind, happenings] of Object.entries(KINDS))
    for (const tellings of happenings)
      for (let round = 0; round < 7; round++) {
        const [country, ...towns] = pick(TOWNS);
        const town = pick(towns);
        const day = pick([13, 14, 15]);
        const number = pick(SMALL);
        const told = { town, day, number };
        const [one, two] = [pick(tellings), pick(tellings)];
        const words = other(tellings, one);
        put(true, `${kind}: reworded`, tell(one, told), tell(words, told));
        put(true, `${kind}: later count`, tell(one, told), tell(words, { ...told, number: other(SMALL, number) }));
        put(
          true,
          `${kind}: vague`,
          tell(one, told),
          tell(two, { ...told, number: pick(VAGUE), day: pick([day, null]) }),
        );
        if (round % 2) put(true, `${kind}: country`, tell(one, told), tell(words, { ...told, town: country }));
        put(
          true,
          `${kind}: part of day`,
          tell(one, { ...told, part: 'morning' }),
          tell(words, { ...told, part: pick(['morning', '']) }),
        );
        const near = other(towns, town);
        const [, ...far] = other(
          TOWNS,
          TOWNS.find((row) => row.includes(town)),
        );
        put(
          false,
          `${kind}: neighbour`,
          tell(one, told),
          tell(pick([one, words]), { ...told, town: near, number: pick([number, pick(SMALL)]) }),
        );
        put(false, `${kind}: elsewhere`, tell(one, told), tell(pick([one, words]), { ...told, town: pick(far) }));
        put(
          false,
          `${kind}: other day`,
          tell(one, told),
          tell(pick([one, words]), { ...told, day: day === 15 ? 14 : day + 1, number: pick([number, pick(SMALL)]) }),
        );
        if (!['capture', 'quake', 'talks', 'aid'].includes(kind)) {
          put(
            false,
            `${kind}: other part of day`,
            tell(one, { ...told, part: 'morning' }),
            tell(pick([one, words]), { ...told, part: pick(['evening', 'night', 'afternoon']) }),
          );
          put(
            false,
            `${kind}: other clock time`,
            tell(one, { ...told, part: 'at 06:15' }),
            tell(pick([one, words]), { ...told, part: pick(['at 19:40', 'at 14:05', 'at 10 pm']) }),
          );
          put(
            true,
            `${kind}: same clock time`,
            tell(one, { ...told, part: 'at 06:15' }),
            tell(words, { ...told, part: pick(['at 06:20', 'at 06:15', 'morning']) }),
          );
          const further = pick([one, ...tellings].filter((t) => /^(?:An?|The) /.test(t)));
          if (further)
            put(
              false,
              `${kind}: one more`,
              tell(one, told),
              tell(further, { ...told, further: pick(['again', 'another']), number: pick(SMALL) }),
            );
        }
        if (kind === 'quake')
          put(
            false,
            'quake: aftershock',
            tell(one, told),
            tell(pick(AFTERSHOCKS), { ...told, day: pick([day, 15]), number: pick(SMALL) }),
          );
        if (['strike', 'attack', 'fire'].includes(kind)) {
          put(
            true,
            `${kind}: overnight`,
            tell(one, { ...told, day: 'overnight' }),
            tell(words, { ...told, day: pick(['night', 'late', 'into']) }),
          );
          put(
            false,
            `${kind}: other night`,
            tell(one, { ...told, day: 'before' }),
            tell(words, { ...told, day: pick(['night', 'late', 'overnight']) }),
          );
        }
        const kin = happenings.filter((h) => h !== tellings);
        if (kin.length > 0)
          put(
            false,
            `${kind}: other matter`,
            tell(one, told),
            tell(pick(pick(kin)), { ...told, number: pick([number, pick(SMALL)]) }),
          );
        const stranger = pick(Object.keys(KINDS).filter((k) => k !== kind));
        put(
          false,
          `${kind}: other kind`,
          tell(one, told),
          tell(pick(pick(KINDS[stranger])), { ...told, number: pick([number, pick(SMALL)]) }),
        );
        put(
          false,
          `${kind}: years ago`,
          tell(one, told),
          tell(words, { ...told, day: null, number: pick(SMALL) }).replace(
            /\.$/,
            ` in ${pick(['2011', '2019', 'May 2022'])}.`,
          ),
        );
      }
  return pairs;
}
