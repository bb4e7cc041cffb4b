/**
 * Months as furniture writes them: full names, the forms they take after a day ("5 мая", "5 травня"), and what is short
 * of them. One list a language, January first; forms of one month are parted by "|". A final dot is not written here.
 * Where two languages give one word to two months (the Croatian "listopad") the language is left out.
 */
const NAMES: Readonly<Record<string, string>> = {
  en: 'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  de: 'januar|jänner|jan februar|feber|feb märz|mär|mrz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
  fr: 'janvier|janv|jan février|fevrier|févr|fév mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|decembre|déc',
  es: 'enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic',
  it: 'gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|sett|set ottobre|ott novembre|nov dicembre|dic',
  pt: 'janeiro|jan fevereiro|fev março|marco|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez',
  uk: 'січня|січень|січ лютого|лютий|лют березня|березень|бер|берез квітня|квітень|кві|квіт травня|травень|тра|трав червня|червень|чер|черв липня|липень|лип серпня|серпень|сер|серп вересня|вересень|вер|верес жовтня|жовтень|жов|жовт листопада|листопад|лис|лист грудня|грудень|гру|груд',
  ru: 'января|январь|янв февраля|февраль|фев|февр марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сен|сент октября|октябрь|окт ноября|ноябрь|ноя|нояб декабря|декабрь|дек',
  nl: 'januari februari maart|mrt april mei juni juli augustus september oktober november december',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  da: 'januar februar marts|mars april maj|mai juni juli august september oktober november december|desember|des',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  tr: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
};

/** The forms of a language with their months, 1 to 12; none of a language not listed. */
export const formsOfMonths = (language: string): [form: string, month: number][] =>
  (NAMES[language]?.split(' ') ?? []).flatMap((forms, i) =>
    forms.split('|').map((form): [string, number] => [form, i + 1]),
  );
const MONTHS: ReadonlyMap<string, number> = new Map(Object.keys(NAMES).flatMap(formsOfMonths));

/** The month a word names, 1 to 12, or null: "May", "Sept.", "травня", "août". */
export const monthOf = (word: string): number | null => MONTHS.get(word.toLowerCase().replace(/\.$/u, '')) ?? null;

/** Days of the week, full and short; they tell nothing that the date does not, and are passed over. */
const WEEKDAYS = [
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
  'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so',
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim',
  'lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|mi[ée]|jue|vie|s[áa]b',
  'luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|gio',
  '(?:segunda|ter[çc]a|quarta|quinta|sexta)(?:-feira)?|seg|ter|qua|qui|sex',
  "понеділок|вівторок|середа|четвер|п[’'ʼ]ятниця|субота|неділя|понеділка|вівторка|середу|середи|п[’'ʼ]ятницю|п[’'ʼ]ятниці|суботу|суботи|неділю|неділі",
  'понедельник|вторник|среда|среду|четверг|пятница|пятницу|суббота|субботу|воскресенье|воскресенья|п[нт]|вт|ср|чт|сб|вс|нд',
  'måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|tirsdag|lørdag|søndag',
  'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
];
export const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;

/** Words for the day of the page and for the day before, by how many days they lie back. */
export const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ...words(0, "today|heute|hoy|oggi|hoje|aujourd’hui|aujourd'hui|сегодня|сьогодні|i dag|idag|vandaag"),
  ...words(1, 'yesterday|gestern|ayer|ieri|ontem|hier|вчера|вчора|i går|igår|gisteren'),
]);
function words(back: number, list: string): [string, number][] {
  return list.split('|').map((word) => [word, back]);
}
