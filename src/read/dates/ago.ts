/** Units by the stems they begin with, in minutes; the first that fits holds ("dk" is a Turkish minute, "d" a day). */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:s$|sec|sek|seg|сек)/u, 0],
  [/^(?:m|dk|dak|хв|мин)/u, 1],
  [/^(?:h|std|stund|or[ae]|uu?r|tim|godz|saat|год|ч)/u, 60],
  [/^(?:d|j|tag|giorn|ден|дн)/u, 1440],
  [/^(?:w|sem|sett|недел|тиж)/u, 10080],
];
const UNIT = `(${[
  'seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|hr|h|days?|d|weeks?|w',
  'sekunden?|sek|minuten?|stunden?|std|tag(?:en)?|wochen?',
  'secondes?|heures?|jours?|j|semaines?',
  'segundos?|minutos?|horas?|d[ií]as?|semanas?',
  'secondi|minut[oi]|or[ae]|giorn[oi]|settiman[ae]',
  'секунд[ыу]?|сек|минут[ыу]?|мин|час(?:а|ов)?|ч|дн(?:я|ей)|день|недел[юи]|недель',
  'хвилин[иу]?|хв|годин[иу]?|год|дн(?:і|ів)|тиж(?:день|ні|нів)',
  'uur|uren|minutter|timmar|timm?e|timer|tim|minut(?:er|[aęy])?|godzin[aęy]?|godz|dakika|dk|saat',
].join('|')})`;
const ONE = '(?:an?|one|einer?|eine[mn]|une?|uno|una|uma?|een|één|en|ett|et)';
const COUNT = `(\\d{1,3}|${ONE})`;
const AGO = new RegExp(
  `(?:(?:vor|il y a|hace|há|fa)\\s(?:etwa |environ |unos )?)${COUNT}\\s?${UNIT}(?![\\p{L}])\\.?|${COUNT}\\s?${UNIT}\\.?\\s(?:ago|fa|atrás|назад|тому(?: назад)?|sedan|siden|geleden|temu|önce)(?![\\p{L}])`,
  'iuy',
);

/** "40 min ago", "vor 3 Stunden": how many minutes back what begins at `from` lies, and where it ends. */
export function agoAt(text: string, from: number): { minutes: number; end: number } | null {
  AGO.lastIndex = from;
  const match = AGO.exec(text);
  if (!match) return null;
  const count = Number(match[1] ?? match[3]);
  const unit = (match[2] ?? match[4] ?? '').toLowerCase();
  const minutes = UNITS.find(([stem]) => stem.test(unit))?.[1];
  if (minutes === undefined) return null;
  return { minutes: (Number.isNaN(count) ? 1 : count) * minutes, end: from + match[0].length };
}
