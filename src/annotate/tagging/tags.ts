/** Parts of speech: the Penn Treebank's, and `PRPV` for a pronoun run together with its verb ("they're"). */
export const TAGS = [
  ...['#', '$', "''", ',', '-LRB-', '-RRB-', '.', ':', '``', 'CC', 'CD', 'DT', 'EX', 'FW', 'IN', 'JJ', 'JJR', 'JJS'],
  ...['LS', 'MD', 'NN', 'NNP', 'NNPS', 'NNS', 'PDT', 'POS', 'PRP', 'PRP$', 'PRPV', 'RB', 'RBR', 'RBS', 'RP', 'SYM'],
  ...['TO', 'UH', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'WDT', 'WP', 'WP$', 'WRB'],
] as const;
export type Tag = (typeof TAGS)[number];

/** The index by which a tag is written in `Uint8Array`s of tags. */
export const TAG = Object.fromEntries(TAGS.map((tag, i) => [tag, i])) as Readonly<Record<Tag, number>>;

const flags = (match: (tag: Tag) => boolean): Uint8Array => Uint8Array.from(TAGS, (tag) => (match(tag) ? 1 : 0));
/** By tag: 1 where it is of the class. */
export const IS_VERB = flags((tag) => tag.startsWith('VB'));
export const IS_FINITE = flags(
  (tag) => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD' || tag === 'PRPV',
);
export const IS_NOUN = flags((tag) => tag.startsWith('NN'));
export const IS_NAME = flags((tag) => tag === 'NNP' || tag === 'NNPS');
export const IS_PRONOUN = flags((tag) => tag === 'PRP' || tag === 'PRPV' || tag === 'WP');
