import type { Stance } from '../../record/types.ts';

const BY_STEM: readonly [RegExp, Stance][] = [
  [/^(?:den|disput|refut|rebut|contradict)/, 'denies'],
  [
    /^(?:accus|condemn|complain|blast|blam|critici|denounc|alleg|decr[iy]|deplor|lament|bemoan|rebuk|slam|lash|pinn|grumbl)/,
    'accuses',
  ],
  [/^(?:warn|caution)/, 'warns'],
  [/^(?:promis|vow|pledg|swore)/, 'promises'],
  [/^(?:urg|appeal|plead|pled|implor|beg|advis|recommend|call(?:s|ed|ing)? (?:up)?on|call(?:s|ed|ing)? for)/, 'urges'],
  [/^demand/, 'demands'],
  [/^(?:confirm|admit|acknowledg|conced)/, 'confirms'],
  [/^(?:estimat|predict)/, 'estimates'],
  [/^ask/, 'asks'],
  [/^hop/, 'hopes'],
  [/^agree/, 'agrees'],
  [/^(?:reject|dismiss)/, 'rejects'],
  [/^threaten/, 'threatens'],
];

/** "has repeatedly", "went on to": what stands before the verb that takes the stance. */
const LEAD =
  /^(?:(?:has|have|had|is|are|was|were|be|been|being|did|also|again|then|later|earlier|now|still|once|further|since|went|on|to|and|publicly|\p{L}+ly)\s)+(?=\p{L})/u;

/** The stance a reporting verb takes; what is merely reported is said. */
export const stanceOf = (cue: string): Stance => {
  const verb = cue.toLowerCase().replace(LEAD, '');
  return BY_STEM.find(([stem]) => stem.test(verb))?.[1] ?? 'says';
};
