import { readdirSync, readFileSync } from 'node:fs';

/** One line of a page's record: what an editor read in `quote`, field by field. */
export interface GoldRow {
  register: string;
  fields: Readonly<Record<string, string | number>>;
  quote: string;
}
/** Pages that may be read while rules are made, and pages of which only figures are looked at; those of a later day apart. */
export const SETS = ['build', 'held', 'later build', 'later held'] as const;
/** An invented page with the record an editor made of it; form: README.md. */
export interface CrisisPage {
  file: string;
  set: (typeof SETS)[number];
  source: { outlet: string; published: string; timeZone: string };
  text: string;
  rows: GoldRow[];
}

const pages = new URL('./pages/', import.meta.url);

export const crisisPages = (): CrisisPage[] =>
  readdirSync(pages)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => crisisPage(file, readFileSync(new URL(file, pages), 'utf8')));

/** @throws where a line of the record quotes what the page does not say */
function crisisPage(file: string, content: string): CrisisPage {
  const [head = '', text = '', record = ''] = content.split(/^===(?: record)?\n/mu);
  const known = fieldsOf(head.trim().split('\n'), ': ');
  const rows = record
    .trim()
    .split('\n')
    .map((line): GoldRow => {
      const [register = '', fields = '', quote = ''] = line.split('|').map((part) => part.trim());
      if (!quote || !text.includes(quote)) throw new Error(`${file}: the page does not say “${quote}”: ${line}`);
      return { register, fields: fieldsOf(fields.split(';'), '='), quote };
    });
  const { set, outlet, published, timeZone } = known as Record<string, string>;
  const itsSet = SETS.find((one) => one === set);
  if (!itsSet || !outlet || !published || !timeZone)
    throw new Error(`${file}: needs set (${SETS.join(', ')}), outlet, published and timeZone before the first ===`);
  return { file, set: itsSet, source: { outlet, published, timeZone }, text, rows };
}

/** "killed=9; place=Tarn": what looks like a number is one. */
const fieldsOf = (parts: readonly string[], mark: string): Record<string, string | number> =>
  Object.fromEntries(
    parts.flatMap((part) => {
      const at = part.indexOf(mark);
      if (at < 0) return [];
      const [name, value] = [part.slice(0, at).trim(), part.slice(at + mark.length).trim()];
      return [[name, name !== 'date' && /^\d+(?:\.\d+)?$/u.test(value) ? Number(value) : value]];
    }),
  );
