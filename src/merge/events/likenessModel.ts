import { readData } from '../../annotate/data.ts';

/** The trained weights of `likeness.ts`; made by `training/merge.mjs`, card in docs/models/merge.md. */
export interface LikenessModel {
  bias: number;
  /** By feature name. */
  weights: Readonly<Record<string, number>>;
  /** Rarity of the stems that many documents have. */
  common: ReadonlyMap<string, number>;
  needed: Thresholds;
}
/** How probable it must be that two mentions tell one happening before they are joined. Chosen by hand, not learned. */
export interface Thresholds {
  /** Where one tells no day, and one no place nearer than a country. */
  wordsAlone: number;
  /** Where one tells no day or no such place, or the acts are of other modes. */
  halfTold: number;
  allTold: number;
  /** Of all that is told, of one hazard: a town has one flood a day. */
  oneHazard: number;
}
interface ModelFile extends Omit<LikenessModel, 'common'> {
  /** Hundredths, by stem. */
  common: Readonly<Record<string, number>>;
}

let model: LikenessModel | undefined;

/** The shipped model, read once. @throws when the build has not put it in its place. */
export function likenessModel(): LikenessModel {
  model ??= parseLikenessModel(new TextDecoder().decode(readData('merge.json')));
  return model;
}

export function parseLikenessModel(json: string): LikenessModel {
  const { common, ...file } = JSON.parse(json) as ModelFile;
  return { ...file, common: new Map(Object.entries(common).map(([stem, hundredths]) => [stem, hundredths / 100])) };
}

/** For the program that trains it: judges by this model from now on. */
export function useLikenessModel(other: LikenessModel): void {
  model = other;
}
