import type { Stance } from '../../record/types.ts';

const BY_STEM: readonly [RegExp, Stance][] = [
  [/^(?:den|disput)/, 'denies'],
  [/^(?:accus|condemn|complain|blast|blam|critici|denounc|alleg)/, 'accuses'],
  [/^(?:warn|caution)/, 'warns'],
  [/^(?:promis|vow|pledg)/, 'promises'],
  [/^(?:urg|call)/, 'urges'],
  [/^demand/, 'demands'],
  [/^(?:confirm|admit|acknowledg|conced)/, 'confirms'],
  [/^(?:estimat|predict)/, 'estimates'],
  [/^ask/, 'asks'],
  [/^hop/, 'hopes'],
  [/^agree/, 'agrees'],
  [/^(?:reject|dismiss)/, 'rejects'],
  [/^threaten/, 'threatens'],
];

/** The stance a reporting verb takes; what is merely reported is said. */
export const stanceOf = (cue: string): Stance => BY_STEM.find(([stem]) => stem.test(cue.toLowerCase()))?.[1] ?? 'says';
