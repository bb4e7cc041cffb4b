import type { SplitText } from '../text/index.ts';

/** A sentence, or several held together by one quotation. In `mask` what is quoted is blotted out, unit for unit. */
export interface Unit {
  start: number;
  end: number;
  mask: string;
  paragraph: number;
}

/** The text with the insides of its quotations replaced by `\uE000`; marks stay. It runs over a line break only where it is closed soon. */
export function maskQuotations(text: string): string {
  let mask = '';
  let from = 0;
  let open = false;
  const flush = (to: number): void => {
    mask += open ? '\uE000'.repeat(to - from) : text.slice(from, to);
    from = to;
  };
  for (const { index, 0: mark } of text.matchAll(MARKS)) {
    flush(index);
    if (mark === '\n') open = open && runsOn(text, index + 1);
    else open = mark === '“' || (mark === '"' && !open);
    mask += mark;
    from = index + 1;
  }
  flush(text.length);
  return mask;
}

const MARKS = /[\n“”"]/g;

/** Whether a quotation left open is closed, and not opened anew, in the lines below. */
function runsOn(text: string, from: number): boolean {
  const ahead = text.slice(from, from + 600);
  const mark = /["“”]/.exec(ahead);
  if (!mark) return false;
  return mark[0] !== '“' && /[,.?!]/.test(ahead[mark.index - 1] ?? '');
}

/** Sentences, joined where the break between them lies inside a quotation. */
export function findUnits(text: string, split: SplitText): Unit[] {
  const mask = maskQuotations(text);
  const units: Unit[] = [];
  for (const { start, end, paragraph } of split.sentences) {
    const last = units.at(-1);
    if (last && mask[start] === '\uE000') last.end = end;
    else if (last && last.paragraph === paragraph && /^["”]?\s*(?:[a-z]|$)/.test(mask.slice(start, start + 12)))
      last.end = end;
    else units.push({ start, end, mask: '', paragraph });
  }
  for (const unit of units) unit.mask = mask.slice(unit.start, unit.end);
  return units;
}
