import { GIVEN } from './words.ts';

export type Gender = 'he' | 'she';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Of the given names in `GIVEN`, and some more, those that women bear. */
const WOMEN = list(`
agnes aisha alexandra alice alicia alison amanda amina amy ana angela anita ann anna anne annie antonia audrey aung barbara beatrice benazir beth brenda bridget carla carmen carol caroline catherine cecilia cheryl
christina christine clara clare cristina cynthia daniela daria darya deborah debra denise diana diane dilma dina donna dorothy elaine eleanor elena elisabeth eliza elizabeth ellen emily emma erica esther eva evelyn farah fatima fiona
florence francesca galina giorgia gloria grace hadas hannah heidi helen helena hillary ines ingrid irene irina isabel jacinda jane janet jennifer jessica jill joan joanna johanna josephine joy joyce judith judy julia julie kaja kamala
karen kate katherine kathleen kathryn kathy katie kay kristina lakshmi laura lauren lesia liliana linda lisa liz louise lucia lucy lydia lynn lyudmila maha mamata margaret maria marie marija marina mariya marta martha mary maryam maya megan
melania melissa mercy mette michelle miriam monica nabila nadia nancy naomi natalia natalie natalya neha ngozi nicole nina nirmala nora nkosazana noura oksana olena olga olha olivia pamela patricia paula penny pooja priya rachel
rebecca rita rosa rose roza ruth sabrina sally samantha sandra sanna sara sarah selena shannon sharon sheila shirley silvia sofia sonia sophia sophie stephanie sue sunita susan sushma svetlana svitlana sylvia tamara tanya tatiana teresa
theresa tina tracy ursula valentina valeriia vanessa vera veronica victoria viola virginia vivian wanda wendy yasmin yemi yoko yulia yuliya zainab zoe zuzana annalena roberta giulia chiara beata ewa katarzyna agnieszka mia mei aiko
`);
/** Names of either, or surnames that stand first. */
const EITHER = list(`
adel alex alexis andrea ashley aung avery cameron chen chinedu chris claude dana dominique femi hyun jackie jamie jaime jean jesse jordan jun kelly kerry kim kiran kizza kumar lee leslie lin lindsey loren lynn marian michel michele morgan
nicola noor nuri pat park reuven robin sam sasha simone singh syed taylor terry toby tracy wang xi yang yair zhang noam noel jan joan jay kay valery vivian uri yemi said deepak claire
`);
const TITLES: Readonly<Record<string, Gender>> = Object.fromEntries([
  ...'mr sir lord king prince sultan emir sheikh father pope chairman spokesman congressman businessman policeman fisherman brother duke count imam rabbi baron patriarch archbishop bishop cardinal ayatollah'
    .split(' ')
    .map((word) => [word, 'he']),
  ...'mrs ms miss dame lady queen princess spokeswoman chairwoman congresswoman businesswoman policewoman sister mother baroness duchess countess actress'
    .split(' ')
    .map((word) => [word, 'she']),
]);

/** What a title or a role tells: "Mrs", "spokesman". */
export const genderOfTitle = (word: string): Gender | null => TITLES[word.toLowerCase()] ?? null;

/** What a full name tells: its given name, where mostly women or mostly men bear it; else null. */
export function genderOfName(fullName: string): Gender | null {
  const space = fullName.indexOf(' ');
  if (space < 0) return null;
  const given = fullName.slice(0, space).toLowerCase();
  if (EITHER.has(given)) return null;
  if (WOMEN.has(given)) return 'she';
  return GIVEN.has(given) ? 'he' : null;
}
