/** Letters, digits (as one), hyphen, point and apostrophe; every other character is 0, a break between words. */
const CLASSES = 32;
const [DIGIT, HYPHEN, POINT, APOSTROPHE] = [27, 28, 29, 30];
const CLASS_OF = new Uint8Array(128);
for (let i = 0; i < 26; i++) {
  CLASS_OF[97 + i] = i + 1;
  CLASS_OF[65 + i] = i + 1;
}
for (let code = 48; code < 58; code++) CLASS_OF[code] = DIGIT;
CLASS_OF[45] = HYPHEN;
CLASS_OF[46] = POINT;
CLASS_OF[39] = APOSTROPHE;

const classOf = (code: number): number => (code < 128 ? CLASS_OF[code]! : code === 0x2019 ? APOSTROPHE : 0);

/**
 * Tells which of some lists have a piece in a stretch of text, in one walk however many they are (an automaton after
 * Aho and Corasick). A piece is written in small letters, `0` for any digit and a space for any other mark or space;
 * letter case and accents do not count: what it finds is where to look, not what is there.
 */
export class PieceFinder {
  /** 32-bit words of a set of lists. */
  readonly size: number;
  private readonly next: Uint16Array;
  /** By state: 0, or the place of its set in `sets`. */
  private readonly setOf: Uint16Array;
  private readonly sets: Int32Array;

  constructor(lists: readonly (readonly string[])[]) {
    this.size = Math.max(1, Math.ceil(lists.length / 32));
    const tree = [new Int32Array(CLASSES)];
    const held: Set<number>[] = [new Set()];
    lists.forEach((pieces, list) => {
      for (const piece of pieces) {
        let state = 0;
        for (let i = 0; i < piece.length; i++) {
          const symbol = classOf(piece.charCodeAt(i));
          if (!tree[state]![symbol]) {
            tree[state]![symbol] = tree.length;
            tree.push(new Int32Array(CLASSES));
            held.push(new Set());
          }
          state = tree[state]![symbol]!;
        }
        held[state]!.add(list);
      }
    });
    this.next = new Uint16Array(tree.length * CLASSES);
    const fallback = new Int32Array(tree.length);
    const queue = [0];
    for (const state of queue) {
      for (let symbol = 0; symbol < CLASSES; symbol++) {
        const child = tree[state]![symbol]!;
        const other = state === 0 ? 0 : this.next[fallback[state]! * CLASSES + symbol]!;
        this.next[state * CLASSES + symbol] = child || other;
        if (!child) continue;
        fallback[child] = other;
        for (const list of held[other]!) held[child]!.add(list);
        queue.push(child);
      }
    }
    this.setOf = new Uint16Array(tree.length);
    const sets = new Array<number>(this.size).fill(0);
    for (const [state, found] of held.entries()) {
      if (found.size === 0) continue;
      this.setOf[state] = sets.length / this.size;
      const at = sets.length;
      for (let i = 0; i < this.size; i++) sets.push(0);
      for (const list of found) sets[at + (list >> 5)]! |= 1 << (list & 31);
    }
    this.sets = Int32Array.from(sets);
  }

  /** Adds to `found` (a bit to each list) what the stretch holds; whether that is any. */
  scan(text: string, start: number, end: number, found: Int32Array): boolean {
    const { next, setOf, sets, size } = this;
    let state = start === 0 ? next[0]! : 0;
    let any = false;
    for (let i = start === 0 ? 0 : start - 1; i < end; i++) {
      state = next[state * CLASSES + classOf(text.charCodeAt(i))]!;
      const set = setOf[state]!;
      if (set === 0) continue;
      any = true;
      for (let k = 0; k < size; k++) found[k]! |= sets[set * size + k]!;
    }
    return any;
  }
}
