/** Letters, digits (as one), hyphen, point, apostrophe and currency signs (as one); every other character is 0. */
const CLASSES = 32;
const [DIGIT, HYPHEN, POINT, APOSTROPHE, SIGN] = [27, 28, 29, 30, 31];
const ASCII = new Uint8Array(128);
for (let i = 0; i < 26; i++) {
  ASCII[97 + i] = i + 1;
  ASCII[65 + i] = i + 1;
}
for (let code = 48; code < 58; code++) ASCII[code] = DIGIT;
for (const [char, symbol] of [
  ['-', HYPHEN],
  ['.', POINT],
  ["'", APOSTROPHE],
  ['$', SIGN],
] as const)
  ASCII[char.charCodeAt(0)] = symbol;

/** Of characters beyond ASCII: the long s and the Kelvin sign are s and k to a pattern without regard to case. */
function otherClass(code: number): number {
  switch (code) {
    case 0x2019:
      return APOSTROPHE;
    case 0x20ac: // €
    case 0xa3: // £
    case 0x20b4: // ₴
    case 0x20bd: // ₽
    case 0x20b9: // ₹
      return SIGN;
    case 0x17f:
      return 19;
    case 0x212a:
      return 11;
    default:
      return 0;
  }
}

const classOf = (code: number): number => (code < 128 ? ASCII[code]! : otherClass(code));

/** 1 for letters and digits of ASCII and the low line. */
const IN_WORD = new Uint8Array(128);
for (let code = 0; code < 128; code++) IN_WORD[code] = /\w/.test(String.fromCharCode(code)) ? 1 : 0;

/** Whether a word may start behind a character: it is no letter or digit of ASCII nor a low line. */
export const mayStartAfter = (code: number): boolean => code >= 128 || IN_WORD[code] === 0;

/**
 * Tells of which of some lists a piece begins at an offset. A pattern whose matches all begin with one of a list's pieces
 * needs to be tried only there, which is many times as fast as letting it search. Pieces are written in small letters,
 * `0` for any digit, `$` for any currency sign and a space for any other mark or space; letter case does not count.
 */
export class Openings {
  /** 32-bit words of a set of lists. */
  readonly size: number;
  /** Sets of lists, one after the other; the first is empty. */
  readonly sets: Int32Array;
  private readonly next: Uint16Array;
  /** By state the place of its set in `sets`. */
  private readonly setOf: Uint16Array;

  constructor(lists: readonly (readonly string[])[]) {
    this.size = Math.max(1, Math.ceil(lists.length / 32));
    const next = [new Uint16Array(CLASSES)];
    const sets = [new Int32Array(this.size)];
    lists.forEach((pieces, list) => {
      for (const piece of pieces) {
        let state = 0;
        for (let i = 0; i < piece.length; i++) {
          const symbol = classOf(piece.charCodeAt(i));
          if (!next[state]![symbol]) {
            next[state]![symbol] = next.length;
            next.push(new Uint16Array(CLASSES));
            sets.push(new Int32Array(this.size));
          }
          state = next[state]![symbol]!;
        }
        sets[state]![list >> 5]! |= 1 << (list & 31);
      }
    });
    // What begins with a piece begins with each piece that opens it. States are numbered from the root on.
    next.forEach((row, state) => {
      for (const child of row) if (child) for (let k = 0; k < this.size; k++) sets[child]![k]! |= sets[state]![k]!;
    });
    this.next = new Uint16Array(next.length * CLASSES);
    for (const [state, row] of next.entries()) this.next.set(row, state * CLASSES);
    const kept = [new Int32Array(this.size)];
    this.setOf = Uint16Array.from(sets, (set) => {
      if (set.every((bits) => bits === 0)) return 0;
      kept.push(set);
      return (kept.length - 1) * this.size;
    });
    this.sets = Int32Array.from(kept.flatMap((set) => [...set]));
  }

  /** The place in `sets` of the lists of which a piece begins at an offset; 0 where none does. */
  at(text: string, offset: number): number {
    const { next } = this;
    let state = 0;
    for (let i = offset; i < text.length; i++) {
      const child = next[state * CLASSES + classOf(text.charCodeAt(i))]!;
      if (child === 0) break;
      state = child;
    }
    return this.setOf[state]!;
  }
}

const SPACE = 32;

/** Where a piece of each list begins a word of the text: offsets in order, list by list. One walk over the text. */
export function findOpenings(openings: Openings, text: string, lists: number): number[][] {
  const found = Array.from({ length: lists }, (): number[] => []);
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const starts = mayStartAfter(before);
    before = text.charCodeAt(at);
    const set = starts ? openings.at(text, at) : 0;
    if (set === 0) continue;
    for (let list = 0; list < lists; list++) {
      if (((openings.sets[set + (list >> 5)]! >>> (list & 31)) & 1) === 1) found[list]!.push(at);
    }
  }
  return found;
}

/** Every match of a sticky pattern at some offsets (in order), none overlapping; `each` must not use the same pattern. */
export function forEachMatchAt(
  pattern: RegExp,
  text: string,
  offsets: readonly number[],
  each: (match: RegExpExecArray) => void,
): void {
  let end = 0;
  for (const at of offsets) {
    if (at < end) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    end = at + Math.max(1, match[0].length);
    each(match);
  }
}
