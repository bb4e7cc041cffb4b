// Lists of personal names of many countries (@faker-js/faker and compromise, MIT).
import { createRequire } from 'node:module';

const root = new URL('../..', import.meta.url).pathname;
/** Resolves the packages only training needs; TRAINING_PACKAGES names another folder that holds node_modules. */
export const require = createRequire(`${process.env.TRAINING_PACKAGES ?? root}/package.json`);

const NAME = /^\p{Lu}[\p{Script=Latin}\p{M}’'-]+$/u;
const flat = (part) => (!part ? [] : Array.isArray(part) ? part : Object.values(part).flat());
const latin = (part) => [...new Set(flat(part))].filter((name) => typeof name === 'string' && NAME.test(name));

/** Given names and surnames by locale, those written in Latin letters. */
export function namesByLocale() {
  const { allLocales } = require('@faker-js/faker');
  return Object.entries(allLocales)
    .map(([locale, { person }]) => ({ locale, given: latin(person?.first_name), surnames: latin(person?.last_name) }))
    .filter(({ given, surnames }) => given.length > 20 && surnames.length > 15);
}

/** Given names and surnames of compromise's lexicon, with a capital. */
export function lexiconNames() {
  const given = [];
  const surnames = [];
  for (const [word, tags] of Object.entries(require('compromise').world().model.one.lexicon)) {
    const name = word[0].toUpperCase() + word.slice(1);
    if (!NAME.test(name)) continue;
    if ([tags].flat().some((tag) => /^(?:MaleName|FemaleName|FirstName)$/.test(tag))) given.push(name);
    if ([tags].flat().includes('LastName')) surnames.push(name);
  }
  return { given, surnames };
}
