import { describe, expect, it } from 'vitest';
import { agencyOfCredit, agencyOfLines, maybeAgency } from './agencies.ts';
import { splitAuthors } from './names.ts';

describe('persons of a byline', () => {
  it.each<[string, string[]]>([
    ['By Ada Lund, Bo Ness and Cara Holt in Kyiv', ['Ada Lund', 'Bo Ness', 'Cara Holt']],
    ['By Ada Lund in Oslo and Bo Ness in Bergen', ['Ada Lund', 'Bo Ness']],
    ['Von Ada Lund und Bo Ness', ['Ada Lund', 'Bo Ness']],
    ['Par Ada Lund avec AFP', ['Ada Lund']],
    ['Por Ada Lund y Bo Ness, corresponsal en Oslo', ['Ada Lund', 'Bo Ness']],
    ['di Ada Lund e Bo Ness', ['Ada Lund', 'Bo Ness']],
    ['Ada Lund (text), Bo Ness (photo)', ['Ada Lund']],
    ['Text: Ada Lund; Fotos: Bo Ness, Cara Holt', ['Ada Lund']],
    ['Автор: Олена Гай', ['Олена Гай']],
    ['Ada Lund @adalund', ['Ada Lund']],
    ['Ada Lund, ADA LUND', ['Ada Lund']],
    ['ADA LUND, Xpix Political Writer', ['ADA LUND']],
    ['Ada Lund Associated Press', ['Ada Lund']],
    ['Ada Lund 5 May 2022', ['Ada Lund']],
    ['Ada Lund Monday, May 5', ['Ada Lund']],
    ['María de la Cruz', ['María de la Cruz']],
    ["Siobhán O'Brien-Ness", ["Siobhán O'Brien-Ness"]],
    ["From Gateway's Ada Lund", ['Ada Lund']],
    ['Tide Staff', []],
    ['Reuters', []],
    ['Agence France-Presse', []],
    ['Our Foreign Staff', []],
    ['Redaktion Ausland', []],
    ['New York', []],
    ['https://tide.example/people/ada-lund', []],
    ['The Harbour Post', []],
  ])('%s', (byline, wanted) => expect(splitAuthors(byline)).toEqual(wanted));
});

describe('agencies', () => {
  it.each<[string, string | null]>([
    ['Agence France-Presse', 'AFP'],
    ['The Associated Press', 'Associated Press'],
    ['Le Cap et AFP', 'AFP'],
    ['ino/dpa', 'dpa'],
    ['Reuters Staff', 'Reuters'],
    ['Укрінформ', 'Ukrinform'],
    ['РИА Новости', 'RIA Novosti'],
    ['Ada Lund (Reuters)', 'Reuters'],
    ['Ada Lund', null],
    ['Sana Holt', null],
    ['an apa', null],
  ])('credit %s', (credit, wanted) => expect(agencyOfCredit(credit)).toBe(wanted));
  it('knows short forms by their case only', () => {
    expect(maybeAgency('AP')).toBe('Associated Press');
    expect(maybeAgency('ap')).toBeNull();
  });
  const story = ['The quay at Holm was shut on Tuesday.', 'Crews had worked all night, the mayor said.'];
  it.each<[string[], string | null]>([
    [[`OSLO, May 3 (Reuters) - ${story[0]}`, ...story], 'Reuters'],
    [[`Oslo/Bergen (dpa) - ${story[0]}`, ...story], 'dpa'],
    [['МОСКВА, 5 мая. /ТАСС/. Мост закрыт.', ...story], 'TASS'],
    [[...story, '© 2022 AFP'], 'AFP'],
    [[...story, 'Source: TASS'], 'TASS'],
    [[...story, 'Quelle: ntz.example, ino/dpa'], 'dpa'],
    [[...story, 'Copyright 2022 The Associated Press. All rights reserved.'], 'Associated Press'],
    [[...story, '(avec AFP)'], 'AFP'],
    [story, null],
    [['The minister (Reuters had asked him twice) did not answer questions on the quay at Holm.', ...story], null],
    [[...story, 'The mayor spoke to Reuters on Monday.'], null],
  ])('lines %#', (lines, wanted) => expect(agencyOfLines(lines)).toBe(wanted));
});
