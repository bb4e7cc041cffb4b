import {
  COMMON,
  DEMONYMS,
  DIRECTIONS,
  FACILITY_TAILS,
  GIVEN,
  ORG_HEADS,
  PARTICLES,
  PERSON_VERBS,
  PLACE_HEADS,
  PLACE_TAILS,
  PORTFOLIOS,
  TITLES,
} from '../words.ts';
import { wordEntry } from './wordTable.ts';

/** What the tagger knows of a token by its letters alone. Affixes, form and shape are hashes, as 32-bit integers. */
export interface WordForm {
  /** Another for each form read. */
  id: number;
  form: number;
  lower: number;
  shape: number;
  prefix2: number;
  prefix3: number;
  prefix4: number;
  suffix2: number;
  suffix3: number;
  suffix4: number;
  fine: number;
  middle: number;
  coarse: number;
  /** Word lists the word is on, a bit each (`FLAG`). */
  flags: number;
  /** May belong to a name: holds a capital letter. */
  capital: boolean;
}
export const FLAG = {
  given: 1,
  surname: 2,
  title: 4,
  orgHead: 8,
  demonym: 16,
  placeTail: 32,
  personVerb: 64,
  particle: 128,
  common: 256,
  portfolio: 512,
  facility: 1024,
  direction: 2048,
  placeHead: 4096,
  near: 8192,
} as const;

const LINKERS = new Set(
  "of the for and & de del la le du da di dos do van von der den el al bin ibn ul on in ' ’ ʼ 's ’s ʼs - . /".split(
    ' ',
  ),
);
const LONGEST_LINKER = 3;
/** Whether a small word or mark, given by its place in the text, may stand inside a name ("of", "and", "&"). */
export const isLinker = (text: string, start: number, end: number): boolean =>
  end - start <= LONGEST_LINKER && LINKERS.has(text.slice(start, end).toLowerCase());
const NEAR = new Set('in at near from to outside around across toward towards into throughout'.split(' '));

/** FNV-1a of 32 bits over UTF-16 code units. */
export function hashOf(text: string, from = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const forms = new Map<string, WordForm>();

/** The form of a token's text; forms met before are kept, up to a bound. */
export function wordForm(text: string): WordForm {
  let form = forms.get(text);
  if (form) return form;
  form = readForm(text);
  if (forms.size > 60_000) forms.clear();
  // Longer slices would keep their whole document alive.
  if (text.length < 13) forms.set(text, form);
  return form;
}

let lastId = 0;

function readForm(text: string): WordForm {
  const lower = text.toLowerCase().replace(/[’ʼ]/g, "'");
  const { length } = lower;
  const lowerHash = hashOf(lower);
  const plain = lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  let entry = wordEntry(lowerHash);
  if (!entry.fine && plain !== lower) entry = wordEntry(hashOf(plain));
  if (!entry.fine && lower.includes('-')) entry = { ...entry, ...classOfLastPart(lower) };
  lastId = (lastId + 1) | 0;
  return {
    id: lastId,
    form: hashOf(text) | 0,
    lower: lowerHash | 0,
    shape: hashOf(shapeOf(text)) | 0,
    prefix2: hashOf(lower, 0, Math.min(2, length)) | 0,
    prefix3: hashOf(lower, 0, Math.min(3, length)) | 0,
    prefix4: hashOf(lower, 0, Math.min(4, length)) | 0,
    suffix2: hashOf(lower, Math.max(0, length - 2)) | 0,
    suffix3: hashOf(lower, Math.max(0, length - 3)) | 0,
    suffix4: hashOf(lower, Math.max(0, length - 4)) | 0,
    fine: entry.fine,
    middle: entry.middle,
    coarse: entry.coarse,
    flags: flagsOf(lower, entry.given, entry.surname),
    capital: /\p{Lu}/u.test(text),
  };
}

/** "Levy-Gold" is like "Gold". */
function classOfLastPart(lower: string) {
  const { fine, middle, coarse } = wordEntry(hashOf(lower, lower.lastIndexOf('-') + 1));
  return { fine, middle, coarse };
}

/** "Xxxx" as "Xx", "U.S." as "X.X.", "F-16" as "X-d": runs of one kind are one letter, capitals counted up to three. */
function shapeOf(text: string): string {
  const kinds = text
    .slice(0, 24)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/(?!X)\p{L}/gu, 'x')
    .replace(/\d/g, 'd');
  return kinds.replace(/x+/g, 'x').replace(/d+/g, 'd').replace(/X{3,}/g, 'XXX');
}

function flagsOf(lower: string, given: boolean, surname: boolean): number {
  let flags = 0;
  if (given || GIVEN.has(lower)) flags |= FLAG.given;
  if (surname) flags |= FLAG.surname;
  if (TITLES.has(lower)) flags |= FLAG.title;
  if (ORG_HEADS.has(lower)) flags |= FLAG.orgHead;
  if (DEMONYMS.has(lower)) flags |= FLAG.demonym;
  if (PLACE_TAILS.has(lower)) flags |= FLAG.placeTail;
  if (PERSON_VERBS.has(lower)) flags |= FLAG.personVerb;
  if (PARTICLES.has(lower)) flags |= FLAG.particle;
  if (COMMON.has(lower)) flags |= FLAG.common;
  if (PORTFOLIOS.has(lower)) flags |= FLAG.portfolio;
  if (FACILITY_TAILS.has(lower)) flags |= FLAG.facility;
  if (DIRECTIONS.has(lower)) flags |= FLAG.direction;
  if (PLACE_HEADS.has(lower)) flags |= FLAG.placeHead;
  if (NEAR.has(lower)) flags |= FLAG.near;
  return flags;
}
