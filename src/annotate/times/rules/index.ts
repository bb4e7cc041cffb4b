import type { TimeRule } from '../rule.ts';
import { calendarDates } from './calendarDates.ts';
import { clock } from './clock.ts';
import { counted } from './counted.ts';
import { dayParts } from './dayParts.ts';
import { quarters } from './quarters.ts';
import { references } from './references.ts';
import { relativeUnits } from './relativeUnits.ts';
import { sets } from './sets.ts';
import { weekdays } from './weekdays.ts';
import { holidays, years } from './years.ts';

/** Of two readings of one stretch the longer wins; of two as long, the one that stands first here. */
export const RULES: readonly TimeRule[] = [
  // Full dates first: "May 6" is a day, not a month and a number.
  ...calendarDates,
  ...clock,
  ...weekdays,
  ...dayParts,
  ...quarters,
  ...relativeUnits,
  ...sets,
  // After the relative units: "last year" is a date, "the last two years" a duration.
  ...counted,
  ...years,
  ...holidays,
  ...references,
];
