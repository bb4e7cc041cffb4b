/** One line of the page without the white space around it; offsets into the page's text. */
export interface Line {
  start: number;
  end: number;
  text: string;
  /** Whether an empty line stands before it (or it is the first). */
  afterBlank: boolean;
}

/** The lines that hold something, in order. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let afterBlank = true;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    const line = trimLine(text, at, stop);
    if (line.end > line.start) lines.push({ ...line, text: text.slice(line.start, line.end), afterBlank });
    afterBlank = line.end === line.start;
    at = stop + 1;
  }
  return lines;
}

/** `[start, end)` without white space at either end. */
export function trimLine(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const isSpace = (code: number) =>
  code <= 32 ||
  code === 0xa0 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200d) ||
  code === 0x3000 ||
  code === 0x202f;

/** Whether a line ends as a sentence does. */
export const endsSentence = (text: string): boolean => /[.!?…][”"’'»)\]]{0,3}$/u.test(text) || /[”"»]$/u.test(text);
